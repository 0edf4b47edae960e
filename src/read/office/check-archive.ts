// The ZIP that an Excel, OpenDocument or Word file is -> a refusal where it unpacks to more than is allowed. IO: zlib.
// What its directory says of sizes may be a lie, so each entry is unpacked and counted, unless no lie could matter.
import type { Source } from '../../types.ts'
import { MOST_TO_ONE, MOST_UNPACKED, tooMuchUnpacked, unpackedSize } from '../unpacked.ts'

/** Signatures and lengths of a ZIP's parts (APPNOTE.TXT 4.3). */
const [END, ENTRY] = [0x06054b50, 0x02014b50]
const LENGTH = { end: 22, entry: 46, head: 30 }
const DEFLATED = 8
/** Entries of one archive; a workbook of thousands of sheets has fewer. */
const MOST_ENTRIES = 20_000

export const checkArchive = async ({ name, bytes }: Source, most = MOST_UNPACKED): Promise<void> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = most
  let entries = 0
  for (const { at, claimed } of entriesOf(view)) {
    left -= claimed > left ? claimed : await sizeOf(bytes, at, left)
    if (left < 0 || ++entries > MOST_ENTRIES) throw tooMuchUnpacked(name, most)
  }
}

const sizeOf = (bytes: Uint8Array, at: number, left: number): Promise<number> | number => {
  const packed = bytes.subarray(at)
  return packed.length * MOST_TO_ONE < left ? 0 : unpackedSize(packed, ['raw'], left)
}

type Entry = { readonly at: number; readonly claimed: number }

/** The packed entries with what they claim to unpack to. Nothing where it is no sound ZIP: then its reader says so. */
function* entriesOf(view: DataView): Iterable<Entry> {
  const end = endOf(view)
  if (end === undefined) return
  const start = end - view.getUint32(end + 12, true)
  const shift = start - view.getUint32(end + 16, true)
  for (let at = start; at >= 0 && at + LENGTH.entry <= end && view.getUint32(at, true) === ENTRY; ) {
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const head = view.getUint32(at + 42, true) + shift
    if (view.getUint16(at + 10, true) === DEFLATED && head >= 0 && head + LENGTH.head <= view.byteLength)
      yield {
        at: head + LENGTH.head + view.getUint16(head + 26, true) + view.getUint16(head + 28, true),
        claimed: view.getUint32(at + 24, true),
      }
    at += LENGTH.entry + lengths.reduce((sum, length) => sum + length, 0)
  }
}

/** The directory's end stands last, before a comment of any length. */
const endOf = (view: DataView): number | undefined => {
  for (let at = view.byteLength - LENGTH.end; at >= 0; at--) if (view.getUint32(at, true) === END) return at
  return undefined
}
