import { expect, test } from 'vitest'
import { FACTS } from '../../../src/report/resources/values.ts'
import { plainTable, type Read } from '../../../src/report/shapes/export-table.ts'

test('the key of an item is asked of no database, and follows a correction', () => {
  const values: Record<string, string> = { item: '数値目標① 婚姻率', corrected_item: '出生数' }
  const read: Read = (_, columns) => {
    expect(columns).not.toContain('item_key')
    const row = columns.map((name) => values[name] ?? null)
    return [row, row.map((value) => (value === '出生数' ? null : value))]
  }
  const { resource, rows } = plainTable(FACTS, read)
  expect(resource.fields.at(-1)?.name).toBe('item_key')
  expect([...rows()].map((row) => row.at(-1))).toEqual(['出生数', '婚姻率'])
})
