// What a folder holds is read or said: links, pipes, names of other encodings; nothing is passed over and nothing waited for.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFiles } from '../../../src/cli/run/find-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-find-'))
const at = (...names: string[]) => join(folder, ...names)
const bytes = (...parts: readonly (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
/** 計画 in Shift_JIS. */
const PLAN = [0x8c, 0x76, 0x89, 0xe6]

const found = async (...paths: string[]) =>
  (await findFiles(paths.map((path) => ({ path })))).map(({ path, missing }) => [
    relative(folder, path),
    missing?.split(' / ')[1],
  ])

beforeAll(() => {
  for (const name of ['in', 'in/b', 'in/b/deep', 'in/node_modules', 'other']) mkdirSync(at(name))
  for (const name of ['in/z.PDF', 'in/b/deep/a.csv', 'in/.hidden.pdf', 'in/README.md', 'in/a.zip', 'other/far.pdf'])
    writeFileSync(at(name), 'x')
  writeFileSync(at('in/node_modules/x.pdf'), 'x')
  symlinkSync(at('in'), at('in', 'again'))
  symlinkSync('deep', at('in', 'b', 'a-link'))
  symlinkSync(at('other'), at('in', 'elsewhere'))
  symlinkSync('gone.pdf', at('in', 'leads-nowhere.pdf'))
  symlinkSync('round.pdf', at('in', 'round.pdf'))
  execFileSync('mkfifo', [at('in', 'pipe.pdf')])
  mkdirSync(bytes(at('in'), '/', PLAN))
  writeFileSync(bytes(at('in'), '/', PLAN, '.pdf'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder: each file once, and what cannot be read with the reason', async () => {
  expect(await found(at('in'))).toEqual([
    ['in/b/deep/a.csv', undefined],
    ['in/elsewhere/far.pdf', undefined],
    ['in/leads-nowhere.pdf', 'not found'],
    ['in/pipe.pdf', 'not a file (a pipe or a device)'],
    ['in/round.pdf', 'symbolic links in a circle'],
    ['in/z.PDF', undefined],
    [expect.stringMatching(/^in\/\ufffd.*\.pdf$/), 'the name is not UTF-8: rename the file'],
    [expect.stringMatching(/^in\/\ufffd[^.]*$/), 'the name is not UTF-8: rename the file'],
  ])
})

test('named by itself: a device never ends, so it is not begun', async () => {
  expect(await found('/dev/zero')).toEqual([[relative(folder, '/dev/zero'), 'not a file (a pipe or a device)']])
})

test('a pattern', async () => {
  expect(await found(at('in', 'b', 'deep', '*.c?v'))).toEqual([['in/b/deep/a.csv', undefined]])
})
