// Lines of a text whose columns are set with blanks (pdftotext -layout) -> the same, with tabs where the columns of a table
// are beyond doubt. Pure. A line that leaves a doubt leaves its whole table the text it was: a number under another's head
// is worse than none.
import { isNumberCell } from '../converted/given-table.ts'
import { countedTable } from './counted-columns.ts'
import { headsOver } from './heads-over.ts'
import {
  cellsOf,
  HALVES,
  isRow,
  isValue,
  LETTERS,
  type Piece,
  piecesOf,
  type TypedLine,
  type Width,
} from './typed-lines.ts'

/** Rows and numbers a table has at least. */
const LEAST_ROWS = 2
const LEAST_NUMBERS = 4
/** Empty lines between two rows, at most. */
const EMPTY_LINES = 2
/** Lines a head has at most. */
const HEAD_LINES = 5

export function withTabs(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => line.includes('\t') || /^\s*(?:\||<table)/i.test(line))) return lines
  const width = evenness(lines, HALVES) > evenness(lines, LETTERS) ? HALVES : LETTERS
  const typed = lines.map((line) => piecesOf(line, width))
  const tabbed = [...lines]
  for (let from = 0; from < lines.length; from++) {
    if (!isRow(cellsOf(typed[from]!))) continue
    const to = endOfRows(typed, from)
    const strict = tableOf(typed, from, to)
    const counted = strict ? undefined : countedTable(lines, from - 1)
    const end = counted ? from - 1 + counted.length : to
    const table = strict ?? counted?.map((cells, i) => [from - 1 + i, cells] as const)
    for (const [i, cells] of table ?? []) tabbed[i] = cells.join('\t')
    from = end - 1
  }
  return tabbed
}

/** How many numbers end below other numbers' ends. */
function evenness(lines: readonly string[], width: Width): number {
  const ends = new Map<number, number>()
  for (const line of lines)
    for (const { text, to } of piecesOf(line, width).slice(1))
      if (isNumberCell(text)) ends.set(to, (ends.get(to) ?? 0) + 1)
  return [...ends.values()].reduce((sum, n) => sum + n * n, 0)
}

/** Rows follow one another, with labels of groups alone on their lines in between. */
function endOfRows(lines: readonly TypedLine[], from: number): number {
  let to = from + 1
  for (let i = to, empty = 0; i < lines.length && empty <= EMPTY_LINES; i++) {
    const cells = cellsOf(lines[i]!)
    if (cells.length === 0) empty++
    else if (isRow(cells)) [to, empty] = [i + 1, 0]
    else if (cells.length > 1) break
  }
  return to
}

type Tabbed = ReadonlyMap<number, readonly string[]>

function tableOf(lines: readonly TypedLine[], from: number, to: number): Tabbed | undefined {
  const all = lines.slice(from, to).map((line) => cellsOf(line))
  const rows = all.filter(isRow)
  const columns = columnsOf(rows)
  const first = columns.findIndex(
    (column, c) => c > 0 && rows.every((row) => row.every((x) => !isIn(x, column) || isValue(x.text))),
  )
  const values = first < 0 ? 0 : columns.length - first
  if (rows.length < LEAST_ROWS || rows.length * values < LEAST_NUMBERS) return undefined
  const body = rows.map((row) => inColumns(row, columns))
  // a label below or above the middle of its rows: nothing says which rows are its own
  if (body.some((cells) => cells === undefined) || body[0]![0] === '') return undefined
  const lone = all.some((cells) => cells.length === 1)
  if (lone && lines[from - 1]?.length !== 1) return undefined
  const heads = headsOver(headLines(lines, from), columns, values)
  if (!heads) return undefined
  const numbers = all.flatMap((cells, i) => (isRow(cells) ? [from + i] : []))
  return new Map([...heads, ...numbers.map((n, k): [number, readonly string[]] => [n, body[k]!])])
}

/** What no row leaves blank, from the left. */
function columnsOf(rows: readonly TypedLine[]): TypedLine {
  const columns: Piece[] = []
  for (const cell of rows.flat().sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1)
    if (last && cell.from < last.to) columns[columns.length - 1] = { ...last, to: Math.max(last.to, cell.to) }
    else columns.push({ text: '', from: cell.from, to: cell.to })
  }
  return columns
}

const isIn = (cell: Piece, column: Piece): boolean => cell.from < column.to && cell.to > column.from

/** Each cell in its column; none where two numbers share one. */
function inColumns(cells: TypedLine, columns: TypedLine): readonly string[] | undefined {
  const own = columns.map((column) => cells.filter((cell) => isIn(cell, column)))
  if (own.some((texts) => texts.length > 1)) return undefined
  return own.map((texts) => texts[0]?.text ?? '')
}

/** The lines above the first row that may be its head, the lowest first. */
function headLines(lines: readonly TypedLine[], from: number): readonly (readonly [number, TypedLine])[] {
  const found: [number, TypedLine][] = []
  let empty = 0
  for (let i = from - 1; i >= 0 && empty <= EMPTY_LINES && found.length < HEAD_LINES; i--) {
    const line = lines[i]!
    if (line.length === 0) empty++
    else if (isRow(cellsOf(line))) break
    else found.push([i, line])
  }
  return found
}
