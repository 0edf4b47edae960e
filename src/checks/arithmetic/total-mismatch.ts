// What: a total that is not the sum of the rows above it, where the other columns of the same total are.
// Why it matters: totals are quoted; a wrong one or a wrong row changes what was decided on.
// Fooled by: totals over other rows, sub-totals, averages and rates, rows left out because nothing changed in them. So at least two columns of the same
//   total row must be exact sums of the same rows, before the one that is not is called wrong.
import type { Check, Draft, NumberFact } from '../check.ts'
import { isNumber } from '../facts.ts'
import { named, plain, separated, value } from '../words.ts'

const LEAST_COLUMNS = 2
const LEAST_ROWS = 2
/** One other column is enough for a suspicion where so many rows add up in it: that is no chance. */
const LEAST_TERMS = 6
/** Smaller amounts are each other's by chance. */
const LEAST_EXCHANGED = 10
/** Terms printed in the arithmetic line: more are counted. */
const MOST_TERMS = 12

type Sum = { readonly total: NumberFact; readonly parts: readonly NumberFact[] }

export const totalMismatch: Check = {
  id: 'total-mismatch',
  title: { ja: '合計が合わない', en: 'Total differs from the sum' },
  severity: 'error',
  run: (input) => {
    const tables = new Set(input.numbers.filter((f) => f.total && f.source === 'table').map((f) => f.table))
    return [...tables].flatMap((table) =>
      judge(input.factsOf(table).filter((f): f is NumberFact => isNumber(f) && f.unit?.base !== '%')),
    )
  },
}

function judge(facts: readonly NumberFact[]): readonly Draft[] {
  const totalRows = [...new Set(facts.filter((f) => f.total).map((f) => f.row))].sort((a, b) => a - b)
  return totalRows.flatMap((row, i) => {
    const after = totalRows[i - 1] ?? -1
    const between = facts.filter((f) => f.row > after && f.row < row && !f.total)
    const sums = facts.filter((f) => f.row === row).map((total): Sum => ({ total, parts: inColumn(between, total) }))
    const exchanged = exchangedIn(sums)
    if (exchanged) return exchange(...exchanged)
    const usable = sums.filter((s) => s.parts.length >= LEAST_ROWS)
    const wrong = usable.filter((s) => s.total.role !== 'rate' && excess(s) !== 0)
    const right = usable.filter((s) => excess(s) === 0 && s.total.reading.value !== 0)
    // Amended budgets print only the rows that change: before and after then miss the same amount.
    if (new Set(wrong.map(excess)).size < wrong.length) return []
    if (right.length >= LEAST_COLUMNS && wrong.length * 2 <= right.length)
      return wrong.flatMap((s) => draft(s, 'error'))
    const longOne = right.length === 1 && right[0]!.parts.length >= LEAST_TERMS && wrong.length === 1
    return longOne ? wrong.flatMap((s) => draft(s, 'suspicious')) : []
  })
}

/** Two columns whose totals are each other's sums, while a third fits: their amounts stand in the wrong columns. */
function exchangedIn(sums: readonly Sum[]): readonly [Sum, Sum] | undefined {
  const filled = sums.filter((s) => s.parts.length > 0)
  if (!filled.some((s) => excess(s) === 0 && s.total.reading.value !== 0)) return undefined
  for (const [i, a] of filled.entries())
    for (const b of filled.slice(i + 1)) {
      const [x, y] = [a.total.reading.value, b.total.reading.value]
      if (
        x !== y &&
        Math.min(Math.abs(x), Math.abs(y)) >= LEAST_EXCHANGED &&
        sumOf(a.parts) === y &&
        sumOf(b.parts) === x
      )
        return [a, b]
    }
  return undefined
}

const exchange = (a: Sum, b: Sum): readonly Draft[] => [
  {
    severity: 'suspicious',
    message: {
      ja: `${named(a.total)}の ${plain(a.total)} と ${plain(b.total)} は、行の合計と列が入れ替わっています`,
      en: `${named(a.total)}: ${plain(a.total)} and ${plain(b.total)} are the sums of each other's columns`,
    },
    arithmetic: `${separated(sumOf(a.parts))} ≠ ${plain(a.total)}、${separated(sumOf(b.parts))} ≠ ${plain(b.total)}`,
    facts: [a.total, b.total, ...a.parts, ...b.parts],
  },
]

const inColumn = (facts: readonly NumberFact[], total: NumberFact): readonly NumberFact[] =>
  facts.filter((f) => f.column === total.column && f.role === total.role && f.unit?.printed === total.unit?.printed)

const sumOf = (parts: readonly NumberFact[]): number =>
  Number(parts.reduce((sum, p) => sum + p.reading.value, 0).toPrecision(15))

/** Whole numbers are exact but for half a unit a row where amounts were rounded. */
const excess = ({ total, parts }: Sum): number => {
  const difference = sumOf(parts) - total.reading.value
  const rounded = (total.unit?.factor ?? 1) > 1 ? (parts.length + 1) / 2 : 1e-6
  return Math.abs(difference) <= rounded ? 0 : difference
}

function draft({ total, parts }: Sum, severity: 'error' | 'suspicious'): readonly Draft[] {
  const sum = separated(sumOf(parts))
  const terms =
    parts.length <= MOST_TERMS
      ? parts.map(plain).join(' + ')
      : `${parts.slice(0, 3).map(plain).join(' + ')} + …（${parts.length} 行）`
  return [
    {
      severity,
      message: {
        ja: `${named(total)}（${value(total).ja}）が ${parts.length} 行の合計 ${sum} と合いません（同じ行のほかの列は合います）`,
        en: `${named(total)} (${value(total).en}) is not the sum of its ${parts.length} rows, ${sum} (the other columns of the row fit)`,
      },
      arithmetic: `${terms} = ${sum} ≠ ${plain(total)}`,
      facts: [total, ...parts],
    },
  ]
}
