// A placed table -> ink on a surface, page by page, and what was drawn as truth.
import { BLACK, type Surface } from '../surfaces/surface.ts'
import { inkOf, type MarkInk, type PlacedCell, type PlacedTable } from './table.ts'

export type Rules = {
  /** stroke: long lines; fill: thin filled rectangles; cells: a frame round each cell; three: only above, below the head, below; zebra: none at all. */
  readonly kind: 'stroke' | 'fill' | 'cells' | 'three' | 'zebra'
  readonly width: number
  readonly color?: string
  /** Width of the outer frame where it differs. */
  readonly outer?: number
}

export type DrawnCell = readonly [row: number, column: number, rowSpan: number, columnSpan: number, text: string]
export type DrawnTable = {
  readonly pages: number[]
  readonly rows: number
  readonly columns: number
  readonly cells: DrawnCell[]
}

/** Rows of the table that stand on one page, under each other from `top`. */
export type Fragment = { readonly page: number; readonly top: number; readonly rows: readonly number[] }

type Piece = {
  readonly cell: PlacedCell
  readonly top: number
  readonly bottom: number
  readonly first: boolean
  readonly rows: number
}

export function drawFragment(surface: Surface, table: PlacedTable, fragment: Fragment, rules: Rules): void {
  const pieces = piecesOf(table, fragment)
  for (const { cell, top, bottom } of pieces)
    if (cell.spec.fill) surface.fill(cell.x0, top, cell.x1 - cell.x0, bottom - top, cell.spec.fill)
  drawRules(surface, table, pieces, rules)
  for (const piece of pieces) if (piece.first) drawContent(surface, table, piece)
}

/** The cells (or the parts of them that a page end leaves) on one page. */
function piecesOf(table: PlacedTable, { rows, top }: Fragment): Piece[] {
  const tops = new Map<number, number>()
  let y = top
  for (const row of rows) {
    tops.set(row, y)
    y += table.heights[row]!
  }
  return table.cells.flatMap((cell) => {
    const own = rows.filter((row) => row >= cell.row && row < cell.row + cell.rowSpan)
    if (own.length === 0) return []
    const last = own.at(-1)!
    return [
      {
        cell,
        top: tops.get(own[0]!)!,
        bottom: tops.get(last)! + table.heights[last]!,
        first: own[0] === cell.row,
        rows: own.length,
      },
    ]
  })
}

function drawContent(surface: Surface, table: PlacedTable, { cell, top, bottom }: Piece): void {
  const { spec, size } = cell
  const style = { size, ...(spec.bold ? { bold: true } : {}), ...(spec.color ? { color: spec.color } : {}) }
  if (spec.upright) {
    const height = [...cell.text].length * size * spec.upright
    surface.column(
      (cell.x0 + cell.x1) / 2,
      top + (bottom - top - height) / 2 + (size * (spec.upright - 1)) / 2,
      cell.text,
      style,
      spec.upright,
    )
    return
  }
  const { runs, marks } = inkOf(cell, table.spec.padding, top, bottom)
  for (const run of runs) surface.text(run.x, run.y, run.text, style)
  for (const mark of marks) drawMark(surface, mark)
}

function drawMark(surface: Surface, { kind, x0, y0, x1, y1 }: MarkInk): void {
  const [w, h] = [x1 - x0, y1 - y0]
  if (kind === 'ellipse') {
    surface.ellipse(x0 + w / 2, y0 + h / 2, w / 2, h / 2, 0.8)
    return
  }
  surface.frame(x0 + w * 0.1, y0 + h * 0.1, w * 0.8, h * 0.8, 0.6)
  if (kind === 'tick')
    surface.path(
      [
        [x0 + w * 0.2, y0 + h * 0.5],
        [x0 + w * 0.42, y0 + h * 0.78],
        [x0 + w * 0.95, y0],
      ],
      { stroke: 1.1 },
    )
}

