// Notes that say what stands in brackets.
import { describe, expect, it } from 'vitest'
import { bracketNote } from '../../../src/rows/prose/bracket-note.ts'
import { emptyPage, word } from '../forms/form-table.ts'

describe('notes of brackets', () => {
  it.each([
    ['※（　）内は令和6年度当初予算額', { years: { from: 2024, to: 2024, calendar: 'fiscal' }, role: 'budget' }],
    ['（ ）書きは、前年度予算額', { shift: -1, role: 'budget' }],
    ['（ ）内は一般財源', undefined],
  ])('%s', (text, note) => {
    const page = { ...emptyPage(), words: [word(text, 0, 0)] }
    expect(bracketNote([page], '令和')).toEqual(note)
  })
})
