import { expect, test } from 'vitest'
import { displayWidth, truncateToWidth } from '../../src/report/display-width.ts'
import { textTable } from '../../src/report/text-table.ts'

test.each([
  ['abc', 3],
  ['出生数', 6],
  ['ｶﾅ', 2],
  ['（％）', 6],
  ['𠮷野家', 6],
  ['が', 2],
  ['か\u3099', 2],
  ['①', 1],
])('%s is %i columns wide', (text, width) => expect(displayWidth(text)).toBe(width))

test.each([
  ['出生数', 6, '出生数'],
  ['出生数', 5, '出生…'],
  ['出生数', 4, '出…'],
  ['abc', 2, 'a…'],
])('%s cut to %i: %s', (text, most, cut) => expect(truncateToWidth(text, most)).toBe(cut))

test('columns stand below one another, numbers to the right', () => {
  expect(
    textTable([
      ['出生数', '1,234', '人'],
      ['a', '▲5', '件'],
    ]),
  ).toBe('出生数  1,234  人\na          ▲5  件\n')
})
