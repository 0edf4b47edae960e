// What: a word that looks or sounds like the right one in a compound that has only one spelling: 介護保健, 保険師, 人材排出.
// Why it matters: the indicator is not found under its right name, or is taken for another.
// Fooled by: names of firms and laws; so only compounds are listed of which the other spelling is never right.
import type { Check } from '../check.ts'
import { isNumber } from '../facts.ts'
import { remembered } from '../remembered.ts'
import { named } from '../words.ts'

/** What is printed, the word that was meant. */
const CONFUSED: readonly (readonly [printed: RegExp, meant: string])[] = [
  [/(?:介護|国民健康|雇用|共済)保健(?!事業|指導|福祉|師|センター)/u, '保険'],
  [/(?<!介護|健康|医療|生命|損害)保険(?:師|指導員|センター)|母子保険|精神保険|保険衛生/u, '保健'],
  [/(?:児童|特別|介護)擁護(?:施設|老人|学校)/u, '養護'],
  [/人材(?:を)?排出/u, '輩出'],
  [/社会保証|生活保証制度/u, '社会保障'],
  [/(?:電子|キャッシュレス|カード)決裁/u, '決済'],
  [/更正(?:保護|施設|医療)/u, '更生'],
  [/更[生正]労働/u, '厚生労働'],
  [/(?:道路|工事|土木)の?施行管理/u, '施工管理'],
  [/(?:異年令|高令者|年令)/u, '年齢・高齢者'],
  [/不法投機/u, '不法投棄'],
  [/(?:自主|地域)防犯?災組識|組識/u, '組織'],
  [/観光入込(?:み)?容数|来容者|利用容/u, '客'],
]

export const wrongWord: Check = {
  id: 'wrong-word',
  title: { ja: '用語の取り違え', en: 'A word taken for another' },
  severity: 'suspicious',
  run: (input) => {
    const confused = remembered(confusedIn)
    return input.indicators.flatMap((series) => {
      const found = confused(series.item)
      if (!found) return []
      const [printed, meant] = found
      return [
        {
          message: {
            ja: `${named(series)}の「${printed.exec(series.item)?.[0]}」は用語の取り違えのようです（${meant} か）`,
            en: `${named(series)}: 「${printed.exec(series.item)?.[0]}」 seems to be the wrong word (${meant}?)`,
          },
          facts: series.facts.filter(isNumber),
        },
      ]
    })
  },
}

const confusedIn = (item: string): (typeof CONFUSED)[number] | undefined =>
  CONFUSED.find(([printed]) => printed.test(item))
