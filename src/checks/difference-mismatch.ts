// What: 比較, 増減, 差引 or 補正額 that is not the difference of the two amounts beside it, in a table whose other rows are.
// Why it matters: in budget books the difference is the news; a digit lost in any of the three shows here.
// Fooled by: differences of other columns. So the relation is learnt from the table: at least four rows, nine of ten, must obey.
import type { Fact } from '../types.ts'
import type { Check, Draft, NumberFact } from './check.ts'
import { isNumber, sameUnit } from './facts.ts'
import { named, plain, separated } from './words.ts'

const LEAST_ROWS = 4
const LEAST_SHARE = 0.9
/** Tables in 千円 round each amount for itself. */
const ROUNDING = 1

type Terms = { readonly a: NumberFact; readonly b: NumberFact; readonly result: NumberFact; readonly sign: '−' | '+' }

export const differenceMismatch: Check = {
  id: 'difference-mismatch',
  title: { ja: '増減・差引が計算と合わない', en: 'Difference does not fit its terms' },
  severity: 'error',
  run: (input) => {
    const tables = new Set(input.facts.filter((f) => f.role === 'difference').map((f) => f.table))
    const rows = rowsOf(input.facts.filter((f) => tables.has(f.table)))
    const relations = new Map<string, Terms[]>()
    for (const row of rows)
      for (const [key, terms] of candidates(row)) {
        const known = relations.get(key)
        if (known) known.push(terms)
        else relations.set(key, [terms])
      }
    return [...relations.values()].flatMap(broken)
  },
}

/** Facts of one row follow each other. */
function rowsOf(facts: readonly Fact[]): readonly NumberFact[][] {
  const rows: NumberFact[][] = []
  for (const fact of facts) {
    if (!isNumber(fact) || fact.source === 'prose') continue
    const last = rows.at(-1)
    if (last && last[0]!.row === fact.row && last[0]!.table === fact.table) last.push(fact)
    else rows.push([fact])
  }
  return rows.filter((row) => row.some((f) => f.role === 'difference'))
}

function candidates(row: readonly NumberFact[]): readonly (readonly [string, Terms])[] {
  const sorted = [...row].sort((x, y) => x.column - y.column)
  return sorted.flatMap((d, i): readonly (readonly [string, Terms])[] => {
    if (d.role !== 'difference') return []
    const [first, second, next] = [sorted[i - 2], sorted[i - 1], sorted[i + 1]]
    const key = (name: string, ...of: readonly NumberFact[]) => [d.table, name, ...of.map((f) => f.column)].join(' ')
    const found: (readonly [string, Terms])[] = []
    if (first && second && sameUnit(first, d) && sameUnit(second, d)) {
      found.push([key('1-2', first, second, d), { a: first, b: second, result: d, sign: '−' }])
      found.push([key('2-1', first, second, d), { a: second, b: first, result: d, sign: '−' }])
    }
    if (second && next && sameUnit(second, d) && sameUnit(next, d))
      found.push([key('1+d', second, d, next), { a: second, b: d, result: next, sign: '+' }])
    return found
  })
}

const reckon = ({ a, b, sign }: Terms): number =>
  sign === '+' ? a.reading.value + b.reading.value : a.reading.value - b.reading.value

const holds = (terms: Terms): boolean => Math.abs(reckon(terms) - terms.result.reading.value) <= ROUNDING + 1e-9

function broken(all: readonly Terms[]): readonly Draft[] {
  const failing = all.filter((t) => !holds(t))
  const held = all.length - failing.length
  const enough = held >= LEAST_ROWS && held >= LEAST_SHARE * all.length
  return enough ? failing.map(draft) : []
}

function draft(terms: Terms): Draft {
  const { a, b, result, sign } = terms
  const right = separated(Number(reckon(terms).toPrecision(15)))
  return {
    message: {
      ja: `${named(result)}：${plain(a)} ${sign} ${plain(b)} は ${right} で、印刷された ${plain(result)} と合いません（同じ表のほかの行は合います）`,
      en: `${named(result)}: ${plain(a)} ${sign} ${plain(b)} is ${right}, printed is ${plain(result)} (the other rows of the table fit)`,
    },
    arithmetic: `${plain(a)} ${sign} ${plain(b)} = ${right} ≠ ${plain(result)}`,
    facts: [a, b, result],
  }
}
