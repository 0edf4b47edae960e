// A PNG file -> a page. PDF reads PNG's own rows; only see-through pictures are laid on white here. IO: zlib.
import { deflateSync, inflateSync } from 'node:zlib'
import { believedDpi, type Head, type PicturePage } from './picture-page.ts'
import { inOrder, passedLength, unfilter } from './png-rows.ts'

const METRE = 0.0254
const [IHDR, PLTE, IDAT, PHYS] = [0x49484452, 0x504c5445, 0x49444154, 0x70485973]

type Chunk = { readonly name: number; readonly data: Uint8Array }
export type PngHead = Head & { readonly chunks: readonly Chunk[] }

export const pngHead = (bytes: Uint8Array): PngHead | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== IHDR) return undefined
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    chunks.push({ name: view.getUint32(at + 4), data: bytes.subarray(at + 8, at + 8 + view.getUint32(at)) })
  const resolution = chunks.find((c) => c.name === PHYS && c.data.length === 9 && c.data[8] === 1)?.data
  const perMetre = resolution ? new DataView(resolution.buffer, resolution.byteOffset, 9) : undefined
  const dpi = { x: (perMetre?.getUint32(0) ?? 0) * METRE, y: (perMetre?.getUint32(4) ?? 0) * METRE }
  return { width: view.getUint32(16), height: view.getUint32(20), dpi, chunks }
}

/** Samples a pixel of each colour type that has no alpha, and of those that have. */
const OPAQUE: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 }
const BITS = new Set([1, 2, 4, 8, 16])
const SEE_THROUGH: Readonly<Record<number, number>> = { 4: 2, 6: 4 }

/** Undefined for what is no PNG inside. */
export const pngPage = ({ width, height, dpi, chunks }: PngHead): PicturePage | undefined => {
  const head = chunks[0]!.data
  const [bits, type, interlaced] = [head[8]!, head[9]!, head[12]!]
  const samples = OPAQUE[type] ?? SEE_THROUGH[type]
  const packed = Buffer.concat(chunks.filter((c) => c.name === IDAT).map((c) => c.data))
  if (!samples || !BITS.has(bits) || packed.length === 0) return undefined
  const rows = interlaced ? plainRows(packed, width, height, samples * bits) : packed
  const page = (dictionary: string, bytes: Uint8Array): PicturePage => ({
    pieces: [{ width, height, dictionary, bytes }],
    dpi: believedDpi(dpi.x, dpi.y, width, height),
  })
  const opaque = OPAQUE[type]
  if (opaque) {
    const space = type === 3 ? paletteOf(chunks) : type === 2 ? '/DeviceRGB' : '/DeviceGray'
    const rule = `/DecodeParms<</Predictor 15/Columns ${width}/Colors ${opaque}/BitsPerComponent ${bits}>>`
    return page(`/ColorSpace${space}/BitsPerComponent ${bits}/Filter/FlateDecode${rule}`, rows)
  }
  if (bits !== 8 && bits !== 16) return undefined
  const gray = deflateSync(onWhite(rows, width, height, samples, bits / 8), { level: 1 })
  return page('/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode', gray)
}

/** Packed anew, for PDF knows no passes. */
const plainRows = (packed: Uint8Array, width: number, height: number, bits: number): Buffer => {
  const raw = inflateSync(packed, { maxOutputLength: passedLength(width, height, bits) })
  return deflateSync(inOrder(raw, width, height, bits), { level: 1 })
}

const paletteOf = (chunks: readonly Chunk[]): string => {
  const colours = chunks.find((c) => c.name === PLTE)?.data ?? new Uint8Array(3)
  return `[/Indexed/DeviceRGB ${Math.floor(colours.length / 3) - 1}<${Buffer.from(colours).toString('hex')}>]`
}

/** Rows with a filter before each (PNG, section 9) -> gray on white paper; of 16 bits the upper eight. */
function onWhite(packed: Uint8Array, width: number, height: number, samples: number, deep: number): Uint8Array {
  const [step, line] = [samples * deep, width * samples * deep]
  const raw = inflateSync(packed, { maxOutputLength: (line + 1) * height })
  const gray = new Uint8Array(width * height).fill(255)
  let above = new Uint8Array(line)
  for (let y = 0; y < height && (y + 1) * (line + 1) <= raw.length; y++) {
    const row = raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1))
    unfilter(row, above, raw[y * (line + 1)]!, step)
    for (let x = 0; x < width; x++) {
      const sample = (k: number): number => row[x * step + k * deep]!
      const ink = samples === 2 ? sample(0) : (sample(0) * 299 + sample(1) * 587 + sample(2) * 114) / 1000
      gray[y * width + x] = 255 - ((255 - ink) * sample(samples - 1)) / 255
    }
    above = row
  }
  return gray
}
