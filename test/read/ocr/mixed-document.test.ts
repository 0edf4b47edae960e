// One document, three kinds of page: text beside a table that is a picture, a scan with a text layer, a scan with a bad one.

import fontkit from '@cantoo/fontkit'
import { PDFDocument, type PDFFont, type PDFImage, type PDFPage, TextRenderingMode } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSource } from '../../../src/read/read-source.ts'
import { findTables } from '../../../src/tables/find-tables.ts'
import type { Page } from '../../../src/types.ts'
import { CELLS, fontBytes, SIZE, scannedTable, textAt } from './scanned-table.ts'

/** Points a pixel. */
const SCALE = 400 / SIZE.width

/** Invisible (text render mode 3), as scanners lay it over their picture. */
const addLayer = (page: PDFPage, font: PDFFont, cells: readonly (readonly string[])[]): void => {
  cells.forEach((row, r) => {
    row.forEach((text, c) => {
      const { x, y } = textAt(r, c)
      page.drawText(text, {
        x: x * SCALE,
        y: 200 - y * SCALE,
        size: 30 * SCALE,
        font,
        renderMode: TextRenderingMode.Invisible,
      })
    })
  })
}

const scanPage = (document: PDFDocument, image: PDFImage): PDFPage => {
  const page = document.addPage([400, 200])
  page.drawImage(image, { x: 0, y: 0, width: 400, height: 200 })
  return page
}

const made = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const font = await document.embedFont(fontBytes(), { subset: true })
  const image = await document.embedJpg(scannedTable(0))
  const text = document.addPage([400, 500])
  const line = '事業の実績は次の表のとおりであり、目標には届かなかった。'
  text.drawText(line, { x: 20, y: 460, size: 12, font })
  text.drawImage(image, { x: 0, y: 100, width: 400, height: 200 })
  const misread = CELLS.map((row) => row.map((cell) => (cell === '56.7' ? '58.7' : cell)))
  const filler = ['これは文字の層に余分にある文です。']
  addLayer(scanPage(document, image), font, [...misread, filler])
  addLayer(scanPage(document, image), font, [...CELLS.map((row) => row.map(() => 'l|/.;')), filler])
  return document.save()
}

const read = async (bytes: Uint8Array, ocr: 'auto' | 'never', room = true): Promise<readonly Page[]> => {
  const pages: Page[] = []
  const source = { id: 'mixed', name: 'mixed.pdf', bytes: bytes.slice(), mediaType: 'application/pdf' }
  for await (const page of readSource(source, { ocr, hasRoomForOcr: async () => room })) pages.push(page)
  return pages
}

describe('a document of text, pictures and layers', () => {
  let bytes: Uint8Array
  let pages: readonly Page[]
  beforeAll(async () => {
    bytes = await made()
    pages = await read(bytes, 'auto')
  }, 120_000)
  const cellsOf = (page: Page) => findTables(page)[0]?.cells.map((cell) => cell.text)

  it('reads the table that is a picture beside the text', () => {
    const [page] = pages
    expect([page!.origin, page!.quality.verdict]).toEqual(['text', 'mixed'])
    expect(page!.words.some((w) => w.text.startsWith('事業の実績') && w.confidence === 1)).toBe(true)
    expect(cellsOf(page!)).toEqual(CELLS.flat())
  })

  it('believes a layer where its own reading agrees, and says where not', () => {
    const page = pages[1]!
    expect([page.origin, page.quality.verdict]).toEqual(['ocr', 'ocr-layer'])
    const sure = (text: string) => page.words.find((w) => w.text === text)
    expect(sure('1,234')?.confidence).toBe(0.99)
    expect(sure('56.7')).toMatchObject({ confidence: 0.5, candidates: ['58.7'] })
  })

  it('knows a bad layer', () => {
    expect(pages[2]!.quality.reason).toContain('OCR layer is bad')
    expect(cellsOf(pages[2]!)).toEqual(CELLS.flat())
  })

  it('leaves pictures unread where there is no room for the recogniser, keeps the rest, and says so', async () => {
    const [kept, unread] = [await read(bytes, 'auto', false), await read(bytes, 'never')]
    expect(kept.map((page) => page.words)).toEqual(unread.map((page) => page.words))
    for (const { quality } of kept)
      expect([quality.lost, quality.reason]).toEqual([true, expect.stringMatching(/too little memory/)])
  })

  it('doubts every layer it may not compare', async () => {
    const unread = await read(bytes, 'never')
    expect(unread[1]!.words.every((w) => w.confidence <= 0.8)).toBe(true)
    expect(unread[0]!.words.every((w) => w.confidence === 1)).toBe(true)
  })
})
