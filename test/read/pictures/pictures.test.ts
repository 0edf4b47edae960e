// Image files, made here byte by byte, as pages.
import { deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { unpackBits, unpackLzw } from '../../../src/read/pictures/packed.ts'
import { joinTiles } from '../../../src/read/pictures/tiff-tiles.ts'
import { readSource } from '../../../src/read/read-source.ts'
import { renderPage } from '../../../src/read/render.ts'
import type { Page, Source } from '../../../src/types.ts'

type Entry = readonly [tag: number, type: 3 | 4, value: number]

/** One page a list of entries, each with its one strip (or tile); little-endian. */
const tiff = (...pages: readonly { readonly entries: readonly Entry[]; readonly strip: readonly number[] }[]) => {
  const size = pages.reduce((sum, p) => sum + p.strip.length + 2 + 12 * (p.entries.length + 2) + 4, 8)
  const out = Buffer.alloc(size)
  out.write('II*\0', 'latin1')
  let [at, link] = [8, 4]
  for (const { entries, strip } of pages) {
    out.set(strip, at)
    const tiled = entries.some(([tag]) => tag === 322)
    const all: readonly Entry[] = [...entries, [tiled ? 324 : 273, 4, at], [tiled ? 325 : 279, 4, strip.length]]
    at += strip.length
    out.writeUInt32LE(at, link)
    out.writeUInt16LE(all.length, at)
    all.forEach(([tag, type, value], i) => {
      const entry = at + 2 + 12 * i
      out.writeUInt16LE(tag, entry)
      out.writeUInt16LE(type, entry + 2)
      out.writeUInt32LE(1, entry + 4)
      if (type === 3) out.writeUInt16LE(value, entry + 8)
      else out.writeUInt32LE(value, entry + 8)
    })
    link = at + 2 + 12 * all.length
    at = link + 4
  }
  return new Uint8Array(out)
}

const SIZE: readonly Entry[] = [
  [256, 3, 24],
  [257, 3, 16],
  [258, 3, 1],
]
/** 24 x 16: all white but columns 8..15 of the lower half. Rows 0-7 V0; row 8 horizontal 8 white, 8 black, V0; then V0. */
const G4 = (() => {
  const bits = `${'1'.repeat(8)}001${'10011'}${'000101'}1${'111'.repeat(7)}`
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8).padEnd(8, '0'), 2),
  )
})()
/** The same, a bit a pixel, 0 = white. */
const PLAIN = Array.from({ length: 16 }, (_, y) => [0, y < 8 ? 0 : 255, 0]).flat()
/** One tile that reaches over the right edge. */
const TILES: readonly Entry[] = [
  [322, 3, 32],
  [323, 3, 16],
]
const TILE = Array.from({ length: 16 }, (_, y) => [0, y < 8 ? 0 : 255, 0, 255]).flat()
const fax = { entries: [...SIZE, [259, 3, 4], [262, 3, 0]] as const, strip: G4 }

const source = (name: string, bytes: Uint8Array): Source => ({
  ...{ id: name, name, bytes },
  mediaType: name.endsWith('.png') ? 'image/png' : name.endsWith('.jpg') ? 'image/jpeg' : 'image/tiff',
})

const read = async (given: Source): Promise<readonly Page[]> => {
  const pages: Page[] = []
  for await (const page of readSource(given, { ocr: 'never' })) pages.push(page)
  return pages
}

/** Gray at shares of the page's width and height. */
const shades = async (given: Source, ...points: readonly (readonly [number, number])[]) => {
  const picture = await loadImage(Buffer.from(await renderPage(given, 1, 0.5)))
  const context = createCanvas(picture.width, picture.height).getContext('2d')
  context.drawImage(picture, 0, 0)
  return points.map(([x, y]) => {
    const [gray] = context.getImageData(Math.floor(x * picture.width), Math.floor(y * picture.height), 1, 1).data
    return gray! < 128 ? 'black' : 'white'
  })
}
const CORNERS = [
  [0.1, 0.1],
  [0.5, 0.25],
  [0.5, 0.75],
  [0.9, 0.75],
] as const

/** Rows as a PNG writes them in seven passes, none filtered. */
const inPasses = (width: number, height: number, bits: number, pixel: (x: number, y: number) => number[]): Buffer => {
  const rows: number[] = []
  for (const [x0, y0, dx, dy] of PASSES)
    for (let y = y0!; y < height && x0! < width; y += dy!) {
      const row: number[] = []
      for (let x = x0!; x < width; x += dx!) row.push(...pixel(x, y))
      rows.push(0, ...(bits >= 8 ? row : bytesOf(row.join(''))))
    }
  return Buffer.from(rows)
}
const PASSES = ['0088', '4088', '0448', '2044', '0224', '1022', '0112'].map((pass) => [...pass].map(Number))
const bytesOf = (bits: string): number[] =>
  Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8).padEnd(8, '0'), 2),
  )

/** 24 x 16, interlaced; type 0 = gray, 6 = RGB with alpha. */
const interlaced = (bits: number, type: 0 | 6): Uint8Array => {
  const isBlack = (x: number, y: number) => y >= 8 && x >= 8 && x < 16
  const pixel = (x: number, y: number) =>
    type === 6 ? [0, 0, 0, isBlack(x, y) ? 255 : 0] : [isBlack(x, y) ? 0 : bits === 1 ? 1 : 255]
  const head = Buffer.alloc(13)
  head.writeUInt32BE(24, 0)
  head.writeUInt32BE(16, 4)
  head.set([bits, type, 0, 0, 1], 8)
  const chunk = (name: string, data: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    return Buffer.concat([size, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
  }
  const rows = deflateSync(inPasses(24, 16, bits, pixel))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]),
  )
}

