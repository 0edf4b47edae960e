// TIFF files -> pages: the strips of fax (G3, G4), JPEG and plain pictures in the encodings PDF shares with TIFF.  IO: zlib.
// What scanners and fax machines write; tiles of fax and JPEG, planes and rarer encodings are refused by name.
import { deflateSync, inflateSync } from 'node:zlib'
import { unpackBits, unpackLzw } from './packed.ts'
import { believedDpi, MOST_PIXELS, type PicturePage, type Piece } from './picture-page.ts'
import { type Tags, tiffPages } from './tiff-entries.ts'
import { joinTiles } from './tiff-tiles.ts'

const TAG = {
  ...{ width: 256, height: 257, bits: 258, compression: 259, photometric: 262, fillOrder: 266, offsets: 273 },
  ...{ samples: 277, rows: 278, counts: 279, x: 282, y: 283, planar: 284, faxOptions: 292, unit: 296, predictor: 317 },
  ...{ colours: 320, tileWidth: 322, tileHeight: 323, tileOffsets: 324 },
  ...{ tileCounts: 325, tables: 347 },
}
const CENTIMETRE = 2.54

export type TiffPage = { readonly width: number; readonly height: number; readonly make: () => PicturePage }
/** What of the format is not read, for a person. */
export type Refused = { readonly refused: string }

export const tiffSizes = (bytes: Uint8Array): readonly (TiffPage | Refused)[] | undefined =>
  tiffPages(bytes)?.map((tags) => pageOf(bytes, tags))

function pageOf(bytes: Uint8Array, tags: Tags): TiffPage | Refused {
  const one = (tag: number, otherwise: number): number => tags.get(tag)?.[0] ?? otherwise
  const [width, height] = [one(TAG.width, 0), one(TAG.height, 0)]
  const tiled = tags.has(TAG.tileWidth)
  const offsets = tags.get(tiled ? TAG.tileOffsets : TAG.offsets) ?? []
  const counts = tags.get(tiled ? TAG.tileCounts : TAG.counts) ?? []
  if (one(TAG.planar, 1) !== 1) return { refused: 'separate planes' }
  if (width < 1 || height < 1 || offsets.length === 0 || counts.length !== offsets.length)
    return { refused: tiled ? 'no tiles' : 'no strips' }
  const strips = offsets.map((start, i) => bytes.subarray(start, start + counts[i]!))
  const code = one(TAG.compression, 1)
  const piecesOf = FAX.has(code) ? faxPieces : code === 7 ? jpegPieces : PLAIN.has(code) ? plainPieces : undefined
  if (!piecesOf) return { refused: `compression ${code}` }
  if (tiled && piecesOf !== plainPieces) return { refused: `tiles of compression ${code}` }
  const picture = { width, height, rows: Math.min(height, one(TAG.rows, height)), code, strips, one, tags }
  const unfit = piecesOf === plainPieces ? plainRefused(picture) : undefined
  if (unfit) return { refused: unfit }
  const unit = one(TAG.unit, 2) === 3 ? CENTIMETRE : 1
  const dpi = believedDpi(one(TAG.x, 0) * unit, one(TAG.y, 0) * unit, width, height)
  return { width, height, make: () => ({ pieces: piecesOf(picture), dpi }) }
}

type Strips = {
  readonly width: number
  readonly height: number
  readonly rows: number
  readonly code: number
  readonly strips: readonly Uint8Array[]
  readonly one: (tag: number, otherwise: number) => number
  readonly tags: Tags
}

const heightOf = ({ rows, height }: Strips, i: number): number => Math.max(1, Math.min(rows, height - i * rows))

/** 2 = runs without line ends, 3 = G3, 4 = G4. */
const FAX = new Set([2, 3, 4])

function faxPieces(picture: Strips): Piece[] {
  const { code, one, width, strips } = picture
  const mixed = code === 3 && (one(TAG.faxOptions, 0) & 1) === 1
  const k = code === 4 ? -1 : mixed ? 1 : 0
  // Photometric 0: runs of black are ink; 1: the other way round.
  const black = one(TAG.photometric, 0) === 1 ? '/BlackIs1 true' : ''
  const aligned = code === 2 ? '/EncodedByteAlign true' : ''
  return strips.map((strip, i) => {
    const height = heightOf(picture, i)
    const parms = `/DecodeParms<</K ${k}/Columns ${width}/Rows ${height}/EndOfBlock false${black}${aligned}>>`
    const dictionary = `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode${parms}`
    return { width, height, dictionary, bytes: one(TAG.fillOrder, 1) === 2 ? mirrored(strip) : strip }
  })
}

/** Bits from the lowest: fax boards write them so. */
const mirrored = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => MIRROR[byte]!)
const MIRROR = Uint8Array.from({ length: 256 }, (_, byte) => {
  let out = 0
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) out |= 128 >> bit
  return out
})

