import { expect, it } from 'vitest'
import { joinBelow } from '../../../src/tables/stitch/join-tables.ts'
import { tableOf } from '../../rows/tables/table-of.ts'

const SHEET = (label: string, name: string, value: string) =>
  tableOf(`\n${label} | 指標名 | R5\n^ | ${name} | ${value}`, { headerRows: 1 })

it('a label that reaches out of a repeated head stays beside the row that goes on', () => {
  const joined = joinBelow(SHEET('成果指標', '来館者数', '120'), SHEET('成果指標', '貸出冊数', '340'), 1)
  const at = (row: number, column: number) =>
    joined.cells.find(
      (c) => c.row <= row && row < c.row + c.rowSpan && c.column <= column && column < c.column + c.columnSpan,
    )?.text
  expect(joined.rows).toBe(3)
  for (let row = 0; row < joined.rows; row++)
    expect([0, 1, 2].map((column) => at(row, column))).toEqual([
      '成果指標',
      ...[
        ['指標名', 'R5'],
        ['来館者数', '120'],
        ['貸出冊数', '340'],
      ][row]!,
    ])
})
