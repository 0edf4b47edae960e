// Is the file what its name says? An answer of a web server, a Word file or an archive named .pdf is said to be one.  Pure.
// Only what its first bytes plainly give away: whatever else calls itself a PDF is left to pdf.js, which repairs much.
import type { Source } from '../types.ts'
import { refused } from './refused.ts'

/** Enough for a file's signature, and for a web page's head after comments. */
const SEEN = 1024

type Kind = {
  readonly ja: string
  readonly en: string
  readonly is: (start: string) => boolean
  /** What a person can do about it. */
  readonly advice?: { readonly ja: string; readonly en: string }
}

const UNPACK = {
  advice: { ja: '。展開して中のファイルを指定してください', en: ': unpack it and name the files in it' },
}

const startsWith = (...signatures: readonly string[]) => {
  return (start: string): boolean => signatures.some((signature) => start.startsWith(signature))
}

const KINDS: readonly Kind[] = [
  { ja: 'Word・Excel などの Office 文書', en: 'an Office document', is: (s) => isZip(s) && OFFICE.test(s) },
  { ja: 'ZIP の書庫', en: 'a ZIP archive', is: (s) => isZip(s), ...UNPACK },
  { ja: '古い形式の Office 文書', en: 'an old Office document', is: startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') },
  { ja: 'RTF 文書', en: 'an RTF document', is: startsWith('{\\rtf') },
  { ja: 'ウェブページ（HTML）', en: 'a web page (HTML)', is: (s) => /<(?:!doctype\s+html|html|head|body)\b/i.test(s) },
  { ja: 'XML', en: 'XML', is: (s) => /^\s*(?:\xef\xbb\xbf)?<\?xml/.test(s) },
  { ja: '画像', en: 'a picture', is: startsWith('\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*') },
  {
    ja: '圧縮ファイル',
    en: 'a compressed file',
    is: startsWith('\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ'),
    ...UNPACK,
  },
  { ja: 'PostScript', en: 'PostScript', is: startsWith('%!PS') },
]

const isZip = startsWith('PK\x03\x04', 'PK\x05\x06')
/** The first names in the archive of a Word, Excel or PowerPoint file. */
const OFFICE = /\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\//

export const checkContent = ({ name, bytes, mediaType }: Source): void => {
  if (bytes.length === 0) throw refused('empty', `${name}: 空のファイルです / the file is empty (0 bytes)`)
  if (mediaType !== 'application/pdf') return
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(SEEN, bytes.length)).toString('latin1')
  if (start.includes('%PDF-') && !isZip(start)) return
  const kind = KINDS.find(({ is }) => is(start))
  if (!kind) return
  const { ja, en, advice = { ja: '', en: '' } } = kind
  throw refused('not-a-pdf', `${name}: PDF ではなく${ja}です${advice.ja} / no PDF but ${en}${advice.en}`)
}
