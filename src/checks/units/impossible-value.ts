// What: a share above 100 % or below 0, a count below 0.
// Why it matters: there are no such shares and counts; a digit, a sign or the unit is wrong.
// Fooled by: shares of a plan or of the year before (達成率, 前年比), rates of change, net movements (増減, 社会増).
import type { Check, NumberFact } from '../check.ts'
import { named, value } from '../words.ts'

const SHARE =
  /(?:割合|普及率|加入率|受診率|参加率|出席率|(?<!料金|経費|費用|原価)回収率|認知度|満足度|就職率|合格率|進学率|接種率|受講率|保有率|所持率|充足割合|構成比)(?:\s*[(（][^()（）]*[)）])?$/u
const NO_SHARE = /対.*比|前年|計画|目標|達成|増減|増加|減少|伸び|充足/
const NET = /増減|増加|減少|差|純|収支|超過|社会増|自然増|移動|変化|乖離|前年/
const COUNTED = new Set(['person', 'case', 'occurrence', 'organisation', 'facility', 'household', 'place'])

export const impossibleValue: Check = {
  id: 'impossible-value',
  title: { ja: 'ありえない値', en: 'Impossible value' },
  severity: 'suspicious',
  run: (input) =>
    input.numbers.flatMap((fact) => {
      const why = impossible(fact)
      return why
        ? [
            {
              message: {
                ja: `${named(fact)}の${value(fact).ja}：${why.ja}`,
                en: `${named(fact)}: ${value(fact).en}, ${why.en}`,
              },
              arithmetic: why.sum,
              facts: [fact],
            },
          ]
        : []
    }),
}

function impossible(fact: NumberFact) {
  if (fact.role === 'difference' || fact.role === 'rate' || fact.role === 'increment') return undefined
  const { value: number } = fact.reading
  if (fact.unit?.base === '%' && SHARE.test(fact.item) && !NO_SHARE.test(fact.item)) {
    if (number > 100) return { ja: '割合が 100% を超えています', en: 'a share above 100 %', sum: `${number} > 100` }
    if (number < 0) return { ja: '割合が負です', en: 'a share below 0', sum: `${number} < 0` }
  }
  if (number >= 0 || !COUNTED.has(fact.unit?.dimension ?? '')) return undefined
  if (!NET.test(`${fact.item} ${fact.path.at(-1) ?? ''}`))
    return { ja: '数が負です', en: 'a count below 0', sum: `${number} < 0` }
  return undefined
}
