import { expect, test } from 'vitest'
import { buildContent } from '../../../src/report/content/build-content.ts'
import { readExcerpts } from '../../../src/report/content/excerpts.ts'
import { A, document, finding, KNOWLEDGE, readerOf } from './made.ts'

const cell = (row: number, column: number, text: string, more = {}) => ({
  sha256: A,
  table: 'p1t1',
  row,
  column,
  row_span: 1,
  column_span: 1,
  header: row === 0 ? 1 : 0,
  text,
  ...more,
})

const excerpt = (headerRows: number, findings = [finding({ facts: '["p1t1:4:1"]' })]) => {
  const read = readerOf({
    documents: [document({ media_type: 'text/plain' })],
    findings,
    tables: [{ sha256: A, table: 'p1t1', page: 1, title: '表 1', header_rows: headerRows }],
    cells: [
      cell(0, 0, '指標'),
      cell(0, 1, '実績'),
      cell(1, 0, '一つめ'),
      cell(1, 1, '5'),
      cell(2, 0, '施策', { row_span: 3 }),
      cell(2, 1, '6'),
      cell(3, 1, '7'),
      cell(4, 1, '8'),
    ],
  })
  return readExcerpts(read, buildContent(read, KNOWLEDGE).findings)
}

test('the head, the line above and the line of the value; a label over several lines stands once', () => {
  const [found] = excerpt(1).get(1) ?? []
  expect(found?.lines.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
    [1, '指標', '実績'],
    [4, '施策', '7'],
    [5, '8'],
  ])
  expect(found?.lines[1]?.cells[0]?.rows).toBe(2)
  expect(found?.lines.flatMap(({ cells }) => cells.filter(({ marked }) => marked)).map(({ text }) => text)).toEqual([
    '8',
  ])
})

test('a form, nearly all heads, shows what stands above', () => {
  expect(
    excerpt(5)
      .get(1)?.[0]
      ?.lines.map(({ number }) => number),
  ).toEqual([4, 5])
})

test('running text has no lines', () => {
  expect(excerpt(1, [finding({ facts: '["p1s3:0:-1"]' })]).size).toBe(0)
})
