import { expect, it } from 'vitest'
import type { Row } from '../../src/types.ts'
import { rowsToFacts } from '../../src/values/rows-to-facts.ts'
import { row, value } from './made-rows.ts'

const at = (y0: number, y1 = y0 + 10) => ({ page: 1, box: { x0: 0, y0, x1: 10, y1 } })
const rowAt = (number: number, item: string, place: Row['place'], texts: readonly string[] = ['1,045人']): Row => ({
  ...row(item, ...texts.map((text) => value(text, { place }))),
  row: number,
  place,
})
const rowsOf = (...rows: readonly Row[]) => rowsToFacts(rows, {}, {}).map((fact) => `${fact.item} ${fact.row}`)

const tall = at(0, 30)

it('a cell that reaches over three rows beside a name that does: once', () => {
  expect(rowsOf(rowAt(3, '転出者数', tall), rowAt(4, '転出者数', tall), rowAt(5, '転出者数', tall))).toEqual([
    '転出者数 3',
  ])
})

it('the same number in another cell, or of another indicator, is another', () => {
  expect(rowsOf(rowAt(3, '転出者数', at(0)), rowAt(4, '転出者数', at(10)))).toHaveLength(2)
  expect(rowsOf(rowAt(3, '転出者数', tall), rowAt(4, '転入者数', tall))).toHaveLength(2)
})

it('two equal numbers in one row are two', () => {
  expect(rowsOf(rowAt(3, '転出者数', tall, ['5人', '5人']))).toHaveLength(2)
})

it('where the source has no places nothing is taken for the same', () => {
  expect(rowsOf(rowAt(3, '転出者数', at(0, 0)), rowAt(4, '転出者数', at(0, 0)))).toHaveLength(2)
})
