// What: 比較, 増減, 差引 or 補正額 that is not the difference of the two amounts beside it, in a table whose other rows are.
// Why it matters: in budget books the difference is the news; a digit lost in any of the three shows here.
// Fooled by: differences of other columns. So the relation is learnt from the paper: nine of ten rows of the table, at least four;
//   in a shorter table all other rows of all tables with the same columns, at least six, or nineteen of twenty of them.
import type { Fact } from '../../types.ts'
import type { Check, Draft, NumberFact } from '../check.ts'
import { isNumber, sameUnit } from '../facts.ts'
import { named, plain, separated } from '../words.ts'

const LEAST_ROWS = 4
const LEAST_SHARE = 0.9
const LEAST_ELSEWHERE = 6
const LEAST_SHARE_ELSEWHERE = 0.95
/** Tables in 千円 round each amount for itself. */
const ROUNDING = 1

type Terms = { readonly a: NumberFact; readonly b: NumberFact; readonly result: NumberFact; readonly sign: '−' | '+' }

export const differenceMismatch: Check = {
  id: 'difference-mismatch',
  title: { ja: '増減・差引が計算と合わない', en: 'Difference does not fit its terms' },
  severity: 'error',
  run: (input) => {
    const tables = new Set(input.ofRole('difference').map((f) => f.table))
    const rows = rowsOf([...tables].flatMap(input.factsOf))
    const relations = new Map<string, Terms[]>()
    for (const row of rows)
      for (const [key, terms] of candidates(row)) {
        const known = relations.get(key)
        if (known) known.push(terms)
        else relations.set(key, [terms])
      }
    const kinds = new Map<string, { held: number; all: number }>()
    for (const all of relations.values()) count(kinds, all)
    return [...relations.values()].flatMap((all) => broken(all, kinds.get(kindOf(all[0]!))!))
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
  for (const row of rows) row.sort((x, y) => x.column - y.column)
  return rows
}

/** The three ways in which a difference stands beside its terms, each under the columns it joins. */
function* candidates(row: readonly NumberFact[]): Generator<readonly [string, Terms]> {
  for (const [i, d] of row.entries()) {
    if (d.role !== 'difference') continue
    const [first, second, next] = [row[i - 2], row[i - 1], row[i + 1]]
    if (!second || !sameUnit(second, d)) continue
    const at = `${d.table} ${second.column} ${d.column}`
    if (first && sameUnit(first, d)) {
      yield [`1-2 ${first.column} ${at}`, { a: first, b: second, result: d, sign: '−' }]
      yield [`2-1 ${first.column} ${at}`, { a: second, b: first, result: d, sign: '−' }]
    }
    if (next && sameUnit(next, d)) yield [`1+d ${next.column} ${at}`, { a: second, b: d, result: next, sign: '+' }]
  }
}

const reckon = ({ a, b, sign }: Terms): number =>
  sign === '+' ? a.reading.value + b.reading.value : a.reading.value - b.reading.value

const holds = (terms: Terms): boolean => Math.abs(reckon(terms) - terms.result.reading.value) <= ROUNDING + 1e-9

/** Tables of one kind have the same roles and years in the three columns, and these stand equally far apart. */
const kindOf = ({ a, b, result, sign }: Terms): string =>
  [
    ...[sign, b.column - a.column, result.column - b.column],
    ...[a, b, result].flatMap((f) => [f.role, f.years?.from, f.years?.to]),
  ].join(' ')

function count(kinds: Map<string, { held: number; all: number }>, all: readonly Terms[]): void {
  const kind = kinds.get(kindOf(all[0]!)) ?? { held: 0, all: 0 }
  kinds.set(kindOf(all[0]!), kind)
  kind.held += all.filter(holds).length
  kind.all += all.length
}

function broken(all: readonly Terms[], kind: { readonly held: number; readonly all: number }): readonly Draft[] {
  const failing = all.filter((t) => !holds(t))
  const held = all.length - failing.length
  const here = held >= LEAST_ROWS && held >= LEAST_SHARE * all.length
  const nearlyAll = kind.all - kind.held === 1 || kind.held >= LEAST_SHARE_ELSEWHERE * kind.all
  const elsewhere = kind.held >= LEAST_ELSEWHERE && nearlyAll && failing.length === 1
  return here || elsewhere ? failing.map(draft) : []
}

function draft(terms: Terms): Draft {
  const { a, b, result, sign } = terms
  const right = separated(Number(reckon(terms).toPrecision(15)))
  return {
    message: {
      ja: `${named(result)}：${plain(a)} ${sign} ${plain(b)} は ${right} で、印刷された ${plain(result)} と合いません（同じ形のほかの行は合います）`,
      en: `${named(result)}: ${plain(a)} ${sign} ${plain(b)} is ${right}, printed is ${plain(result)} (the other rows of this kind fit)`,
    },
    arithmetic: `${plain(a)} ${sign} ${plain(b)} = ${right} ≠ ${plain(result)}`,
    facts: [a, b, result],
  }
}
