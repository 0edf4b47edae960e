import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sourceToDraw } from '../../../src/cli/drawing/source-to-draw.ts'
import { cropTask } from '../../../src/cli/threads/crop-task.ts'
import { writeTablePdf } from '../sample-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-draw-'))
afterAll(() => rmSync(folder, { recursive: true }))

const made = join(folder, 'made.pdf')
await writeTablePdf(made, [[['item', '1,234']]])
const SMALL = readFileSync(made)
const LARGE = 17e6

/** Blanks before the table of places make it large; `word` lies where two pieces of the file meet. */
const largePdf = (word = ''): Buffer => {
  const places = SMALL.lastIndexOf('\nxref') + 1
  const blanks = Buffer.alloc(LARGE, ' ')
  blanks.write(word, 2 ** 20 - places - 3)
  const end = SMALL.toString('latin1', places).replace(/(?<=startxref\s+)\d+/, String(places + LARGE))
  return Buffer.concat([SMALL.subarray(0, places), blanks, Buffer.from(end, 'latin1')])
}

const paperOf = (name: string, bytes: Buffer, mediaType = 'application/pdf') => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { path, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') }
}

test.each([
  ['a large PDF stays on the disk', paperOf('large.pdf', largePdf()), true],
  ['one that may have to be mended is held', paperOf('locked.pdf', largePdf('/Encrypt')), false],
  ['a small one is held', paperOf('small.pdf', SMALL), false],
  ['what is no PDF is held', paperOf('large.png', Buffer.alloc(LARGE), 'image/png'), false],
])('%s', async (_, paper, onDisk) => {
  const source = await sourceToDraw(paper)
  expect([source?.id, source?.file !== undefined, source?.bytes.length === 0]).toEqual([paper.sha256, onDisk, onDisk])
})

test.each([
  ['large', largePdf()],
  ['small', SMALL],
])('a %s file that has changed since is not drawn', async (name, bytes) => {
  expect(await sourceToDraw({ ...paperOf(`${name}-changed.pdf`, bytes), sha256: 'another' })).toBeUndefined()
})

test('drawn from the disk and from memory it is the same', async () => {
  const pages = [{ page: 1, tilt: 0, areas: [{ x0: 0, y0: 0, x1: 400, y1: 300 }] }]
  const fromDisk = await sourceToDraw(paperOf('disk.pdf', largePdf()))
  const fromMemory = await sourceToDraw(paperOf('memory.pdf', SMALL))
  expect(fromDisk?.file).toBeDefined()
  expect(await cropTask({ source: fromDisk!, pages })).toEqual(await cropTask({ source: fromMemory!, pages }))
})