const drawn = (type: 'image/png' | 'image/jpeg'): Uint8Array => {
  const canvas = createCanvas(24, 16)
  const pen = canvas.getContext('2d')
  if (type === 'image/jpeg') {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 24, 16)
  }
  pen.fillStyle = '#000'
  pen.fillRect(8, 8, 8, 8)
  return new Uint8Array(type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 95))
}

describe('an image file is a page', () => {
  it.each([
    ['G4 TIFF', source('a.tif', tiff(fax))],
    ['plain TIFF', source('a.tif', tiff({ entries: [...SIZE, [259, 3, 1], [262, 3, 0]], strip: PLAIN }))],
    [
      'PackBits TIFF',
      source('a.tif', tiff({ entries: [...SIZE, [259, 3, 32773], [262, 3, 0]], strip: [47, ...PLAIN] })),
    ],
    ['TIFF in tiles', source('a.tif', tiff({ entries: [...SIZE, ...TILES, [259, 3, 1], [262, 3, 0]], strip: TILE }))],
    ['PNG without background', source('a.png', drawn('image/png'))],
    ['interlaced PNG, black and white', source('a.png', interlaced(1, 0))],
    ['interlaced PNG, gray', source('a.png', interlaced(8, 0))],
    ['interlaced PNG without background', source('a.png', interlaced(8, 6))],
    ['JPEG', source('a.jpg', drawn('image/jpeg'))],
    ['JPEG called PNG', source('a.png', drawn('image/jpeg'))],
  ])('%s', async (_, given) => {
    expect(await shades({ ...given, bytes: given.bytes.slice() }, ...CORNERS)).toEqual([
      'white',
      'white',
      'black',
      'white',
    ])
    expect((await read(given)).map((p) => [p.number, p.quality.verdict])).toEqual([[1, 'scanned']])
  })

  it('a TIFF of several pages has several', async () => {
    expect((await read(source('fax.tif', tiff(fax, fax, fax)))).map((p) => p.number)).toEqual([1, 2, 3])
  })

  it('is as large as its resolution says, else as A4', async () => {
    const said = [...fax.entries, [282, 4, 0], [283, 4, 0], [296, 3, 2]] as const
    const [page] = await read(source('a.tif', tiff({ ...fax, entries: said })))
    expect(page!.width).toBeCloseTo(11.69 * 72, 0)
  })
})

describe('what is refused, in one line', () => {
  const png = Buffer.from(drawn('image/png'))
  png.writeUInt32BE(100_000, 16)
  png.writeUInt32BE(100_000, 20)
  it.each([
    ['a picture that fills the memory', source('bomb.png', new Uint8Array(png)), /bomb\.png.*too large/],
    ['a picture that is none', source('a.jpg', new Uint8Array([1, 2, 3])), /damaged/],
    ['tiles of fax', source('a.tif', tiff({ ...fax, entries: [...fax.entries, ...TILES] })), /tiles of compression 4/],
    ['old JPEG', source('a.tif', tiff({ ...fax, entries: [...SIZE, [259, 3, 6]] })), /compression 6/],
    ['half a PNG', source('a.png', drawn('image/png').slice(0, 40)), /damaged/],
  ])('%s', async (_, given, message) => {
    await expect((async () => read(given))()).rejects.toThrow(message)
  })

  it('a circle of pages ends', async () => {
    const bytes = Buffer.from(tiff(fax))
    bytes.writeUInt32LE(bytes.readUInt32LE(4), bytes.length - 4)
    expect(await read(source('a.tif', new Uint8Array(bytes)))).toHaveLength(1)
  })
})

describe('tiles', () => {
  it('are joined row by row, cut at the edges, differences summed', () => {
    const tiles = [
      [1, 1, 5, 0],
      [2, 9, 6, 9],
      [7, 1, 0, 0],
      [8, 9, 0, 0],
    ].map((bytes) => () => Uint8Array.from(bytes))
    const size = { line: 2, rows: 2 }
    expect([...joinTiles(tiles, 2, size, { line: 3, rows: 3 }, 0)]).toEqual([1, 1, 2, 5, 0, 6, 7, 1, 8])
    expect([...joinTiles(tiles, 2, size, { line: 3, rows: 3 }, 1)]).toEqual([1, 2, 2, 5, 5, 6, 7, 8, 8])
  })
})

describe('unpacking', () => {
  it('PackBits: runs, literals, and no more than asked for', () => {
    const packed = Uint8Array.from([254, 7, 128, 1, 8, 9, 129, 5])
    expect([...unpackBits(packed, 7)]).toEqual([7, 7, 7, 8, 9, 5, 5])
  })

  it('LZW: the example of TIFF 6.0, section 13', () => {
    const codes = [256, 7, 258, 8, 8, 258, 6, 257]
    const bits = codes.map((c) => c.toString(2).padStart(9, '0')).join('')
    const packed = Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
      Number.parseInt(bits.slice(8 * i, 8 * i + 8).padEnd(8, '0'), 2),
    )
    expect([...unpackLzw(packed, 9)]).toEqual([7, 7, 7, 8, 8, 7, 7, 6, 0])
  })
})
