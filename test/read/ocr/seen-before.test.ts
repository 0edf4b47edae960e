// Labels that come again are read once; labels that differ by a dot, and all numbers, are read each time.
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/read/ocr/engine.ts'
import { fromColour } from '../../../src/read/ocr/raster/embedded.ts'
import type { Gray } from '../../../src/read/ocr/raster/raster.ts'
import { remembering } from '../../../src/read/ocr/seen-before.ts'

GlobalFonts.registerFromPath(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  'Noto',
)

/** As a scan shows it: shifted by parts of a pixel, a bit askew, grainy. */
type Look = {
  readonly x?: number
  readonly y?: number
  readonly degrees?: number
  readonly grain?: number
  readonly ink?: string
}

const drawn = (text: string, { x = 0, y = 0, degrees = 0, grain = 0, ink = '#222' }: Look = {}): Gray => {
  const [width, height] = [30 + 20 * text.length, 44]
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.translate(x, y)
  pen.rotate((degrees * Math.PI) / 180)
  pen.fillStyle = ink
  pen.font = '20px Noto'
  pen.fillText(text, 12, 30)
  const data = fromColour(width * height, pen.getImageData(0, 0, width, height).data, 4)
  let seed = 7
  return {
    width,
    height,
    data: data.map((value) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      return Math.max(0, Math.min(255, value + grain * ((seed / 2 ** 31) * 2 - 1)))
    }),
  }
}

const reader = (says: (asked: number) => string) => {
  let asked = 0
  const engine: Engine = {
    text: async () => [{ text: says(++asked), symbols: [], y0: 0, y1: 1, confidence: 1 }],
    digits: async () => '',
  }
  return { engine: remembering(async () => engine), asked: () => asked }
}

const readTwice = async (one: Gray, other: Gray, says = '文字'): Promise<number> => {
  const { engine, asked } = reader(() => says)
  await engine.text(one)
  await engine.text(other)
  return asked()
}

describe('a picture like one before', () => {
  it.each([
    ['the same', {}],
    ['shifted by parts of a pixel', { x: 0.5, y: 0.4 }],
    ['shifted by more than a pixel', { x: 1.3, y: -0.8 }],
    ['with the grain of another scan', { grain: 12 }],
    ['a bit fainter', { ink: '#333' }],
  ] as [string, Look][])('%s: not read again', async (_, look) => {
    expect(await readTwice(drawn('参加者の満足度'), drawn('参加者の満足度', look))).toBe(1)
  })

  it.each([
    ['大学', '太学'],
    ['未来', '末来'],
    ['目標', '日標'],
    ['はし', 'ばし'],
    ['ばん', 'ぱん'],
    ['人口', '入口'],
    ['千円', '干円'],
    ['土木', '士木'],
    ['増加', '憎加'],
    ['男性', '女性'],
    ['つ', 'っ'],
    ['前年', '前牛'],
    ['実績見込', '実績見达'],
    ['三', '二'],
    ['王', '玉'],
    ['鳥', '烏'],
  ])('%s and %s are two', async (one, other) => {
    for (const look of [{}, { x: 0.5 }, { y: 0.5 }, { x: 0.25, y: 0.25 }])
      expect(await readTwice(drawn(one), drawn(other, look))).toBe(2)
  })

  it('with a digit is read each time', async () => {
    expect(await readTwice(drawn('第3期'), drawn('第3期'), '第3期')).toBe(2)
  })

  it('in which nothing was seen is read again', async () => {
    const { engine, asked } = reader(() => '文字')
    const blind = remembering(async () => ({
      ...engine,
      text: async (picture) => (await engine.text(picture)).slice(1),
    }))
    await blind.text(drawn('人'))
    await blind.text(drawn('人'))
    expect(asked()).toBe(1)
  })
})
