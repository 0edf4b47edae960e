// What: a word of another trade in an indicator's name: 外資 and 内資 (capital) for cargo, which is 外貿 and 内貿.
// Why it matters: the indicator is not found under its right name, or is taken for another.
// Fooled by: investments measured in tonnes, of which there are none.
import type { Check } from './check.ts'
import { isNumber } from './facts.ts'
import { named } from './words.ts'

/** Word, what the indicator measures, the word that was meant. */
const CONFUSED: readonly { readonly word: RegExp; readonly about: RegExp; readonly meant: string }[] = [
  { word: /[外内]資/u, about: /貨物|取扱量|コンテナ|港湾/u, meant: '外貿・内貿' },
]

export const wrongWord: Check = {
  id: 'wrong-word',
  title: { ja: '用語の取り違え', en: 'A word of another trade' },
  severity: 'suspicious',
  run: (input) =>
    input.indicators.flatMap((series) => {
      const found = CONFUSED.find((c) => c.word.test(series.item) && c.about.test(series.item))
      if (!found) return []
      return [
        {
          message: {
            ja: `${named(series)}の「${found.word.exec(series.item)?.[0]}」は用語の取り違えのようです（${found.meant} か）`,
            en: `${named(series)}: 「${found.word.exec(series.item)?.[0]}」 seems to be the wrong word (${found.meant}?)`,
          },
          facts: series.facts.filter(isNumber),
        },
      ]
    }),
}
