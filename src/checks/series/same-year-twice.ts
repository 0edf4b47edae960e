// What: one row has two values of one role for the same year that differ, while the other rows of its table have one a year.
// Why it matters: a year in a cell or a head is a slip; the series lacks one year and has another twice.
// Fooled by: two measures in one row (男, 女) and tables that give every row twice a year: then other rows have it too.
import type { Check, Draft, NumberFact } from '../check.ts'
import { baseOf, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, value } from '../words.ts'

const LEAST_ROWS = 4
const LEAST_VALUES = 3
const ROLES = ['actual', 'budget', 'settlement'] as const

const NONE: readonly Draft[] = []

export const sameYearTwice: Check = {
  id: 'same-year-twice',
  title: { ja: '一行に同じ年度が二つ', en: 'One year twice in a row' },
  severity: 'suspicious',
  run: (input) => {
    const tables = new Map<string, { rows: number; twice: Draft[] }>()
    for (const series of input.series) {
      let table = tables.get(series.table)
      if (table === undefined) {
        table = { rows: 0, twice: [] }
        tables.set(series.table, table)
      }
      table.rows++
      if (series.facts[0]!.source === 'table')
        for (const role of ROLES) table.twice.push(...look(numbersOf(series.facts, role)))
    }
    return [...tables.values()].flatMap(({ rows, twice }) => (rows >= LEAST_ROWS && twice.length === 1 ? twice : []))
  },
}

function look(numbers: readonly NumberFact[]): readonly Draft[] {
  if (numbers.length < LEAST_VALUES) return NONE
  const values = numbers.filter((f) => f.years && f.years.from === f.years.to)
  if (values.length < LEAST_VALUES || new Set(values.map((f) => f.column)).size < values.length) return NONE
  const twice = values.flatMap((f, i) => {
    const before = values[i - 1]
    return before && before.years!.to === f.years!.to && sameUnit(before, f) && baseOf(before) !== baseOf(f)
      ? [[before, f] as const]
      : []
  })
  const [pair] = twice
  return pair && twice.length === 1 ? [draft(...pair)] : NONE
}

const draft = (a: NumberFact, b: NumberFact): Draft => ({
  message: {
    ja: `${named(a)}に同じ年度の値が二つあります：${value(a).ja}、${value(b).ja}`,
    en: `${named(a)} has two values for one year: ${value(a).en}, ${value(b).en}`,
  },
  arithmetic: `${a.years?.to} = ${b.years?.to}；${plain(a)} ≠ ${plain(b)}`,
  facts: [a, b],
})
