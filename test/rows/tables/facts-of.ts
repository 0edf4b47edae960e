// A drawn table -> its facts as short lines: path > item | role year | number unit.
import { tableRows } from '../../../src/rows/tables/table-rows.ts'
import type { Context, Fact, Hints } from '../../../src/types.ts'
import { rowsToFacts } from '../../../src/values/rows-to-facts.ts'
import { tableOf } from './table-of.ts'

type Extra = Parameters<typeof tableOf>[1]

export const factsIn = (
  drawing: string,
  extra: Extra = {},
  context: Context = {},
  hints: Hints = {},
): readonly Fact[] => {
  const table = tableOf(drawing, extra)
  return rowsToFacts(tableRows([table], [], context, hints), context, hints)
}

export const show = (f: Fact): string => {
  const years = f.years ? (f.years.from === f.years.to ? `${f.years.from}` : `${f.years.from}-${f.years.to}`) : '?'
  const value = f.reading.kind === 'number' ? `${f.reading.value}` : f.reading.kind
  return `${[...f.path, f.item].join(' > ')} | ${f.role} ${years} | ${value}${f.unit ? ` ${f.unit.printed}` : ''}`
}

export const numbersOf = (drawing: string, extra: Extra = {}, context: Context = {}): readonly string[] =>
  factsIn(drawing, extra, context)
    .filter((f) => f.reading.kind === 'number')
    .map(show)
