// A table's cells -> their rectangles, lines of text and marks, from the top of one long page. Pure.
import { ASCENT, widthOf } from './font.ts'
import { wrap } from './wrap.ts'

/** Four ways in which print says which option holds. */
export type MarkStyle = 'square' | 'tick' | 'dot' | 'ellipse'
export type Option = { readonly text: string; readonly selected: boolean }
export type Options = { readonly style: MarkStyle; readonly inline: boolean; readonly items: readonly Option[] }

export type CellSpec = {
  readonly column: number
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly text?: string
  readonly options?: Options
  /** Upright characters one below the other; the number is their pitch in ems. */
  readonly upright?: number
  readonly size?: number
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly top?: boolean
  readonly fill?: string
  readonly color?: string
}

export type TableSpec = {
  readonly widths: readonly number[]
  readonly rows: readonly (readonly CellSpec[])[]
  readonly size: number
  readonly padding: number
  readonly minHeight?: number
  readonly headerRows?: number
}

export type Run = { readonly x: number; readonly y: number; readonly text: string }
export type MarkInk = {
  readonly kind: 'box' | 'tick' | 'ellipse'
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}
export type PlacedCell = {
  readonly spec: CellSpec
  readonly row: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly x0: number
  readonly x1: number
  readonly text: string
  readonly lines: readonly Line[]
  readonly size: number
}
export type Line = {
  readonly runs: readonly { readonly x: number; readonly text: string }[]
  readonly marks: readonly Omit<MarkInk, 'y0' | 'y1'>[]
  readonly width: number
}
export type PlacedTable = {
  readonly spec: TableSpec
  readonly cells: readonly PlacedCell[]
  readonly heights: readonly number[]
  readonly left: number
}

/** Line pitch in ems, as Japanese office papers are set. */
export const LEADING = 1.35
/** Lines whose options may have an ellipse round them need more room. */
const OPTION_LEADING = 1.75
const SIGNS: Record<'square' | 'dot', readonly [string, string]> = { square: ['■', '□'], dot: ['●', '○'] }

export const leadingOf = (spec: CellSpec) => (spec.options ? OPTION_LEADING : LEADING)

export function placeTable(spec: TableSpec, left: number): PlacedTable {
  const edges = [left]
  for (const width of spec.widths) edges.push(edges.at(-1)! + width)
  const cells = spec.rows.flatMap((row, index) =>
    row.map((cell) => {
      const columnSpan = cell.columnSpan ?? 1
      const [x0, x1] = [edges[cell.column]!, edges[cell.column + columnSpan]!]
      const size = cell.size ?? spec.size
      const lines = cell.upright ? [] : linesOf(cell, x1 - x0 - 2 * spec.padding, size)
      return { spec: cell, row: index, rowSpan: cell.rowSpan ?? 1, columnSpan, x0, x1, text: textOf(cell), lines, size }
    }),
  )
  return { spec, cells, heights: heightsOf(spec, cells), left }
}

export function textOf(cell: CellSpec): string {
  if (!cell.options) return cell.text ?? ''
  const { style, inline, items } = cell.options
  return items.map((option) => signOf(style, option) + option.text).join(inline ? '　' : '\n')
}

const signOf = (style: MarkStyle, option: Option) =>
  style === 'square' || style === 'dot' ? SIGNS[style][option.selected ? 0 : 1] : ''

function linesOf(cell: CellSpec, width: number, size: number): Line[] {
  if (cell.options) return optionLines(cell.options, width, size)
  return wrap(cell.text ?? '', width, size, cell.bold).map((text) => {
    const w = widthOf(text, size, cell.bold)
    return { runs: text === '' ? [] : [{ x: 0, text }], marks: [], width: w }
  })
}