function drawRules(surface: Surface, table: PlacedTable, pieces: readonly Piece[], rules: Rules): void {
  const top = Math.min(...pieces.map((p) => p.top))
  const bottom = Math.max(...pieces.map((p) => p.bottom))
  const [left, right] = [table.left, table.left + table.spec.widths.reduce((a, b) => a + b, 0)]
  if (rules.kind === 'zebra') return
  if (rules.kind === 'three') {
    const head = Math.max(...pieces.filter((p) => p.cell.row < (table.spec.headerRows ?? 1)).map((p) => p.bottom))
    for (const [y, width] of [
      [top, rules.width * 2],
      [head, rules.width],
      [bottom, rules.width * 2],
    ] as const)
      surface.line([left, y], [right, y], width, rules.color)
    return
  }
  if (rules.kind === 'cells') {
    for (const { cell, top, bottom } of pieces)
      surface.frame(cell.x0, top, cell.x1 - cell.x0, bottom - top, rules.width)
    return
  }
  const h = joined(
    pieces.flatMap((p) => [
      [p.top, p.cell.x0, p.cell.x1],
      [p.bottom, p.cell.x0, p.cell.x1],
    ]),
  )
  const v = joined(
    pieces.flatMap((p) => [
      [p.cell.x0, p.top, p.bottom],
      [p.cell.x1, p.top, p.bottom],
    ]),
  )
  const widthAt = (at: number, low: number, high: number) =>
    rules.outer && (at === low || at === high) ? rules.outer : rules.width
  for (const [y, x0, x1] of h) rule(surface, rules, [x0, y], [x1, y], widthAt(y, top, bottom))
  for (const [x, y0, y1] of v) rule(surface, rules, [x, y0], [x, y1], widthAt(x, left, right))
}

function rule(
  surface: Surface,
  rules: Rules,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
): void {
  if (rules.kind === 'stroke') {
    surface.line(from, to, width, rules.color)
    return
  }
  const half = width / 2
  surface.fill(from[0] - half, from[1] - half, to[0] - from[0] + width, to[1] - from[1] + width, rules.color ?? BLACK)
}

type Span = readonly [at: number, from: number, to: number]
/** Two edges nearer than this (points) are one line: sums of heights differ in their last digits. */
const SAME = 0.01

/** Pieces of one line that touch become one. */
function joined(spans: readonly (readonly number[])[]): Span[] {
  const sorted = [...(spans as Span[])].sort((a, b) => (Math.abs(a[0] - b[0]) < SAME ? a[1] - b[1] : a[0] - b[0]))
  const out: Span[] = []
  for (const span of sorted) {
    const last = out.at(-1)
    if (last && Math.abs(last[0] - span[0]) < SAME && span[1] <= last[2] + SAME)
      out[out.length - 1] = [last[0], last[1], Math.max(last[2], span[2])]
    else out.push(span)
  }
  return out
}

/** The logical table: fragments put together (a merged cell that a page end cuts is one cell), repeated heads left out,
 *  grid lines nobody uses taken away. */
export function drawnTable(table: PlacedTable, fragments: readonly Fragment[]): DrawnTable {
  const drawn = new Set(fragments.flatMap((f) => f.rows))
  const placed = table.cells.flatMap((cell) => {
    const own = Array.from({ length: cell.rowSpan }, (_, i) => cell.row + i).filter((row) => drawn.has(row))
    return own.length ? [{ cell, row: own[0]!, end: own.at(-1)! + 1 }] : []
  })
  const columns = ordinals(placed.flatMap(({ cell }) => [cell.spec.column, cell.spec.column + cell.columnSpan]))
  const rows = ordinals(placed.flatMap((p) => [p.row, p.end]))
  const cells = placed.map(({ cell, row, end }): DrawnCell => {
    const [top, left] = [rows.get(row)!, columns.get(cell.spec.column)!]
    return [top, left, rows.get(end)! - top, columns.get(cell.spec.column + cell.columnSpan)! - left, cell.text]
  })
  cells.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { pages: [...new Set(fragments.map((f) => f.page))], rows: rows.size - 1, columns: columns.size - 1, cells }
}

const ordinals = (values: readonly number[]) =>
  new Map([...new Set(values)].sort((a, b) => a - b).map((value, i) => [value, i]))
