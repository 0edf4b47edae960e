// Small files that unpack to what fills a memory, and sheets that claim all the room there is: refused by name, at once.
import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { usedRange } from '../../src/read/office/used-range.ts'
import { readSource } from '../../src/read/read-source.ts'
import type { Page, Source } from '../../src/types.ts'
import { at, rawPdf, sourceFrom, stream, textsOf } from './text-layer/raw-pdf.ts'

const MOST = 1e6
const SPACES = Buffer.alloc(2 * MOST, ' ')
const SOME = Buffer.alloc(MOST / 2, ' ')
const TOO_LARGE = {
  cause: 'too-large',
  message: expect.stringMatching(/展開.* \/ unpacks to more than 1 MB \(--max-unpacked\)/),
}

const pagesOf = async (source: Source, mostUnpacked = MOST): Promise<Page[]> => {
  const pages: Page[] = []
  for await (const page of readSource(source, { mostUnpacked })) pages.push(page)
  return pages
}

describe('streams of a PDF', () => {
  const withStream = (keys: string, data: Uint8Array): Source =>
    sourceFrom(
      rawPdf(
        { content: at(50, 250, '見える'), keys: '/Contents [4 0 R 10 0 R]' },
        { extra: [stream(keys, Buffer.from(data).toString('latin1'))] },
      ),
    )
  test.each([
    ['once', '/Filter /FlateDecode', deflateSync(SPACES)],
    ['twice', '/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(SPACES))],
    ['by its short name', '/Filter /Fl', deflateSync(SPACES)],
    ['a hundred times', `/Filter [${'/FlateDecode '.repeat(100)}]`, deflateSync(SOME)],
    ['behind a lie', '/Filter /FlateDecode /DL 5', deflateSync(SPACES)],
  ])('packed %s', async (_, keys, data) => {
    await expect(pagesOf(withStream(keys, data))).rejects.toMatchObject(TOO_LARGE)
  })

  test('a stream that is large, and not too large', async () => {
    const [page] = await pagesOf(withStream('/Filter /FlateDecode', deflateSync(SOME)))
    expect(textsOf(page!)).toEqual(['見える'])
  })

  test('a picture has room for its pixels', async () => {
    const keys = '/Type /XObject /Subtype /Image /Width 2000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8'
    const picture = stream(`${keys} /Filter /FlateDecode`, deflateSync(SPACES).toString('latin1'))
    const file = rawPdf({ content: at(50, 250, '見える') }, { extra: [picture] })
    expect(await pagesOf(sourceFrom(file))).toHaveLength(1)
  })
})

/** An archive whose directory may claim another size than there is. */
const zip = (name: string, content: Buffer, claimed = content.length): Uint8Array => {
  const [path, packed] = [Buffer.from(name), deflateRawSync(content)]
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt16LE(path.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(claimed, 24)
  entry.writeUInt16LE(path.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + path.length, 12)
  end.writeUInt32LE(head.length + path.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([head, path, packed, entry, path, end]))
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
}
const office = (kind: keyof typeof TYPES, bytes: Uint8Array): Source => ({
  ...sourceFrom(bytes, `test.${kind}`),
  mediaType: TYPES[kind],
})

describe('archives', () => {
  test.each(['xlsx', 'ods', 'docx'] as const)('%s', async (kind) => {
    await expect(pagesOf(office(kind, zip('word/document.xml', SPACES)))).rejects.toMatchObject(TOO_LARGE)
  })

  test('a directory that lies', async () => {
    await expect(pagesOf(office('xlsx', zip('xl/workbook.xml', SPACES, 1)))).rejects.toMatchObject(TOO_LARGE)
  })

  test('what would fit is left to its reader', async () => {
    await expect(pagesOf(office('docx', zip('nothing.xml', SOME)))).rejects.toMatchObject({ cause: 'damaged' })
  })
})

describe('sheets', () => {
  test('one that claims every place there is, with two cells in it', () => {
    const sheet = { '!ref': 'A1:XFD1048576', B2: { t: 'n', v: 1 }, C9: { t: 'n', v: 2 } } as const
    expect(usedRange(sheet, 'a.xlsx')).toEqual({ s: { r: 1, c: 1 }, e: { r: 8, c: 2 } })
  })

  test('one that has cells at both ends of all the room', () => {
    const sheet = { '!ref': 'A1:XFD1048576', A1: { t: 'n', v: 1 }, XFD1048576: { t: 'n', v: 2 } } as const
    expect(() => usedRange(sheet, 'a.xlsx')).toThrow(expect.objectContaining({ cause: 'too-large' }))
  })

  test('a CSV of one long line and many short ones', async () => {
    const wide = `${'a,'.repeat(3_000)}\n${'a\n'.repeat(3_000)}`
    await expect(pagesOf(office('csv', new Uint8Array(Buffer.from(wide))))).rejects.toMatchObject({
      cause: 'too-large',
      message: expect.stringMatching(/表が大きすぎます.* \/ the table is too large: 3001 × 3001/),
    })
  })

  test('a CSV of more lines than a call has room for', async () => {
    const long = 'a,1\n'.repeat(65_000)
    expect(await pagesOf(office('csv', new Uint8Array(Buffer.from(long))))).toHaveLength(1)
  })
})
