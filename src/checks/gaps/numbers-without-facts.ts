// What: tables with many printed numbers of which some, or all, reached no value of the data.
// Why it matters: what was not read is missing from every sum, and nobody would notice. Told once a paper, with a place in each table.
// Fooled by: numbers that are no values: list numbers, codes, telephone numbers, years; columns of these are left out.
import type { Fact } from '../../types.ts'
import type { Check, CheckInput } from '../check.ts'

/** 1,234 △5.6 78% 12人: nothing but a number and at most a short unit. */
const NUMERIC = /^[△▲+-]?\s?[0-9][0-9,]*(?:\.[0-9]+)?\s?[^\s0-9]{0,3}$/u
const NO_VALUE = /年|月|日|^0[0-9]|^[0-9]+[-.)）][^0-9]?|^No|^第/u
/** Cells a table: fewer are signatures and page numbers; a table of which nothing was read is told from three on. */
const LEAST_CELLS = 8
const LEAST_OF_ALL = 3
/** Share of the numbers that reached nothing. */
const MANY = 0.25
/** Places shown. */
const MOST_PLACES = 20

type Table = CheckInput['tables'][number]
type Cell = Table['cells'][number]
type Lost = { readonly count: number; readonly lost: readonly Cell[] }

export const numbersWithoutFacts: Check = {
  id: 'numbers-without-facts',
  title: { ja: 'データにならなかった数値', en: 'Printed numbers that reached no value' },
  severity: 'info',
  run: (input) => {
    const tables = input.tables.map((table) => lostOf(table, input.factsOf(table.id))).filter(isMuch)
    const lost = tables.flatMap((table) => table.lost)
    if (lost.length === 0) return []
    const all = tables.reduce((sum, { count }) => sum + count, 0)
    return [
      {
        origin: 'extraction' as const,
        message: {
          ja: `${tables.length} の表で、数値 ${all} 個のうち ${lost.length} 個がデータになっていません（例：${lost[0]!.text}）`,
          en: `In ${tables.length} tables ${lost.length} of ${all} numbers reached no value (the first: ${lost[0]!.text})`,
        },
        arithmetic: `${all} - ${lost.length} = ${all - lost.length}`,
        places: tables.map((table) => table.lost[0]!.place).slice(0, MOST_PLACES),
      },
    ]
  },
}

function lostOf(table: Table, facts: readonly Fact[]): Lost {
  const known = new Set(facts.map((f) => `${f.row}:${f.column}`))
  const numbers = withoutLists(table.cells.filter((cell) => cell.row >= table.headerRows && isValue(cell)))
  return { count: numbers.length, lost: numbers.filter((cell) => !known.has(`${cell.row}:${cell.column}`)) }
}

const isMuch = ({ count, lost }: Lost): boolean =>
  (count >= LEAST_OF_ALL && lost.length === count) ||
  (count >= LEAST_CELLS && lost.length >= Math.max(LEAST_CELLS / 2, MANY * count))

const isValue = ({ text }: Cell): boolean => NUMERIC.test(text.trim()) && !NO_VALUE.test(text.trim())

/** A column that counts its lines 1, 2, 3 is no column of values. */
function withoutLists(cells: readonly Cell[]): readonly Cell[] {
  const columns = new Map<number, number[]>()
  for (const { column, text } of cells) columns.set(column, [...(columns.get(column) ?? []), Number.parseFloat(text)])
  const lists = new Set([...columns].flatMap(([column, all]) => (isCounting(all) ? [column] : [])))
  return cells.filter((cell) => !lists.has(cell.column))
}

const isCounting = (all: readonly number[]): boolean =>
  all.length > 2 && all.filter((n, i) => i > 0 && n - all[i - 1]! === 1).length >= 0.6 * (all.length - 1)
