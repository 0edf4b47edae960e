// Rows that come in pairs, the lower one without any label (上段：目標値 / 下段：実績値) -> the labels merged over both, as on the
// paper; text knows no merged cells. Pure.
import type { GivenCell } from './given-cell.ts'

/** Fewer pairs may be a row of one name that happens to have none below it. */
const LEAST_PAIRS = 2

type Rows = ReadonlyMap<number, readonly GivenCell[]>

export function pairedRows(cells: readonly GivenCell[], isNumber: (text: string) => boolean): readonly GivenCell[] {
  const rows = new Map<number, GivenCell[]>()
  for (const cell of cells) if (cell.text.trim() !== '') rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  const numbered = [...rows]
    .filter(([, row]) => row.some((c) => isNumber(c.text)))
    .map(([r]) => r)
    .sort((a, b) => a - b)
  const first = Math.min(...numbered.flatMap((r) => numbersOf(rows, r, isNumber).map((c) => c.column)))
  const uppers = numbered.filter((_, i) => i % 2 === 0)
  const paired =
    numbered.length === uppers.length * 2 &&
    uppers.length >= LEAST_PAIRS &&
    uppers.every(
      (upper, i) =>
        numbered[i * 2 + 1] === upper + 1 &&
        isLabelled(rows, upper, first) &&
        !isLabelled(rows, upper + 1, first) &&
        isUnder(numbersOf(rows, upper, isNumber), numbersOf(rows, upper + 1, isNumber)),
    )
  if (!paired) return cells
  const merged = (c: GivenCell): boolean =>
    uppers.includes(c.row) && c.column < first && c.text.trim() !== '' && c.rowSpan === 1
  const taken = new Set(cells.filter(merged).map((c) => `${c.row + 1} ${c.column}`))
  return cells.filter((c) => !taken.has(`${c.row} ${c.column}`)).map((c) => (merged(c) ? { ...c, rowSpan: 2 } : c))
}

const numbersOf = (rows: Rows, row: number, isNumber: (text: string) => boolean): readonly GivenCell[] =>
  (rows.get(row) ?? []).filter((c) => c.column > 0 && isNumber(c.text))

const isLabelled = (rows: Rows, row: number, first: number): boolean =>
  (rows.get(row) ?? []).some((c) => c.column < first)

/** The lower numbers stand in columns of the upper ones. */
const isUnder = (upper: readonly GivenCell[], lower: readonly GivenCell[]): boolean => {
  const columns = new Set(upper.map((c) => c.column))
  return lower.length > 0 && lower.every((c) => columns.has(c.column))
}
