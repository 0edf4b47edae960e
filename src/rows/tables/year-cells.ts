// Plain Gregorian years of a grid: 2018 | 2019 | 2020 | 2025 over columns or beside rows are heads, one 2018 alone is a number. Pure.
import type { Cell } from '../../types.ts'

type Placed = { readonly cell: Cell; readonly kind: string; readonly text: string }
type Places = readonly (Placed | undefined)[]

const YEAR = /^(?:19|20)[0-9]{2}年?$/
const yearOf = (g: Placed | undefined): number | undefined =>
  g && YEAR.test(g.text) ? Number.parseInt(g.text, 10) : undefined

/** Years that follow each other so are a row of years, even beside other numbers. */
const STEPS = new Set([1, 5, 10])
/** Fewer numbers that could be years may also be counts, outside of the head. */
const LEAST_YEARS = 3

/** Place in the grid -> the year that stands there as a head. */
export function yearCells(
  places: Places,
  rows: number,
  columns: number,
  headerRows: number,
): ReadonlyMap<number, number> {
  const found = [...stepping(places, rows, columns), ...yearRows(places, rows, columns, headerRows)]
  return new Map(found.map((i) => [i, yearOf(places[i])!]))
}

function stepping(places: Places, rows: number, columns: number): ReadonlySet<number> {
  const follow = (a: number, b: number) => {
    const [x, y] = [yearOf(places[a]), yearOf(places[b])]
    return x !== undefined && y !== undefined && STEPS.has(y - x)
  }
  const found = new Set<number>()
  for (let i = 0; i < rows * columns; i++) {
    if (i % columns < columns - 1 && follow(i, i + 1)) found.add(i).add(i + 1)
    if (i + columns < rows * columns && follow(i, i + columns)) found.add(i).add(i + columns)
  }
  return found
}

/** 2018 | 2019 | 2022 | 2025: a row whose numbers all are rising years is a head, whatever lies between them. */
function yearRows(places: Places, rows: number, columns: number, headerRows: number): readonly number[] {
  return Array.from({ length: rows }, (_, r) => r).flatMap((r) => {
    const row = Array.from({ length: columns }, (_, c) => r * columns + c)
    const years = row.filter((i) => yearOf(places[i]) !== undefined)
    const other = row.some((i) => places[i]?.kind === 'value' && yearOf(places[i]) === undefined)
    const distinct = [...new Set(years.map((i) => places[i]!.cell))]
    const values = distinct.map((cell) => Number.parseInt(cell.text.trim(), 10))
    const rising = values.every((y, k) => k === 0 || y > values[k - 1]!)
    return !other && rising && distinct.length >= (r < headerRows ? 1 : LEAST_YEARS) ? years : []
  })
}
