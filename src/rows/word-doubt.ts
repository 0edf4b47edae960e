// Glyphs the reader was not sure of (broken fonts, OCR) -> a reason on every value, field and choice they stand in. Pure.
// Values of pages read from a picture are scan-doubt.ts's.
import { holdsCentre } from '../geometry/box.ts'
import type { Page, Place, Reason, Row, Table, Word } from '../types.ts'

export type WordDoubt = (page: number, words: readonly Word[]) => readonly Reason[]

const scannedPages = (pages: readonly Page[]): ReadonlySet<number> =>
  new Set(pages.filter((p) => p.origin === 'ocr').map((p) => p.number))

/** The least sure word decides: one wrong digit makes a wrong number. */
export function wordDoubt(pages: readonly Page[]): WordDoubt {
  const scanned = scannedPages(pages)
  return (page, words) => (scanned.has(page) ? [] : leastSure(words, 'glyphs'))
}

const leastSure = (words: readonly Word[], id: string): readonly Reason[] => {
  const weight = words.reduce((least, w) => Math.min(least, w.confidence), 1)
  return weight < 1 ? [{ id, weight }] : []
}

export type PlaceDoubt = (place: Place) => readonly Reason[]

/** The same for a place of which the words are no longer at hand. */
export function placeDoubt(pages: readonly Page[], tables: readonly Table[]): PlaceDoubt {
  const scanned = scannedPages(pages)
  const unsure = new Map<number, Word[]>()
  const note = (page: number, words: readonly Word[]) => {
    const found = words.filter((w) => w.confidence < 1)
    if (found.length === 0) return
    const known = unsure.get(page)
    if (known) known.push(...found)
    else unsure.set(page, found)
  }
  for (const page of pages) note(page.number, page.words)
  for (const table of tables) for (const cell of table.cells) note(cell.place.page, cell.words)
  return ({ page, box }) => {
    const near = unsure.get(page)?.filter((w) => holdsCentre(box, w.box)) ?? []
    return leastSure(near, scanned.has(page) ? 'read-by-ocr' : 'glyphs')
  }
}

export const doubtRow = (row: Row, doubt: PlaceDoubt): Row => ({
  ...row,
  values: row.values.map((v) => {
    const found = doubt(v.place)
    if (found.length === 0) return v
    return { ...v, confidence: lessen(v.confidence, found), reasons: [...v.reasons, ...found] }
  }),
})

export const doubtPlaced = <T extends { readonly place: Place; readonly confidence: number }>(
  found: T,
  doubt: PlaceDoubt,
): T => {
  const reasons = doubt(found.place)
  return reasons.length === 0 ? found : { ...found, confidence: lessen(found.confidence, reasons) }
}

const lessen = (confidence: number, reasons: readonly Reason[]): number =>
  reasons.reduce((c, r) => c * r.weight, confidence)
