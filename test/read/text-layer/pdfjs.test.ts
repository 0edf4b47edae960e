import { expect, test } from 'vitest'

const NATIVE = /\[native code\]/

test('what pdf.js replaces is put back', async () => {
  await import('../../../src/read/text-layer/pdfjs.ts')
  for (const replaced of [Array.prototype.push, JSON.parse, JSON.stringify]) expect(String(replaced)).toMatch(NATIVE)
  expect(Object.keys(Array.prototype)).toEqual([])
  expect(Object.keys(JSON)).toEqual([])
})
