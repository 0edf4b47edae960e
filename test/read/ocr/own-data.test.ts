// The recogniser with traineddata files of the user's own.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { dropEngine, keptEngine } from '../../../src/read/ocr/engine.ts'
import { drawnLine } from './glyphs/drawn-digits.ts'

const packed = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/jpn/package.json')),
  '4.0.0_best_int/jpn.traineddata.gz',
)
const folderWith = (bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'machikpi-data-'))
  writeFileSync(join(folder, 'jpn.traineddata'), bytes)
  return folder
}

afterAll(dropEngine)

test('reads with what lies in the folder, English from the package', async () => {
  const engine = await keptEngine(folderWith(gunzipSync(readFileSync(packed))))
  expect((await engine.text(drawnLine('目標 1234').gray)).map(({ text }) => text)).toEqual(['目標1234'])
  expect(await engine.digits(drawnLine('5678').gray)).toBe('5678')
}, 120_000)
