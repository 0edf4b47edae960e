// What: one value is about ten times (or a tenth, a hundredth ...) of all others of its item, which lie close together; or it alone
//   is negative and has their size.
// Why it matters: a doubled or lost digit, 円 for 千円, or a lost sign looks just so, and makes a sum or a mean useless.
// Fooled by: items that begin, end or are decided anew in one year; so the others must agree within a factor of two, and a whole
//   table that jumps in that column is left alone.
import type { Check, Draft, NumberFact, Series } from '../check.ts'
import { baseOf, isNumber } from '../facts.ts'
import { named, plain, short, value } from '../words.ts'

/** The others: so many, none of them more than so many times another. */
const LEAST_OTHERS = 3
const CLOSE = 2
/** Times the median of the others, either way. */
const FAR = 7
/** In printed units: smaller counts jump by nature. */
const LEAST_GREATER = 100
/** A negative value of their size: within a factor of three. */
const SIZE = 3
/** Share of a column's rows that jump with it. */
const MOST_PEERS = 0.3
const COMPARED = new Set(['baseline', 'actual', 'target', 'forecast', 'budget', 'settlement'])
const NET = /増減|差|純|収支|超過|移動|変化|財源|一財|損益|過不足|減少|増加|剰余|補正/

type Odd = { readonly fact: NumberFact; readonly others: readonly NumberFact[]; readonly times: number }

export const valueJump: Check = {
  id: 'value-jump',
  title: { ja: '一つだけ桁や符号が違う値', en: 'One value of another size or sign' },
  severity: 'suspicious',
  run: (input) => {
    const odd = input.series.flatMap((series) => oddOf(series) ?? [])
    const columns = new Map<string, number>()
    for (const { fact } of odd) columns.set(columnOf(fact), (columns.get(columnOf(fact)) ?? 0) + 1)
    return odd.flatMap((o) => {
      const alike = columns.get(columnOf(o.fact)) ?? 0
      const rows = new Set(input.factsOf(o.fact.table).flatMap((f) => (f.column === o.fact.column ? [f.row] : []))).size
      return alike > 1 && alike > MOST_PEERS * rows ? [] : [draft(o)]
    })
  },
}

const columnOf = (f: NumberFact): string => `${f.table} ${f.column}`

function oddOf(series: Series): Odd | undefined {
  if (series.facts.length <= LEAST_OTHERS) return undefined
  const all = series.facts.filter(isNumber).filter((f) => COMPARED.has(f.role) && !f.cumulative && baseOf(f) !== 0)
  if (all.length <= LEAST_OTHERS || new Set(all.map((f) => f.unit?.base)).size > 1) return undefined
  const found = all.flatMap((fact) =>
    judge(
      fact,
      all.filter((f) => f !== fact),
    ),
  )
  return found.length === 1 ? found[0] : undefined
}

function judge(fact: NumberFact, others: readonly NumberFact[]): readonly Odd[] {
  const sizes = others.map(baseOf).sort((a, b) => a - b)
  const [least, middle, most] = [sizes[0]!, sizes[sizes.length >> 1]!, sizes.at(-1)!]
  if (least <= 0 || most > CLOSE * least) return []
  const times = baseOf(fact) / middle
  if (times < 0) return -times <= SIZE && -times >= 1 / SIZE && !isNet(fact) ? [{ fact, others, times }] : []
  const greater = Math.max(fact.reading.value, ...others.map((o) => o.reading.value))
  const far = times >= FAR || times <= 1 / FAR
  return far && greater >= LEAST_GREATER ? [{ fact, others, times }] : []
}

const isNet = (fact: NumberFact): boolean => NET.test([fact.item, ...fact.path].join(' '))

const draft = ({ fact, others, times }: Odd): Draft => {
  const sizes = others.map(plain).join(', ')
  const ja =
    times < 0
      ? '一つだけ負です'
      : times > 1
        ? `ほかの値の約 ${short(times)} 倍です`
        : `ほかの値の約 ${short(1 / times)} 分の 1 です`
  const en =
    times < 0
      ? 'alone is negative'
      : times > 1
        ? `is about ${short(times)} times the others`
        : `is about 1/${short(1 / times)} of the others`
  return {
    // A plan grows from its baseline.
    ...(fact.role === 'baseline' ? { severity: 'info' as const } : {}),
    message: {
      ja: `${named(fact)}の${value(fact).ja}は${ja}（ほかは ${sizes}）`,
      en: `${named(fact)}: ${value(fact).en} ${en} (${sizes})`,
    },
    arithmetic: times < 0 ? `${plain(fact)} < 0 < ${sizes}` : `${plain(fact)} : ${sizes} = ${short(times)}`,
    facts: [fact, ...others],
  }
}
