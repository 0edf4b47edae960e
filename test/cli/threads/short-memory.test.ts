import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasRoomForOcr, isShort, letGo, pieceWise } from '../../../src/cli/threads/short-memory.ts'
import type { Enclosed } from '../../../src/read/read-options.ts'
import { readSource } from '../../../src/read/read-source.ts'
import type { Page, Source } from '../../../src/types.ts'
import { writeTablePdf } from '../sample-pdf.ts'

const LARGE = 17e6
let folder: string
let file: string

const sourceOf = (): Source => {
  const bytes = new Uint8Array(readFileSync(file))
  return { id: 'x', name: 'large.pdf', bytes, mediaType: 'application/pdf' }
}

const pagesOf = async (source: Source, onBegin?: () => void): Promise<Page[]> => {
  const pages: Page[] = []
  for await (const page of readSource(source, { onBegin })) pages.push(page)
  return pages
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'machikpi-short-'))
  file = join(folder, 'large.pdf')
  // Blanks before the table of places make it large.
  await writeTablePdf(file, [[['item', '1,234']], [['item', '5,678']]])
  const small = readFileSync(file)
  const at = small.lastIndexOf('\nxref') + 1
  const end = small.toString('latin1', at).replace(/(?<=startxref\s+)\d+/, String(at + LARGE))
  writeFileSync(file, Buffer.concat([small.subarray(0, at), Buffer.alloc(LARGE, ' '), Buffer.from(end, 'latin1')]))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a large PDF read from the disk has the same pages as one in memory', async () => {
  const { source, changed } = pieceWise(sourceOf(), file)
  expect(source.file).toBe(file)
  const pages = await pagesOf(source, () => letGo(source))
  expect(source.bytes.length).toBe(0)
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.flatMap((page) => page.words).length).toBeGreaterThan(0)
  expect(pages).toEqual(await pagesOf(sourceOf()))
  expect(changed()).toBe(false)
})

test.each([
  ['without a file', { file: undefined, source: sourceOf }],
  ['no PDF', { file: 'same', source: () => ({ ...sourceOf(), mediaType: 'text/plain' }) }],
  ['small', { file: 'same', source: () => ({ ...sourceOf(), bytes: new Uint8Array(10) }) }],
  ['another length than was read', { file: 'same', source: () => ({ ...sourceOf(), bytes: new Uint8Array(LARGE) }) }],
])('%s: kept in memory', (_, { file: given, source }) => {
  expect(pieceWise(source(), given && file).source.file).toBeUndefined()
})

test('what a large file asks to be started is listed, though its bytes are let go', async () => {
  const action = '\n9 0 obj << /S /Launch /F (calc.exe) >> endobj\n'
  const whole = readFileSync(file).toString('latin1')
  const blanks = whole.indexOf(' '.repeat(action.length))
  const other = join(folder, 'launch.pdf')
  writeFileSync(other, Buffer.from(whole.slice(0, blanks) + action + whole.slice(blanks + action.length), 'latin1'))
  const { source } = pieceWise({ ...sourceOf(), bytes: new Uint8Array(readFileSync(other)) }, other)
  expect(source.file).toBe(other)
  const heard: Enclosed[] = []
  const onEnclosed = (what: Enclosed) => void heard.push(what)
  for await (const _ of readSource(source, { onEnclosed, onBegin: () => letGo(source) }))
    expect(source.bytes).toHaveLength(0)
  expect(heard.flatMap(({ things }) => things.map(({ kind }) => kind))).toEqual(['launch'])
})

test('a large file is counted for what it unpacks to before its bytes are let go', async () => {
  const bomb = deflateSync(Buffer.alloc(2e6))
  const whole = readFileSync(file).toString('latin1')
  const object = `\n9 0 obj << /Filter /FlateDecode /Length ${bomb.length} >> stream\n${bomb.toString('latin1')}\nendstream endobj\n`
  const blanks = whole.indexOf(' '.repeat(object.length))
  const other = join(folder, 'bomb.pdf')
  writeFileSync(other, Buffer.from(whole.slice(0, blanks) + object + whole.slice(blanks + object.length), 'latin1'))
  const { source } = pieceWise({ ...sourceOf(), bytes: new Uint8Array(readFileSync(other)) }, other)
  expect(source.file).toBe(other)
  const reading = async () => {
    for await (const _ of readSource(source, { mostUnpacked: 1e6, onBegin: () => letGo(source) }));
  }
  await expect(reading()).rejects.toMatchObject({ cause: 'too-large' })
})

test('a file that grows while it is read is told', () => {
  const { changed } = pieceWise(sourceOf(), file)
  appendFileSync(file, '\n')
  expect(changed()).toBe(true)
})

test.each([
  [512, true],
  [2048, false],
])('%i MB: short %s', (memory, short) => {
  expect(isShort(memory)).toBe(short)
})

test.each([
  [100, false],
  [1e6, true],
])('%i MB: room for the recogniser %s', async (memory, room) => {
  expect(await hasRoomForOcr(memory, true)).toBe(room)
})
