// The recogniser with its network made faster against the recogniser as it comes: one answer, with all places and confidences.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fasterCore, isKnownCore } from '../../../../src/read/ocr/network/faster-core.ts'
import { sheet, TITLE } from '../paper.ts'

const require = createRequire(import.meta.url)
const requireCore = createRequire(require.resolve('tesseract.js/package.json'))
const CORE = 'tesseract.js-core/tesseract-core-simd-lstm'
const core = readFileSync(requireCore.resolve(`${CORE}.wasm`))

test('the core of the package is the one whose insides are known, and no other is', () => {
  expect(isKnownCore(core)).toBe(true)
  expect(isKnownCore(core.map((byte, at) => (at === core.length - 1 ? byte ^ 1 : byte)))).toBe(false)
})

/** As far as this test asks it. */
type Tesseract = {
  readonly FS: { readonly writeFile: (path: string, data: Uint8Array) => void }
  readonly TessBaseAPI: new () => {
    readonly Init: (path: null, language: string, mode: number) => number
    readonly SetVariable: (name: string, value: string) => void
    readonly SetImageFile: (exif: number, angle: number) => void
    readonly Recognize: (monitor: null) => number
    readonly GetJSONText: () => string
  }
}

/** 1 gray value a pixel. */
const picture = (degrees: number): Uint8Array => {
  const canvas = sheet({ degrees })
  const { width, height } = canvas
  const colours = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const gray = Uint8Array.from({ length: width * height }, (_, at) => colours[4 * at]!)
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), gray])
}

const LSTM_ONLY = 1
const answer = async (wasmBinary: Uint8Array, language: string, degrees: number): Promise<string> => {
  const start = requireCore(CORE) as (options: object) => Promise<Tesseract>
  const tesseract = await start({ wasmBinary, printErr: () => undefined, TesseractProgress: () => undefined })
  const data = require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`)
  tesseract.FS.writeFile(`./${language}.traineddata`, gunzipSync(readFileSync(data)))
  const api = new tesseract.TessBaseAPI()
  expect(api.Init(null, language, LSTM_ONLY)).toBe(0)
  api.SetVariable('tessedit_pageseg_mode', '6')
  tesseract.FS.writeFile('/input', picture(degrees))
  api.SetImageFile(1, 0)
  expect(api.Recognize(null)).toBe(0)
  return api.GetJSONText()
}

test.each([
  ['jpn', 0],
  ['jpn', 1.5],
  ['eng', 0],
] as const)(
  '%s, %f degrees: the same answer',
  async (language, degrees) => {
    const plain = await answer(core, language, degrees)
    if (language === 'jpn' && degrees === 0) expect(plain).toContain(TITLE[0])
    expect(plain.length).toBeGreaterThan(2000)
    expect(await answer(fasterCore(core), language, degrees)).toBe(plain)
  },
  120_000,
)
