// What is written is read with a reader that is not the writer.
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { parquetEncoder } from '../../../src/report/formats/parquet.ts'
import {
  array,
  datetime,
  flag,
  type Resource,
  type ResourceField,
  type Row,
  real,
  text,
  whole,
} from '../../../src/report/resource.ts'

const resource = (...fields: ResourceField[]): Resource => ({
  name: 'facts',
  ja: '数値',
  en: 'values',
  primaryKey: [],
  foreignKeys: [],
  fields,
})

const written = async (of: Resource, rows: Iterable<Row>) => {
  const encoder = parquetEncoder(of, 'test 1')
  const pieces: Uint8Array[] = []
  for (const row of rows) {
    const piece = encoder.row(row)
    if (piece !== undefined) pieces.push(piece as Uint8Array)
  }
  pieces.push((await encoder.end()) as Uint8Array)
  const file = Uint8Array.from(Buffer.concat(pieces)).buffer
  return { pieces: pieces.length, metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) }
}

test('types and nulls come back', async () => {
  const of = resource(
    text('t', '文字', 'text'),
    whole('i', '', ''),
    real('r', '', ''),
    flag('f', '', ''),
    array('a', '', ''),
    datetime('d', '', ''),
  )
  const day = '2026-11-21T03:04:05.678Z'
  const { rows, metadata } = await written(of, [
    ['出生数𠮷', -7, -5.25, 1, '["目標"]', day],
    ['', 0, 0, 0, '[]', null],
    [null, null, null, null, null, null],
  ])
  expect(rows).toEqual([
    { t: '出生数𠮷', i: -7, r: -5.25, f: true, a: '["目標"]', d: new Date(day) },
    { t: '', i: 0, r: 0, f: false, a: '[]', d: null },
    { t: null, i: null, r: null, f: null, a: null, d: null },
  ])
  expect(metadata.created_by).toBe('test 1')
  expect(metadata.key_value_metadata).toContainEqual({ key: 'title', value: '数値 / values' })
})

test('a long table leaves in groups, and every row is there', async () => {
  const rows = function* (): Iterable<Row> {
    for (let i = 0; i < 45_000; i++) yield [i, `行${i % 100}`]
  }
  const result = await written(resource(whole('i', '', ''), text('t', '', '')), rows())
  expect(result.pieces).toBe(3)
  expect(result.metadata.row_groups.map((g) => Number(g.num_rows))).toEqual([20_000, 20_000, 5_000])
  expect(result.rows).toHaveLength(45_000)
  expect(result.rows.every((row, i) => row.i === i && row.t === `行${i % 100}`)).toBe(true)
})

test('a table without rows opens', async () => {
  const result = await written(resource(text('t', '', '')), [])
  expect(result.rows).toEqual([])
  expect(Number(result.metadata.num_rows)).toBe(0)
})

test.each([2 ** 31, 1.5, Number.NaN])('an integer column refuses %d instead of wrapping it', (value) => {
  const encoder = parquetEncoder(resource(whole('i', '', '')), 'test')
  expect(() => encoder.row([value])).toThrow(/^i: .* is no 32-bit integer$/)
})
