// From a PDF that is one picture to words: a few cells, drawn here, askew, in gray.

import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSource } from '../../../src/read/read-source.ts'
import { findTables } from '../../../src/tables/find-tables.ts'
import type { Page } from '../../../src/types.ts'
import { CELLS, scannedTable } from './scanned-table.ts'

const scan = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  const image = await document.embedJpg(scannedTable(0.7))
  document.addPage([400, 200]).drawImage(image, { x: 0, y: 0, width: 400, height: 200 })
  return document.save()
}

const read = async (bytes: Uint8Array, ocr: 'auto' | 'never'): Promise<Page> => {
  const source = { id: 'scan', name: 'scan.pdf', bytes, mediaType: 'application/pdf' }
  for await (const page of readSource(source, { ocr })) return page
  throw new Error('no page')
}

describe('a page that is a picture', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await scan()
  })

  it('is read into the table that is drawn on it', async () => {
    const page = await read(bytes, 'auto')
    expect(page.origin).toBe('ocr')
    const [table] = findTables(page)
    expect([table?.rows, table?.columns]).toEqual([3, 3])
    expect(table?.cells.map((cell) => cell.text)).toEqual(CELLS.flat())
    const trust = (text: string) => page.words.find((word) => word.text === text)?.confidence ?? 0
    expect(trust('1,234')).toBeGreaterThan(0.9)
    expect(Math.max(...page.words.map((word) => word.confidence))).toBeLessThan(1)
  })

  it('stays unread where nobody asks for it', async () => {
    const page = await read(bytes, 'never')
    expect([page.origin, page.words, page.quality.verdict]).toEqual(['text', [], 'scanned'])
  })
})