function optionLines({ style, inline, items }: Options, width: number, size: number): Line[] {
  const lines: Line[] = []
  let x = 0
  let runs: { x: number; text: string }[] = []
  let marks: Omit<MarkInk, 'y0' | 'y1'>[] = []
  const close = () => {
    lines.push({ runs, marks, width: x })
    ;[x, runs, marks] = [0, [], []]
  }
  const widest = Math.max(...items.map((option) => gapOf(style, option.text, size)))
  for (const option of items) {
    const sign = signOf(style, option)
    const gap = inline ? gapOf(style, sign + option.text, size) : widest
    const [first = '', ...rest] = wrap(sign + option.text, width - gap, size)
    if (inline && x > 0 && x + gap + widthOf(first, size) > width) close()
    if (style === 'tick') marks.push({ kind: option.selected ? 'tick' : 'box', x0: x, x1: x + size })
    if (style === 'ellipse' && option.selected)
      marks.push({ kind: 'ellipse', x0: x, x1: x + 2 * gap + widthOf(first, size) })
    runs.push({ x: x + gap, text: first })
    x += 2 * gap + widthOf(first, size) + (inline ? size * 0.8 : 0)
    if (!inline) close()
    for (const text of rest) lines.push({ runs: [{ x: gap + (sign ? size : 0), text }], marks: [], width })
  }
  if (runs.length > 0) close()
  return lines
}

/** Room before an option: for its box, or for the end of an ellipse, which must not cut the first letter. */
function gapOf(style: MarkStyle, text: string, size: number): number {
  if (style === 'tick') return size * 1.2
  return style === 'ellipse' ? size * 0.5 + widthOf(text, size) * 0.06 : 0
}

function heightsOf(spec: TableSpec, cells: readonly Omit<PlacedCell, 'heights'>[]): number[] {
  const heights = spec.rows.map(() => spec.minHeight ?? 0)
  const needs = (cell: Omit<PlacedCell, 'heights'>) =>
    2 * spec.padding +
    (cell.spec.upright
      ? [...cell.text].length * cell.size * cell.spec.upright
      : Math.max(1, cell.lines.length) * cell.size * leadingOf(cell.spec))
  for (const cell of cells) if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row]!, needs(cell))
  for (const cell of cells.filter((c) => c.rowSpan > 1)) {
    const have = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((a, b) => a + b, 0)
    const short = Math.max(0, needs(cell) - have) / cell.rowSpan
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) heights[r]! += short
  }
  return heights
}

/** The rows of long texts made higher until the table is `height` high, by `most` points each at most. */
export function grown(table: PlacedTable, height: number, most: number): PlacedTable {
  const open = new Set(table.cells.filter((cell) => cell.spec.top).map((cell) => cell.row))
  const slack = height - table.heights.reduce((a, b) => a + b, 0)
  const more = Math.max(0, Math.min(most, slack / open.size))
  return { ...table, heights: table.heights.map((h, row) => (open.has(row) ? h + more : h)) }
}

/** Where the runs and marks of a cell stand once its top and bottom are known. */
export function inkOf(
  cell: PlacedCell,
  padding: number,
  top: number,
  bottom: number,
): { runs: Run[]; marks: MarkInk[] } {
  const pitch = cell.size * leadingOf(cell.spec)
  const slack = bottom - top - cell.lines.length * pitch
  const y0 = top + (cell.spec.top ? padding : slack / 2)
  const inner = cell.x1 - cell.x0 - 2 * padding
  const share = cell.spec.align === 'right' ? 1 : cell.spec.align === 'center' ? 0.5 : 0
  const runs: Run[] = []
  const marks: MarkInk[] = []
  for (const [i, line] of cell.lines.entries()) {
    const x = cell.x0 + padding + (inner - line.width) * share
    const middle = y0 + (i + 0.5) * pitch
    for (const run of line.runs) runs.push({ x: x + run.x, y: middle + cell.size * (ASCENT - 0.5), text: run.text })
    for (const mark of line.marks)
      marks.push({ kind: mark.kind, x0: x + mark.x0, x1: x + mark.x1, ...bandOf(mark.kind, middle, cell.size) })
  }
  return { runs, marks }
}

const bandOf = (kind: MarkInk['kind'], middle: number, size: number) =>
  kind === 'ellipse'
    ? { y0: middle - size * 0.8, y1: middle + size * 0.8 }
    : { y0: middle - size * 0.45, y1: middle + size * 0.55 }
