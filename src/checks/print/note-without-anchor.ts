// What: a table has a mark ※1 without a note ※1 on its pages, or a numbered note below it that nothing refers to.
// Why it matters: the note says what a number really is (estimate, other year, without a branch); without it the number misleads.
// Fooled by: notes gathered at the end of the paper; so the mark is looked for on all pages that were read.
import type { Place } from '../../types.ts'
import type { Check } from '../check.ts'

/** ※1, ※１), *2, 注3 */
const MARK = /(?:※|＊|\*|注)\s?([0-9]{1,2})/gu
const NOTE_BEGINS = /^\s?(?:※|＊|\*|注)\s?([0-9]{1,2})/u

export const noteWithoutAnchor: Check = {
  id: 'note-without-anchor',
  title: { ja: '注と記号が対応しない', en: 'Note and mark do not meet' },
  severity: 'info',
  run: (input) => {
    const notes = new Map<string, Place | undefined>()
    const marks = new Map<string, Place | undefined>()
    for (const table of input.tables)
      for (const note of table.notes) {
        const number = NOTE_BEGINS.exec(note)?.[1]
        if (number !== undefined) notes.set(number, table.parts[0])
      }
    for (const { text, place } of input.passages) {
      const own = NOTE_BEGINS.exec(text)
      if (own) notes.set(own[1]!, place)
      for (const match of text.matchAll(MARK)) if (!own || match.index > own.index) marks.set(match[1]!, place)
    }
    for (const cell of input.tables.flatMap((t) => t.cells))
      for (const note of cell.notes) {
        const number = NOTE_BEGINS.exec(note)?.[1]
        if (number !== undefined) marks.set(number, cell.place)
      }
    // Without a single numbered note, or a single mark, the numbers are another custom of the paper.
    if (notes.size === 0 || marks.size === 0) return []
    return [
      ...[...marks].flatMap(([number, place]) => (notes.has(number) ? [] : [draft(number, place, true)])),
      ...[...notes].flatMap(([number, place]) => (marks.has(number) ? [] : [draft(number, place, false)])),
    ]
  },
}

const draft = (number: string, place: Place | undefined, mark: boolean) => ({
  message: mark
    ? { ja: `記号「※${number}」の注がありません`, en: `There is no note for the mark ※${number}` }
    : { ja: `注「※${number}」を指す記号がありません`, en: `Nothing refers to the note ※${number}` },
  ...(place ? { places: [place] } : {}),
})
