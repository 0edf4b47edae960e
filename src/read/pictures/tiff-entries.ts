// A TIFF file -> its pages' tags. Pure (TIFF 6.0, section 2). Offsets are checked: a file may point anywhere.
import { MOST_PAGES } from './picture-page.ts'

/** The values of one tag; strings are none. */
export type Tags = ReadonlyMap<number, readonly number[]>

/** Bytes of the field types BYTE, SHORT, LONG, RATIONAL, UNDEFINED; others say nothing we need. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 }
const MOST_ENTRIES = 200
/** Strips of one page: one a row at most. */
const MOST_VALUES = 100_000

export const tiffPages = (bytes: Uint8Array): readonly Tags[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const order = bytes.length >= 8 ? view.getUint16(0) : 0
  const little = order === 0x4949
  if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) return undefined
  const pages: Tags[] = []
  const seen = new Set<number>()
  let at = view.getUint32(4, little)
  while (at !== 0 && at + 2 <= bytes.length && !seen.has(at) && pages.length < MOST_PAGES) {
    seen.add(at)
    const count = Math.min(MOST_ENTRIES, view.getUint16(at, little))
    const tags = new Map<number, readonly number[]>()
    for (let i = 0; i < count && at + 14 + 12 * i <= bytes.length; i++) {
      const entry = at + 2 + 12 * i
      tags.set(view.getUint16(entry, little), valuesAt(view, entry, little))
    }
    pages.push(tags)
    const next = at + 2 + 12 * view.getUint16(at, little)
    at = next + 4 <= bytes.length ? view.getUint32(next, little) : 0
  }
  return pages
}

function valuesAt(view: DataView, entry: number, little: boolean): readonly number[] {
  const type = view.getUint16(entry + 2, little)
  const count = view.getUint32(entry + 4, little)
  const size = SIZES[type]
  if (!size || count > MOST_VALUES) return []
  const start = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
  if (start + size * count > view.byteLength) return []
  return Array.from({ length: count }, (_, i) => {
    const at = start + i * size
    if (size === 1) return view.getUint8(at)
    if (type === 3) return view.getUint16(at, little)
    const first = view.getUint32(at, little)
    return type === 4 ? first : first / (view.getUint32(at + 4, little) || 1)
  })
}
