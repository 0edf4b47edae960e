// Which of a page's numbers a text holds, however tesseract breaks it up.
import { describe, expect, it } from 'vitest'
import { countFound } from './native.ts'

describe('numbers of a page in a text', () => {
  it.each([
    ['as printed', '目標 1,234 実績 56.7', ['1,234', '56.7'], 2],
    ['with gaps at the comma', '1 , 234 人', ['1,234'], 1],
    ['a minus counts by its digits', 'ム 890', ['▲890'], 1],
    ['one copy serves one number', '12', ['12', '12'], 1],
    ['part of another number is none', '11234', ['1,234'], 0],
    ['a point for a comma is none', '1.234', ['1,234'], 0],
  ])('%s', (_, text, wanted, found) => {
    expect(countFound(text, wanted)).toBe(found)
  })
})
