import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkedOcrData } from '../../../src/cli/settings/ocr-data.ts'

/** Two parts of which one is there, at byte 20. */
const trained = Buffer.alloc(24)
trained.writeInt32LE(2, 0)
trained.writeBigInt64LE(-1n, 4)
trained.writeBigInt64LE(20n, 12)

const folderWith = (files: Readonly<Record<string, Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'machikpi-data-'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

describe('--ocr-data', () => {
  it.each([
    ['Japanese', { 'jpn.traineddata': trained }],
    ['both, one packed', { 'jpn.traineddata.gz': gzipSync(trained), 'eng.traineddata': trained }],
  ])('%s will do', (_, files) => {
    const folder = folderWith(files)
    expect(checkedOcrData(folder)).toBe(folder)
  })

  it('nothing said, nothing checked', () => expect(checkedOcrData(undefined)).toBeUndefined())

  const text = Buffer.from('a page that says 404 Not Found')
  it.each([
    [
      'a folder without Japanese',
      folderWith({ 'eng.traineddata': trained }),
      /^--ocr-data .*jpn\.traineddata がありません/,
    ],
    ['no folder', '/nowhere', /^--ocr-data .*jpn\.traineddata がありません/],
    [
      'something else of that name',
      folderWith({ 'jpn.traineddata': text }),
      /言語データではありません.*jpn\.traineddata$/,
    ],
    ['a file cut short', folderWith({ 'jpn.traineddata': trained.subarray(0, 20) }), /言語データではありません/],
    ['English that is none', folderWith({ 'jpn.traineddata': trained, 'eng.traineddata': text }), /eng\.traineddata$/],
    ['not packed', folderWith({ 'jpn.traineddata.gz': trained }), /jpn\.traineddata\.gz$/],
  ])('%s is refused', (_, folder, said) => {
    expect(() => checkedOcrData(folder)).toThrow(said)
  })
})
