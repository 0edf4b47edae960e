// Converted text: what stands over a table names its row; a numbered line with values is no heading.
import { expect, test } from 'vitest'
import { convertedPage } from '../../../src/read/converted/given-table.ts'
import { tableRows } from '../../../src/rows/tables/table-rows.ts'
import { findTables } from '../../../src/tables/find-tables.ts'

const HEADS = ['平成26年(基準値)', '平成29年(現状値)', '平成31年(目標値)']
const VALUES = ['812人', '790人', '830人']

const grid = (line: number) => ({
  columns: 3,
  lines: [line, line + 1],
  whole: true,
  cells: [HEADS, VALUES].flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  ),
})

const page = convertedPage(
  1,
  [grid(5)],
  [
    { line: 0, text: '基本目標1 人を育てる' },
    { line: 2, text: '②観光客数：120千人（平成26年）→150千人（平成31年）' },
    { line: 4, text: '数値目標① 出生数' },
  ],
  7,
)

test('the line over a table of nothing but years names its one row', () => {
  const tables = findTables(page)
  expect(tables.map((t) => t.title)).toEqual(['数値目標① 出生数'])
  const rows = tableRows(tables, [page], {}, {})
  expect(rows.map((r) => [...r.path, r.item])).toEqual([['基本目標1 人を育てる', '数値目標① 出生数']])
  expect(rows[0]!.values.map((v) => v.role)).toEqual(['baseline', 'actual', 'target'])
})

test('a sentence over a table is no caption: it speaks of one number', () => {
  const heads = ['区分', '令和5年度', '令和4年度']
  const cells = [heads, ['町民税', '120', '110']].flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  )
  const sheet = convertedPage(
    1,
    [{ columns: 3, lines: [5, 6], whole: true, cells }],
    [
      { line: 0, text: '令和5年度当初予算の概要' },
      { line: 3, text: '町民税は、7百万円の増となる見込みである。' },
    ],
    8,
  )
  const [row] = tableRows(findTables(sheet), [sheet], {}, {})
  expect(row?.values.map((v) => v.role) ?? []).not.toContain('forecast')
})
