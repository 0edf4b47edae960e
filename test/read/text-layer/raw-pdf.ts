// PDFs written by hand for the reader's tests: objects as text, fonts that are not embedded.
import { createHash } from 'node:crypto'
import { readSource } from '../../../src/read/read-source.ts'
import type { Page, Source, Word } from '../../../src/types.ts'

/** Fonts by the name a content stream calls them by. J: Japanese, V: the same upright, F: Helvetica, S: 90ms-RKSJ-H. */
const FONTS = [
  '/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  cidFont('J', 'UniJIS-UTF16-H'),
  cidFont('V', 'UniJIS-UTF16-V'),
  cidFont('S', '90ms-RKSJ-H'),
]

function cidFont(name: string, cmap: string): string {
  const info = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>'
  const descriptor =
    '/FontDescriptor << /Type /FontDescriptor /FontName /MS-Gothic /Flags 4 /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 700 /StemV 80 /FontBBox [0 -136 1000 859] >>'
  const descendant = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Gothic ${info} ${descriptor} /DW 1000 /W [1 [500] 2 94 500 231 632 500] >>`
  return `/${name} << /Type /Font /Subtype /Type0 /BaseFont /MS-Gothic /Encoding /${cmap} /DescendantFonts [${descendant}] >>`
}

/** Text for the fonts J and V. */
export const jp = (text: string): string => {
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0')
  return `<${hex}>`
}

/** A line of text in font J at x, y (from the bottom). */
export const at = (x: number, y: number, text: string, size = 10): string =>
  `BT /J ${size} Tf ${x} ${y} Td ${jp(text)} Tj ET\n`

export type RawPage = {
  readonly content: string
  /** Further keys of the page: /Rotate 90. */
  readonly keys?: string
  /** Further entries of /Font, /XObject, /Properties, /ExtGState. */
  readonly fonts?: string
  readonly resources?: string
}

/** Objects from number 10 on may be referred to: `extra[0]` is object 10. */
export type RawExtra = { readonly extra?: readonly string[]; readonly catalog?: string }

export const stream = (keys: string, data: string): string =>
  `<< ${keys} /Length ${Buffer.byteLength(data, 'latin1')} >>\nstream\n${data}\nendstream`

export function rawPdf(page: RawPage, { extra = [], catalog = '' }: RawExtra = {}): Uint8Array {
  const resources = `<< /Font << ${FONTS.join('\n')} ${page.fonts ?? ''} >> ${page.resources ?? ''} >>`
  const keys = page.keys ?? ''
  const box = keys.includes('/MediaBox') ? '' : '/MediaBox [0 0 400 300]'
  const objects = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, `<< /Type /Page /Parent 2 0 R ${box} /Contents 4 0 R /Resources ${resources} ${keys} >>`],
    [4, stream('', page.content)],
    ...extra.map((body, i): [number, string] => [10 + i, body]),
  ])
  let file = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const [number, body] of objects) {
    offsets.set(number, file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const start = file.length
  file += `xref\n0 ${size}\n0000000000 65535 f \n`
  for (let n = 1; n < size; n++) {
    const offset = offsets.get(n)
    file += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  }
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

export const sourceFrom = (bytes: Uint8Array, name = 'test.pdf'): Source => ({
  id: createHash('sha256').update(bytes).digest('hex'),
  name,
  bytes,
  mediaType: 'application/pdf',
})

export async function firstPage(bytes: Uint8Array, password?: string): Promise<Page> {
  for await (const page of readSource(sourceFrom(bytes), { password })) return page
  throw new Error('no page')
}

export const readRaw = (page: RawPage, extra: RawExtra = {}): Promise<Page> => firstPage(rawPdf(page, extra))

/** Words from top to bottom and left to right. */
export const textsOf = (page: Page): string[] => sorted(page.words).map((word) => word.text)

const sorted = (words: readonly Word[]): Word[] =>
  [...words].sort((a, b) => Math.round(a.box.y0) - Math.round(b.box.y0) || a.box.x0 - b.box.x0)

export function wordOf(page: Page, text: string): Word {
  const found = page.words.find((word) => word.text === text)
  if (!found) throw new Error(`no word ${text} among ${page.words.map((word) => word.text).join(' | ')}`)
  return found
}
