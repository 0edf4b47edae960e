// A number of a document -> could arithmetic know that it is wrong? Told by the numbers and labels alone, not by what the checks
// look for: it takes part in a printed sum, difference or rate that holds, and no longer does. Pure.
import type { Fact } from '../../src/types.ts'
import { isNumber, type NumberFact } from './alter.ts'

const SUM_LABEL = /計|総|内訳|財源|事業費|うち/
const DIFFERENCE_LABEL = /差|増減|比較|増加分/
/** Smaller numbers add up by chance. */
const LEAST_TERM = 10
/** Longest run of rows that are tried as the terms of a sum. */
const MOST_TERMS = 30

export type Relation = 'sum' | 'difference' | 'rate'

/** A relation that the number took part in and that the slip broke: two terms that change places leave their sum as it was. */
export function brokenRelation(
  fact: NumberFact,
  before: readonly Fact[],
  altered: Fact,
  after: readonly Fact[],
): Relation | undefined {
  const still = isNumber(altered) ? relationsOf(altered, after) : []
  return relationsOf(fact, before).find((relation) => !still.includes(relation))
}

function relationsOf(fact: NumberFact, facts: readonly Fact[]): readonly Relation[] {
  const table = facts.filter((f): f is NumberFact => isNumber(f) && f.table === fact.table)
  const row = table.filter((f) => f.row === fact.row && f.item === fact.item)
  const column = table.filter((f) => f.column === fact.column && f.role === fact.role)
  return [
    ...(isInRate(fact, row) ? (['rate'] as const) : []),
    ...(isInDifference(fact, row) ? (['difference'] as const) : []),
    ...(isInSum(fact, column) ? (['sum'] as const) : []),
  ]
}

const number = (f: NumberFact): number => f.reading.value
const near = (a: number, b: number, slack: number): boolean => Math.abs(a - b) <= slack + 1e-9

function isInRate(fact: NumberFact, row: readonly NumberFact[]): boolean {
  return row.some((rate) => {
    if (rate.role !== 'rate' || rate.unit?.base !== '%') return false
    const slack = 0.5 * 10 ** -(rate.reading.printed.split('.')[1]?.length ?? 0)
    const others = row.filter((f) => f !== rate && number(f) !== 0)
    return others.some((a) =>
      others.some(
        (b) =>
          a !== b &&
          [rate, a, b].includes(fact) &&
          a.unit?.base === b.unit?.base &&
          near((100 * number(a)) / number(b), number(rate), slack),
      ),
    )
  })
}

/** One of the three says by its role or label that it is the difference of the other two. */
function isInDifference(fact: NumberFact, row: readonly NumberFact[]): boolean {
  const results = row.filter((f) => f.role === 'difference' || DIFFERENCE_LABEL.test(f.item))
  return results.some((d) =>
    row.some((a) =>
      row.some(
        (b) =>
          new Set([a, b, d]).size === 3 &&
          [a, b, d].includes(fact) &&
          Math.min(Math.abs(number(a)), Math.abs(number(b))) >= LEAST_TERM &&
          near(number(a) - number(b), number(d), 0),
      ),
    ),
  )
}

/** A run of two or more rows adds up to the row before or after it, and a label says that something is summed there. */
function isInSum(fact: NumberFact, column: readonly NumberFact[]): boolean {
  const sorted = [...column].sort((a, b) => a.row - b.row)
  return sorted.some((total, at) => {
    if (Math.abs(number(total)) < LEAST_TERM) return false
    return [sorted.slice(0, at).reverse(), sorted.slice(at + 1)].some((run) => {
      let sum = 0
      for (const [i, term] of run.slice(0, MOST_TERMS).entries()) {
        sum += number(term)
        const terms = run.slice(0, i + 1)
        const real = terms.filter((t) => number(t) !== 0)
        if (real.length < 2 || !near(sum, number(total), 0)) continue
        const said = [total, ...terms].some((t) => t.total || SUM_LABEL.test([t.item, ...t.path].join(' ')))
        if (said && [total, ...real].includes(fact)) return true
      }
      return false
    })
  })
}
