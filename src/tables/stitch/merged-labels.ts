// Whole tables without rules -> labels of several rows as merged cells, where print shows that they are. Pure.
// A label set at the middle or the bottom of its rows leaves the first of them blank: taken for the label of the rows below
// it, as one at the top is, it would name the wrong ones.
import { union } from '../../geometry/box.ts'
import type { Cell, Place, Table, Word } from '../../types.ts'
import { joinLines } from '../cells/join.ts'
import { type Blocks, roundBlocks } from './rounds.ts'

type Label = { readonly from: number; readonly to: number; readonly cells: readonly Cell[] }

/** Share of the rows in which a column must hold text to tell that each of them is a row of its own. */
const FILLED = 0.9
/** Ems of white that a full line of a label may leave. */
const FULL_EMS = 1.4
/** Ems between the tops of two lines of one label, at most. */
const LEADING_EMS = 1.8
/** What it takes from a table's confidence that labels were given to rows by their height alone. */
const DOUBT = 0.05
const VALUE = /^[-－▲△]?[\d,.]+[^\d]{0,3}$|^[-－―—–‐…]$/

export function withMergedLabels(table: Table): Table {
  if (table.kind !== 'aligned') return table
  let whole = table
  for (let column = 0; column < labelColumns(table); column++) whole = merged(whole, column)
  return whole
}

/** Columns left of the last column of texts that (nearly) every row fills. */
function labelColumns(table: Table): number {
  const rows = table.rows - table.headerRows
  for (let c = table.columns - 1; c > 0; c--) {
    const cells = table.cells.filter((k) => k.column === c && k.row >= table.headerRows && k.text !== '')
    const texts = cells.filter((k) => !VALUE.test(k.text))
    if (cells.length >= rows * FILLED && texts.length > cells.length / 2) return c
  }
  return 0
}

function merged(table: Table, column: number): Table {
  const own = table.cells.filter((c) => c.row >= table.headerRows && c.column === column && c.columnSpan === 1)
  const labels = own
    .filter((c) => c.text !== '')
    .map((c): Label => ({ from: c.row, to: c.row + c.rowSpan - 1, cells: [c] }))
  const rows = own.reduce((n, c) => n + c.rowSpan, 0)
  const [first, last] = [table.headerRows, table.rows - 1]
  if (labels.length === 0 || rows !== last - first + 1) return table
  const groups = roundBlocks(table, column)
  const named = groups?.map(([from, to]) => inBlock(labels, from, to))
  if (groups && named?.every((label) => label && (rows > labels.length || isOneText(label))))
    return withBlocks(table, column, named as Label[], groups)
  if (labels.every((l) => l.to === l.from) && rows === labels.length) return table
  const whole = joined(labels)
  if (labels[0]!.from === first) {
    // a label at the top, or the first line of one that its rows are hardly high enough for
    const blocks = whole.length < labels.length ? middleBlocks(whole, first, last) : undefined
    return blocks?.every(([from, to]) => to > from) ? withBlocks(table, column, whole, blocks) : table
  }
  for (const list of [labels, whole])
    for (const blocks of [bottomBlocks(list, first, last), middleBlocks(list, first, last)])
      if (blocks) return withBlocks(table, column, list, blocks)
  return table
}

/** The lines of labels that need several. */
function joined(labels: readonly Label[]): Label[] {
  const widest = Math.max(...labels.flatMap((l) => l.cells.map(widthOf)))
  const list: Label[] = []
  for (const label of labels) {
    const above = list.at(-1)
    if (above && above.to >= label.from - 1 && goesOn(above.cells.at(-1)!, label.cells[0]!, widest))
      list[list.length - 1] = { from: above.from, to: label.to, cells: [...above.cells, ...label.cells] }
    else list.push(label)
  }
  return list
}

const widthOf = (cell: Cell): number => Math.max(0, ...cell.words.map((w) => w.box.x1)) - leftOf(cell)
const leftOf = (cell: Cell): number => Math.min(...cell.words.map((w) => w.box.x0))

