import { describe, expect, it } from 'vitest'
import { findSegments } from '../../../src/rows/prose/segments.ts'

describe('the matter of an outcome is the nearest heading above', () => {
  it.each([
    ['□説明会 ▶参加者78名', ['説明会']],
    ['▶創業セミナー 受講者 34名 ▶創業相談 相談件数 57件', ['創業セミナー', '創業相談']],
    // an outcome is no heading of the next
    ['▶開催回数 3回\n▶参加者数 延べ186人', ['', '']],
    ['説明会の開催\n▶回数 3回\n▶参加者 18人', ['説明会の開催', '説明会の開催']],
    ['説明会の開催\n▶回数 3回\n相談会の開催\n▶参加者 18人', ['説明会の開催', '相談会の開催']],
    // nor is a line with an amount of its own
    ['決算額 33,918千円\n【成果】団員は9人減少した', ['']],
  ])('%j', (text, headings) => {
    expect(findSegments(text).map((s) => s.heading)).toEqual(headings)
  })
})
