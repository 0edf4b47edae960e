// Finished cells -> how many rows at the top are heads. Pure. By shading, by what the cells hold, by their spans.
import type { Cell } from '../types.ts'

/** A column head is a short text. */
const LONGEST_HEAD = 40
/** A table has no more head rows than this (group, group, role, year, unit, number). */
const MOST_ROWS = 6

const VALUE = /^[-－―ー‐▲△+約※()（）]*\d[\d,.]*\s*[^\d\s]{0,4}[()（）\d,.%％\s]*$/
const YEAR =
  /^(令和|平成|昭和|R|H|S|西暦)?[.\s]*(\d{1,4}|元)[\s.]*(年度?|FY)|^(20|19)\d\d([-/~～]\d\d(\d\d)?)?$|^(R|H|S)\d{1,2}([.~～-]|$)|第\d+(期|年次|四半期)|^\d{1,2}月$|(前|本|当|翌)年度/
/** Telephone numbers, post codes, URLs: contents of a list, never its heads. */
const CONTENT = /^\d[\d()-]{5,}$|^https?:|^www\./
/** 円 over 411,367,000 in the first row of amounts; 平成 over 30 is a year. */
const UNIT_LINE = /^(?!第|令和|平成|昭和|西暦|[RHS]$|No)[^\d\s]{1,4}$/
const DASH = /^[-－―ー‐…⇒→]+$/

/** Share of the cells below a shaded head that are plain; labels beside values are shaded too. */
const PLAIN_BODY = 0.5

type Kind = 'blank' | 'value' | 'head' | 'text'

export type Heads = {
  readonly rows: number
  /** What told them; 'first-row' is the weakest: a list without values whose first row is shorter than the others. */
  readonly by: 'shading' | 'contents' | 'first-row' | 'none'
}

export function findHeads(cells: readonly Cell[], rows: number): Heads {
  const byRow = rowsOf(cells, rows)
  const limit = Math.min(MOST_ROWS, rows - 1)
  let shaded = bandRows(byRow, limit)
  const bands = shaded
  while (shaded < limit && isShadedHead(byRow, shaded) && !joinsYears(byRow, shaded)) shaded++
  let plain = bands
  while (plain < limit && isPlainHead(byRow[plain]!, plain) && !joinsYears(byRow, plain)) plain++
  const values = byRow.some((row) => row.some((c) => kindOf(c) === 'value'))
  const [found, by] =
    shaded > bands
      ? ([shaded, 'shading'] as const)
      : values
        ? ([plain > bands ? plain : 0, 'contents'] as const)
        : ([titleRow(byRow), 'first-row'] as const)
  const whole = Math.min(limit, closed(cells, Math.min(found, limit)))
  return { rows: whole, by: whole === 0 ? 'none' : by }
}

const rowsOf = (cells: readonly Cell[], rows: number): Cell[][] => {
  const byRow: Cell[][] = Array.from({ length: rows }, () => [])
  for (const cell of cells)
    for (let r = cell.row; r < Math.min(rows, cell.row + cell.rowSpan); r++) byRow[r]!.push(cell)
  return byRow
}

function kindOf(cell: Cell): Kind {
  const text = cell.text.replace(/\s+/g, '')
  if (text === '') return 'blank'
  if (YEAR.test(text) && text.length <= LONGEST_HEAD) return 'head'
  if (VALUE.test(text) || DASH.test(text) || CONTENT.test(text) || isUnitOverValue(cell)) return 'value'
  return text.length <= LONGEST_HEAD ? 'head' : 'text'
}

const isUnitOverValue = ({ lines }: Cell): boolean =>
  lines.length === 2 && UNIT_LINE.test(lines[0]!) && VALUE.test(lines[1]!.replace(/\s+/g, ''))

/** A text over the whole width before the heads belongs to them; before anything else it is no head. */
function bandRows(byRow: readonly (readonly Cell[])[], limit: number): number {
  let rows = 0
  while (rows < limit && byRow[rows]!.length === 1 && kindOf(byRow[rows]![0]!) === 'head') rows++
  return rows
}

/** All cells shaded alike while the body below is not: the row of heads as offices draw it. */
function isShadedHead(byRow: readonly (readonly Cell[])[], r: number): boolean {
  const row = byRow[r]!
  const filled = row.filter((c) => c.words.length > 0)
  if (filled.length < 2 || filled.some((c) => c.shaded === undefined)) return false
  if (filled.some((c) => kindOf(c) === 'value' || kindOf(c) === 'text')) return false
  const below = byRow
    .slice(r + 1)
    .flat()
    .filter((c) => c.column > 0 && c.row > r)
  return below.filter((c) => c.shaded === undefined).length > below.length * PLAIN_BODY
}

/** Heads part what stands above them; a text below several years (a bar of a schedule) is no head of theirs. */
function joinsYears(byRow: readonly (readonly Cell[])[], r: number): boolean {
  const years = (byRow[r - 1] ?? []).filter((c) => c.row === r - 1 && YEAR.test((c.lines[0] ?? '').replace(/\s+/g, '')))
  return byRow[r]!.some(
    (c) => c.row === r && years.filter((y) => y.column >= c.column && y.column < c.column + c.columnSpan).length >= 2,
  )
}

/** Nothing but short texts, at least two of them, and no label beside an empty field. */
function isPlainHead(row: readonly Cell[], r: number): boolean {
  const kinds = row.map(kindOf)
  const heads = kinds.filter((k) => k === 'head').length
  // One head may carry its own explanation: 「主な事業内容 ※▶は事業の結果…」.
  if (kinds.includes('value') || kinds.filter((k) => k === 'text').length > (heads >= 3 ? 1 : 0)) return false
  return heads >= 2 && heads >= row.length - 1 - (r > 0 ? row.length / 2 : 0)
}

/** Without values anywhere the first row is the head when each column has one and the body is longer. */
function titleRow(byRow: readonly (readonly Cell[])[]): number {
  const [first, ...rest] = byRow
  if (rest.length < 2 || first!.length < 3 || !isPlainHead(first!, 0)) return 0
  if (first!.some((c) => c.words.length === 0 || c.rowSpan > 1)) return 0
  const body = rest.flat().filter((c) => c.words.length > 0)
  const mean = (cells: readonly Cell[]): number =>
    cells.reduce((n, c) => n + c.text.length, 0) / Math.max(1, cells.length)
  const even = rest.every((row) => row.length === first!.length)
  return even && mean(body) > mean(first!) ? 1 : 0
}

/** Heads that reach further down take their rows with them; the first column may be a merged row label. */
function closed(cells: readonly Cell[], rows: number): number {
  if (rows === 0) return 0
  const heads = cells.filter((c) => c.row < rows && c.column > 0)
  return Math.max(rows, ...heads.map((c) => c.row + c.rowSpan))
}