/** Its lines follow each other closely and differ. */
const isOneText = ({ cells }: Label): boolean =>
  new Set(cells.map((c) => c.text)).size === cells.length &&
  cells.slice(1).every((cell, i) => isNext(cells[i]!.words.at(-1), cell.words[0]))

const isNext = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && b.box.y0 - a.box.y0 <= LEADING_EMS * a.fontSize

function goesOn(above: Cell, below: Cell, widest: number): boolean {
  const [a, b] = [above.words.at(-1), below.words[0]]
  if (!a || !b || above.place.page !== below.place.page || Math.abs(a.fontSize - b.fontSize) > 0.5) return false
  return b.box.y0 - a.box.y0 <= LEADING_EMS * a.fontSize && widest - widthOf(above) <= FULL_EMS * a.fontSize
}

/** All that stands in the column beside one round, as one label; none where a label stands beside two. */
function inBlock(labels: readonly Label[], from: number, to: number): Label | undefined {
  const own = labels.filter((l) => l.from <= to && l.to >= from)
  return own.length === 0 || own[0]!.from < from || own.at(-1)!.to > to
    ? undefined
    : { from: own[0]!.from, to: own.at(-1)!.to, cells: own.flatMap((l) => l.cells) }
}

/** Each label closes its rows: the last stands in the last row, none between two. */
function bottomBlocks(labels: readonly Label[], first: number, last: number): Blocks | undefined {
  if (labels.at(-1)!.to !== last || labels.some((l) => l.cells.some((c) => c.rowSpan > 1))) return undefined
  return labels.map((label, i) => [i === 0 ? first : labels[i - 1]!.to + 1, label.to])
}

/** Each label stands at the middle of its rows, and the rows of all make up the table. */
function middleBlocks(labels: readonly Label[], first: number, last: number): Blocks | undefined {
  const blocks: [number, number][] = []
  let from = first
  for (const label of labels) {
    const to = label.from + label.to - from
    if (to < label.to) return undefined
    blocks.push([from, to])
    from = to + 1
  }
  return from === last + 1 ? blocks : undefined
}

function withBlocks(table: Table, column: number, labels: readonly Label[], blocks: Blocks): Table {
  const gone = new Set(
    table.cells.filter((c) => c.row >= table.headerRows && c.column === column && c.columnSpan === 1),
  )
  const cells = labels.map((label, i) => oneCell(label, blocks[i]!, [...gone]))
  const rest = table.cells.filter((c) => !gone.has(c))
  return {
    ...table,
    cells: [...rest, ...cells].sort((a, b) => a.row - b.row || a.column - b.column),
    confidence: table.confidence - DOUBT,
    reasons: [...table.reasons, { id: 'labels-merged', weight: -DOUBT, detail: String(column) }],
  }
}

function oneCell(label: Label, [from, to]: readonly [number, number], column: readonly Cell[]): Cell {
  const lines = label.cells.flatMap((c) => c.lines)
  const [place, ...more] = placesOf(column.filter((c) => c.row >= from && c.row <= to))
  return {
    ...label.cells[0]!,
    row: from,
    rowSpan: to - from + 1,
    text: joinLines(lines),
    printed: label.cells.map((c) => c.printed).join(''),
    lines,
    words: label.cells.flatMap((c) => c.words),
    notes: label.cells.flatMap((c) => c.notes),
    marks: label.cells.flatMap((c) => c.marks),
    place: place!,
    ...(more.length > 0 ? { more } : {}),
  }
}

/** One place a page. */
function placesOf(cells: readonly Cell[]): Place[] {
  const pages = [...new Set(cells.map((c) => c.place.page))]
  return pages.map((page) => ({
    page,
    box: union(cells.filter((c) => c.place.page === page).map((c) => c.place.box)),
  }))
}
