// Lines of a converted text -> blocks: prose lines, and tables (tab-separated lines or Markdown pipes). Pure.

import { cleanMarkup } from '../converted/clean-markup.ts'
import { isNumberCell } from '../converted/given-table.ts'
import { htmlBlocks, type SpannedCell } from '../converted/html-tables.ts'
import { withBars } from './bar-tables.ts'
import { innerTables } from './inner-tables.ts'
import { withoutRunningLines } from './running-lines.ts'
import { withTabs } from './tab-columns.ts'

export type TextBlock =
  | { readonly kind: 'prose'; readonly line: number; readonly text: string; readonly level: number }
  | { readonly kind: 'table'; readonly rows: readonly TextRow[] }
  | { readonly kind: 'html'; readonly line: number; readonly rows: readonly (readonly SpannedCell[])[] }
/** One line of a table. A line without tabs between the lines of a table stands over its whole width. */
export type TextRow = { readonly line: number; readonly cells: readonly string[] }

/** Between the lines of one table a converter may leave the page break and a few headings of groups. */
const MOST_LINES_BETWEEN = 8
const LONGEST_GROUP_HEAD = 60

const isFilled = (text: string): boolean => text.trim() !== ''

export function textBlocks(text: string): TextBlock[] {
  const { lines, inner } = innerTables(withTabs(withoutRunningLines(withBars(text.split(/\r\n?|\n/)))))
  const blocks: TextBlock[] = []
  for (let i = 0; i < lines.length; ) {
    const html = htmlTable(lines, i)
    if (html) {
      blocks.push(...html.blocks)
      i = html.end
      continue
    }
    const row = tableRow(lines[i] ?? '')
    if (!row) {
      const prose = proseBlock(lines[i] ?? '', i)
      if (prose) blocks.push(prose)
      i++
      continue
    }
    const { rows, end } = tableRows(lines, i)
    blocks.push({ kind: 'table', rows: joinCutRows(rows) })
    for (const { line, rows } of inner) if (line >= i && line < end) blocks.push({ kind: 'html', line, rows })
    i = end
  }
  return blocks
}

/** A table that the converter left as HTML: from the line that opens it to the line that closes it. */
function htmlTable(lines: readonly string[], start: number): { blocks: TextBlock[]; end: number } | undefined {
  if (!/^\s*<table\b/i.test(lines[start] ?? '')) return undefined
  let depth = 0
  for (let i = start; i < lines.length; i++) {
    for (const [, close] of (lines[i] ?? '').matchAll(/<(\/?)table\b/gi)) depth += close ? -1 : 1
    if (depth > 0) continue
    const blocks = htmlBlocks(lines.slice(start, i + 1).join('\n')).map(
      (block): TextBlock =>
        block.kind === 'prose' ? { ...block, line: i } : { kind: 'html', line: start, rows: block.rows },
    )
    return { blocks, end: i + 1 }
  }
  return undefined
}

/** The first row of a table that holds a number of its own; everything above it is head. */
const firstDataRow = (rows: readonly (readonly string[])[]): number =>
  rows.findIndex((cells) => cells.slice(1).some(isNumberCell))

function proseBlock(line: string, index: number): TextBlock | undefined {
  const heading = /^(#{1,6})\s+(.*)$/.exec(line)
  const text = cleanMarkup(heading?.[2] ?? line)
  return text ? { kind: 'prose', line: index, text, level: heading?.[1]?.length ?? 0 } : undefined
}

/** The cells of a table line; `[]` for the rule |---|---| of Markdown; undefined for prose. */
function tableRow(line: string): string[] | undefined {
  if (line.includes('\t')) return line.split('\t').map(cleanMarkup)
  const trimmed = line.trim()
  if (!/^\|.*\|$/.test(trimmed)) return undefined
  const cells = trimmed.slice(1, -1).split(/(?<!\\)\|/)
  return cells.every((c) => /^\s*:?-{2,}:?\s*$/.test(c)) ? [] : cells.map((c) => cleanMarkup(c.replaceAll('\\|', '|')))
}

function tableRows(lines: readonly string[], start: number): { rows: TextRow[]; end: number } {
  const rows: TextRow[] = []
  let end = start
  for (let i = start; i < lines.length; ) {
    const cells = tableRow(lines[i] ?? '')
    if (cells) {
      if (cells.length) rows.push({ line: i, cells })
      end = ++i
      continue
    }
    const next = continuation(lines, i, rows)
    if (next === undefined) break
    for (let k = i; k < next; k++)
      if (isFilled(lines[k] ?? '')) rows.push({ line: k, cells: [cleanMarkup(lines[k] ?? '')] })
    i = isHeadAgain(lines, i, next, rows) ? next + 1 : next
  }
  return { rows, end }
}

/** Where the same table goes on after lines without tabs: equally wide, and with a row that is no new head. */
function continuation(lines: readonly string[], from: number, rows: readonly TextRow[]): number | undefined {
  let next = from
  while (next < lines.length && next - from <= MOST_LINES_BETWEEN && !tableRow(lines[next] ?? '')) next++
  const cells = tableRow(lines[next] ?? '')
  const between = lines.slice(from, next).filter(isFilled)
  if (!cells?.length || cells.length !== rows.at(-1)?.cells.length) return undefined
  if (between.some((line) => line.length > LONGEST_GROUP_HEAD || /^#/.test(line))) return undefined
  if (between.length === 0 && isCutRow(cells)) return next
  if (isHeadAgain(lines, from, next, rows)) return next
  // A table's own head holds no number: a block that begins with one begins a new table.
  return firstDataRow(rows.map((r) => r.cells)) >= 0 && startsWithData(lines, next) ? next : undefined
}

/** A page end leaves at least the lines round the page number; alike tables stand closer. */
const LEAST_LINES_OF_PAGE_END = 3
/** The table's own head once more, on top of the next page, with nothing but the page end between. */
const isHeadAgain = (lines: readonly string[], from: number, next: number, rows: readonly TextRow[]): boolean =>
  next - from >= LEAST_LINES_OF_PAGE_END &&
  lines.slice(from, next).every((line) => !isFilled(line)) &&
  rows.length > 1 &&
  (rows[0]?.cells.filter(isFilled).length ?? 0) > 1 &&
  tableRow(lines[next] ?? '')?.join('\t') === rows[0]?.cells.join('\t') &&
  startsWithData(lines, next + 1)

/** Data follows before any second head: at most two heads of groups stand in between. */
function startsWithData(lines: readonly string[], from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const cells = tableRow(lines[i] ?? '')
    if (!cells) return false
    if (cells.slice(1).some(isNumberCell)) return true
    if (cells.filter(isFilled).length > 1) return false
  }
  return false
}

const isCutRow = (cells: readonly string[]): boolean => isFilled(cells[0] ?? '') && !cells.slice(1).some(isFilled)

/** A row cut by a page end: its label goes on alone on the next page. Only in tables of two columns; in wider ones a lone
 *  first cell is far more often the head of a group. */
function joinCutRows(rows: readonly TextRow[]): TextRow[] {
  const joined: TextRow[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    const after = above && row.line - above.line > 1 && row.cells.length === 2 && above.cells.length === 2
    if (after && isCutRow(row.cells))
      joined[joined.length - 1] = {
        line: above.line,
        cells: [`${above.cells[0]}${row.cells[0]}`, ...above.cells.slice(1)],
      }
    else joined.push(row)
  }
  return joined
}
