import { expect, test } from 'vitest'
import { symbolOf } from '../../../src/read/text-layer/symbols.ts'

test.each([
  ['ABCDEF+Wingdings', '\uf0fe', '☑'],
  ['Wingdings', '\uf0a8', '□'],
  ['Wingdings2', '\uf052', '☑'],
  ['Wingdings-Regular', '\uf06e', '■'],
  ['ABCDEF+SymbolMT', '\uf0b7', '•'],
  ['Wingdings3', '\uf0fe', undefined],
  ['MS-Mincho', '\uf0fe', undefined],
])('%s %s', (font, printed, sign) => {
  expect(symbolOf(font, printed)).toBe(sign)
})
