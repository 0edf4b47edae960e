// A file that somebody is writing is never read half old and half new.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadSource, mediaTypeOf } from '../../../src/cli/run/load-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-load-'))
const file = join(folder, 'a.txt')
afterAll(() => rmSync(folder, { recursive: true }))

/** A reader beside whom somebody writes, `times` times. */
const disturbed = (times: number): typeof readFile => {
  let left = times
  const read = async (path: string) => {
    const bytes = await readFile(path)
    if (left-- > 0) writeFileSync(path, `${bytes.toString()} and more`)
    return bytes
  }
  return read as unknown as typeof readFile
}

test.each([0, 1, 2])('written %i times meanwhile: what is there at last is read', async (times) => {
  writeFileSync(file, 'one')
  const { bytes } = await loadSource(file, disturbed(times))
  expect(Buffer.from(bytes).toString()).toBe(`one${' and more'.repeat(times)}`)
})

test('written without end: said to be', async () => {
  writeFileSync(file, 'one')
  await expect(loadSource(file, disturbed(99))).rejects.toThrow(/書き換えられている途中.* \/ the file is being written/)
})

test.each([
  ['plan.pdf', '%PDF-1.4', 'application/pdf'],
  ['plan', `mail before it\n%PDF-1.4`, 'application/pdf'],
  ['plan.bin', '154 0 obj\n<< /Linearized 1', 'application/pdf'],
  ['plan.bin', 'no object at all', 'application/octet-stream'],
  ['notes.txt', '154 0 obj is what a PDF begins with', 'text/plain'],
  ['plan.zip', 'PK\x03\x04 plan.pdf %PDF-1.4', 'application/octet-stream'],
])('what %s is, by its bytes %j: %s', (path, bytes, type) => {
  expect(mediaTypeOf(path, new Uint8Array(Buffer.from(bytes, 'latin1')))).toBe(type)
})
