// Fonts that say no characters: the page, or only its numbers, are read from what is drawn.
import fontkit from '@cantoo/fontkit'
import { PDFDict, PDFDocument, type PDFFont, PDFName, rgb } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/read/read-source.ts'
import { findTables } from '../../../src/tables/find-tables.ts'
import type { Page } from '../../../src/types.ts'
import { CELLS, fontBytes } from './scanned-table.ts'

const LINE = '事業の実績は次の表のとおりであり、目標には届かなかった。'
const BLACK = rgb(0, 0, 0)

/** The table, with a font of its own for each kind of cell; `mute` lose their characters. */
const made = async (mute: 'all' | 'numbers'): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const labels = await document.embedFont(fontBytes(), { subset: true })
  const numbers = await document.embedFont(fontBytes(), { subset: true })
  const page = document.addPage([400, 240])
  page.drawText(LINE, { x: 30, y: 205, size: 11, font: labels })
  CELLS.forEach((row, r) => {
    row.forEach((text, c) => {
      const [x, y] = [40 + c * 100, 140 - r * 32]
      page.drawRectangle({ x, y, width: 100, height: 32, borderWidth: 0.7, borderColor: BLACK })
      page.drawText(text, { x: x + 10, y: y + 10, size: 12, font: /\d|-/.test(text) ? numbers : labels })
    })
  })
  await document.flush()
  for (const font of mute === 'all' ? [labels, numbers] : [numbers]) withoutCharacters(document, font)
  return document.save({ useObjectStreams: false })
}

const withoutCharacters = (document: PDFDocument, { ref }: PDFFont): void =>
  void document.context.lookup(ref, PDFDict).delete(PDFName.of('ToUnicode'))

const read = async (bytes: Uint8Array, ocr: 'auto' | 'never'): Promise<Page> => {
  const source = { id: 'garbled', name: 'garbled.pdf', bytes: bytes.slice(), mediaType: 'application/pdf' }
  for await (const page of readSource(source, { ocr })) return page
  throw new Error('no page')
}
const cellsOf = (page: Page) => findTables(page)[0]?.cells.map((cell) => cell.text)

describe('fonts without characters', () => {
  it('of the whole page: it is read from its picture', async () => {
    const page = await read(await made('all'), 'auto')
    expect([page.origin, page.quality.verdict]).toEqual(['ocr', 'garbled'])
    expect(cellsOf(page)).toEqual(CELLS.flat())
  }, 60_000)

  it('of the numbers only: they are read, the text stays as the file says it', async () => {
    const bytes = await made('numbers')
    const page = await read(bytes, 'auto')
    expect([page.origin, page.quality.verdict]).toEqual(['text', 'text'])
    expect(cellsOf(page)?.slice(0, 8)).toEqual(CELLS.flat().slice(0, 8))
    const sure = (text: string) => page.words.find((word) => word.text === text)?.confidence
    expect([sure('参加者'), sure('1,234')]).toEqual([1, 0.99])
    expect(page.quality.reason).toContain('words without character codes read by OCR')
    const unread = await read(bytes, 'never')
    expect(unread.words.some((word) => word.text === '1,234')).toBe(false)
  }, 60_000)
})
