// Spreadsheets (.xlsx, .xls, .ods) and CSV -> Page[], one a sheet. Cells as the sheet shows them (1,234; 45.5%), merges kept;
// blank lines part the tables of a sheet, and a line with one cell alone is a heading.
import { read, utils, type WorkSheet } from '@e965/xlsx'
import { parse as parseCsv } from 'csv-parse/sync'
import type { Page, Source } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import type { GivenCell } from '../converted/given-cell.ts'
import { convertedPage, type GivenGrid, type GivenProse } from '../converted/given-table.ts'
import { decodeText } from '../text-file/decode.ts'
import { checkPlaces, usedRange } from './used-range.ts'

type Sheet = { readonly columns: number; readonly rows: readonly (readonly GivenCell[])[] }

export function readSpreadsheet(source: Source): Page[] {
  try {
    const book = read(source.bytes, { type: 'array', cellHTML: false, cellFormula: false })
    return book.SheetNames.map((name) => book.Sheets[name]).flatMap((sheet, i) =>
      sheet ? [sheetPage(sheetCells(sheet, source.name), i + 1)] : [],
    )
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(
      `${source.name}: 表計算ファイルとして読めません / not readable as a spreadsheet (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}

export function readCsv(source: Source): Page[] {
  const records = csvRecords(source)
  const columns = records.reduce((most, r) => Math.max(most, r.length), 1)
  checkPlaces(records.length, columns, source.name)
  const rows = records.map((r, row) =>
    Array.from({ length: columns }, (_, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: r[column] ?? '' })),
  )
  return [sheetPage({ columns, rows }, 1)]
}

function csvRecords(source: Source): string[][] {
  try {
    return parseCsv(decodeText(source.bytes, source.name), { relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(
      `${source.name}: CSVとして読めません / not readable as CSV (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}

function sheetCells(sheet: WorkSheet, name: string): Sheet {
  const range = usedRange(sheet, name)
  if (!range) return { columns: 1, rows: [] }
  const { s, e } = range
  const merges = sheet['!merges'] ?? []
  const inside = (row: number, column: number) =>
    merges.find((m) => row >= m.s.r && row <= m.e.r && column >= m.s.c && column <= m.e.c)
  const rows: GivenCell[][] = []
  for (let r = s.r; r <= e.r; r++) {
    const cells: GivenCell[] = []
    for (let c = s.c; c <= e.c; c++) {
      const merge = inside(r, c)
      if (merge && (merge.s.r !== r || merge.s.c !== c)) continue
      const cell = sheet[utils.encode_cell({ r, c })] as { w?: string; v?: unknown } | undefined
      const text = (cell?.w ?? (cell?.v === undefined ? '' : String(cell.v))).trim()
      cells.push({
        row: r - s.r,
        column: c - s.c,
        rowSpan: merge ? merge.e.r - r + 1 : 1,
        columnSpan: merge ? merge.e.c - c + 1 : 1,
        text,
      })
    }
    rows.push(cells)
  }
  return { columns: e.c - s.c + 1, rows }
}

function sheetPage(sheet: Sheet, number: number): Page {
  const prose: GivenProse[] = []
  const grids: GivenGrid[] = []
  let block: number[] = []
  const close = () => {
    if (block.length) grids.push(blockGrid(sheet, block))
    block = []
  }
  const covered = coveredRows(sheet)
  sheet.rows.forEach((cells, row) => {
    const texts = cells.filter((c) => c.text !== '')
    if (covered.has(row)) block.push(row)
    else if (texts.length === 0) close()
    else if (texts.length === 1 && texts[0]?.rowSpan === 1 && (block.length === 0 || row + 1 >= sheet.rows.length))
      prose.push({ line: row, text: texts[0]?.text ?? '' })
    else block.push(row)
  })
  close()
  return convertedPage(number, grids, prose, sheet.rows.length)
}

/** Rows that a merged cell of a row above reaches into: they go on with its table. */
const coveredRows = (sheet: Sheet): Set<number> =>
  new Set(
    sheet.rows.flatMap((cells) => cells.flatMap((c) => Array.from({ length: c.rowSpan - 1 }, (_, i) => c.row + 1 + i))),
  )

function blockGrid(sheet: Sheet, rows: readonly number[]): GivenGrid {
  const first = rows[0] ?? 0
  const cells = rows
    .flatMap((r) => sheet.rows[r] ?? [])
    .map((c) => ({ ...c, row: c.row - first, rowSpan: Math.min(c.rowSpan, rows.length - (c.row - first)) }))
  const filled = cells.filter((c) => c.text !== '')
  // A call has no room for as many numbers as a large sheet has cells.
  const left = filled.reduce((least, c) => Math.min(least, c.column), Number.POSITIVE_INFINITY)
  const right = filled.reduce((most, c) => Math.max(most, c.column + c.columnSpan), 0)
  const kept = cells
    .filter((c) => c.column >= left && c.column < right)
    .map((c) => ({ ...c, column: c.column - left, columnSpan: Math.min(c.columnSpan, right - c.column) }))
  return { cells: kept, columns: right - left, lines: rows, whole: true }
}
