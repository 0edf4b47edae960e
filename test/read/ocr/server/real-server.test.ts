// A scan read here and by a real OCR server over HTTP: what both say counts for more, and a bad server is named.
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/read/read-source.ts'
import type { Page } from '../../../../src/types.ts'
import { jpegPage, sheet } from '../paper.ts'
import { type OcrServer, type Reader, type Result, startOcrServer } from './ocr-server.ts'

/** Tesseract with English words only, on the whole sheet: a reader of its own kind, good at numbers. */
const tesseract: Reader = async (picture) => {
  const { createWorker } = (await import('tesseract.js')).default
  const { createRequire } = await import('node:module')
  const { dirname, join } = await import('node:path')
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  const options = { langPath: join(dirname(data), '4.0.0_best_int'), gzip: true, cacheMethod: 'none' } as const
  const worker = await createWorker('eng', 1, options, { debug_file: '/dev/null' } as never)
  try {
    await worker.setParameters({ tessedit_pageseg_mode: '11' as never })
    const { blocks } = (await worker.recognize(picture, {}, { blocks: true })).data
    return (blocks ?? [])
      .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)))
      .map(({ text, bbox: { x0, y0, x1, y1 }, confidence }): Result => {
        return { text, bbox: [x0, y0, x1, y1], confidence: confidence / 100 }
      })
  } finally {
    await worker.terminate()
  }
}

let scan: Uint8Array
let plain: Page
let server: OcrServer | undefined
/** What the reader here says of the sheet, as a server would; `place` may put it elsewhere. */
const echo = (place: (at: number) => number = (at) => at): Result[] =>
  plain.words.map(({ text, box: { x0, y0, x1, y1 } }) => {
    const at = (points: number) => place((points * 200) / 72)
    return { text, bbox: [at(x0), at(y0), at(x1), at(y1)], confidence: 0.95 }
  })

const read = async (ocrUrl?: string): Promise<Page> => {
  const source = { id: 'scan', name: 'scan.pdf', bytes: scan.slice(), mediaType: 'application/pdf' }
  for await (const page of readSource(source, { ocr: 'auto', ocrUrl })) return page
  throw new Error('no page')
}
const asking = async (reader: Reader): Promise<Page> => {
  server = await startOcrServer(reader)
  return read(server.url)
}
const word = (page: Page, text: string) => page.words.find((w) => w.text === text)

beforeAll(async () => {
  scan = await jpegPage(sheet())
  plain = await read()
}, 120_000)
afterEach(async () => {
  await server?.close()
  server = undefined
})

describe('a server that reads', () => {
  it('tesseract.js behind it confirms the numbers', async () => {
    const page = await asking(tesseract)
    expect(word(page, '1,234')?.confidence).toBeGreaterThanOrEqual(0.99)
    expect(word(page, '56.7')?.confidence).toBeGreaterThanOrEqual(0.99)
  }, 120_000)

  it('is told the language, and raises labels that it reads alike', async () => {
    let asked = ''
    const page = await asking(async (_, language) => {
      asked = language
      return echo()
    })
    expect(asked).toBe('ja')
    expect(page.words.map((w) => w.text)).toEqual(plain.words.map((w) => w.text))
    expect(page.words.every((w) => w.confidence >= 0.99)).toBe(true)
  })

  it('that reads a number otherwise leaves it open, both readings kept', async () => {
    const page = await asking(async () => echo().map((r) => (r.text === '1,234' ? { ...r, text: '1,284' } : r)))
    expect(word(page, '1,284')).toMatchObject({ confidence: 0.5, candidates: ['1,234'] })
  })

  it('that finds nothing leaves all as it was read here', async () => {
    expect((await asking(async () => [])).words).toEqual(plain.words)
  })
})

describe('a server that is wrong is named, and nothing is read past it', () => {
  it.each([
    ['boxes in points of the page', () => Promise.resolve(echo((at) => at * 0.36)), /do not lie where its texts stand/],
    ['boxes in shares of the page', () => Promise.resolve(echo((at) => at / 1200)), /no pixels of the picture/],
    ['boxes of a larger picture', () => Promise.resolve(echo((at) => at * 4)), /no pixels of the picture/],
    [
      'an error of its own',
      () => Promise.reject(new Error('out of memory')),
      /HTTP 500: \{"error":"Error: out of memory"\}/,
    ],
  ] as [string, Reader, RegExp][])('%s', async (_, reader, message) => {
    const failed = asking(reader)
    await expect(failed).rejects.toThrow(message)
    await expect(failed).rejects.toMatchObject({ name: 'UserError', cause: 'ocr-server' })
  })
})