/** Tables that all strips share go in before each strip's own segments. */
function jpegPieces(picture: Strips): Piece[] {
  const { width, one, strips, tags } = picture
  const tables = Uint8Array.from(tags.get(TAG.tables) ?? [])
  const space = one(TAG.samples, 1) === 3 ? '/ColorSpace/DeviceRGB' : '/ColorSpace/DeviceGray'
  const plain = one(TAG.photometric, 1) === 2 ? '/DecodeParms<</ColorTransform 0>>' : ''
  const dictionary = `${space}/BitsPerComponent 8/Filter/DCTDecode${plain}`
  return strips.map((strip, i) => ({
    width,
    height: heightOf(picture, i),
    dictionary,
    bytes: tables.length > 4 ? Buffer.concat([tables.subarray(0, -2), strip.subarray(2)]) : strip,
  }))
}

const PLAIN = new Map<number, (strip: Uint8Array, most: number) => Uint8Array>([
  [1, (strip) => strip],
  [5, unpackLzw],
  [8, (strip, most) => inflateSync(strip, { maxOutputLength: most })],
  [32946, (strip, most) => inflateSync(strip, { maxOutputLength: most })],
  [32773, unpackBits],
])

function plainRefused({ one, tags }: Strips): string | undefined {
  const [bits, samples, photometric] = [one(TAG.bits, 1), one(TAG.samples, 1), one(TAG.photometric, 0)]
  if (![1, 2, 4, 8].includes(bits)) return `${bits} bits`
  if (photometric === 3 && !tags.has(TAG.colours)) return 'no colour table'
  if (tags.has(TAG.tileWidth)) {
    const [across, down] = [one(TAG.tileWidth, 0), one(TAG.tileHeight, 0)]
    if (across < 1 || down < 1 || across * down > MOST_PIXELS || (across * bits * samples) % 8) return 'tile size'
    if (one(TAG.predictor, 1) === 2 && bits !== 8) return 'tiles with a predictor'
  }
  const known =
    (photometric <= 1 && samples === 1) || (photometric === 2 && samples === 3) || (photometric === 3 && samples === 1)
  return known ? undefined : `colours (photometric ${photometric}, ${samples} samples)`
}

const lineOf = ({ width, one }: Strips): number => Math.ceil((width * one(TAG.bits, 1) * one(TAG.samples, 1)) / 8)

function wholeOfStrips(picture: Strips): Uint8Array {
  const line = lineOf(picture)
  const whole = new Uint8Array(line * picture.height)
  picture.strips.forEach((strip, i) => {
    const size = line * heightOf(picture, i)
    const plain = PLAIN.get(picture.code)!(strip, size)
    whole.set(plain.subarray(0, Math.min(size, whole.length - i * line * picture.rows)), i * line * picture.rows)
  })
  return whole
}

function wholeOfTiles(picture: Strips): Uint8Array {
  const { height, one, strips, code } = picture
  const deep = one(TAG.bits, 1) * one(TAG.samples, 1)
  const tile = { line: Math.ceil((one(TAG.tileWidth, 1) * deep) / 8), rows: one(TAG.tileHeight, 1) }
  const step = one(TAG.predictor, 1) === 2 ? one(TAG.samples, 1) : 0
  const across = Math.ceil(picture.width / one(TAG.tileWidth, 1))
  const unpack = (packed: Uint8Array): Uint8Array => PLAIN.get(code)!(packed, tile.line * tile.rows)
  return joinTiles(
    strips.map((packed) => () => unpack(packed)),
    across,
    tile,
    { line: lineOf(picture), rows: height },
    step,
  )
}

/** All strips or tiles in one picture. */
function plainPieces(picture: Strips): Piece[] {
  const { width, height, one, tags } = picture
  const [bits, samples, photometric] = [one(TAG.bits, 1), one(TAG.samples, 1), one(TAG.photometric, 0)]
  const tiled = tags.has(TAG.tileWidth)
  const whole = tiled ? wholeOfTiles(picture) : wholeOfStrips(picture)
  const ends = photometric === 0 ? '/Decode[1 0]' : ''
  const predicted =
    one(TAG.predictor, 1) === 2 && !tiled
      ? `/DecodeParms<</Predictor 2/Columns ${width}/Colors ${samples}/BitsPerComponent ${bits}>>`
      : ''
  const dictionary = `/ColorSpace${colourSpace(photometric, tags)}/BitsPerComponent ${bits}${ends}/Filter/FlateDecode${predicted}`
  return [{ width, height, dictionary, bytes: deflateSync(whole, { level: 1 }) }]
}

/** A TIFF colour table has all reds, then greens, then blues, of 16 bits each. */
function colourSpace(photometric: number, tags: Tags): string {
  if (photometric === 2) return '/DeviceRGB'
  if (photometric !== 3) return '/DeviceGray'
  const table = tags.get(TAG.colours)!
  const n = table.length / 3
  const hex = Array.from({ length: n }, (_, i) =>
    [table[i]!, table[n + i]!, table[2 * n + i]!].map((c) => (c >> 8).toString(16).padStart(2, '0')).join(''),
  )
  return `[/Indexed/DeviceRGB ${n - 1}<${hex.join('')}>]`
}
