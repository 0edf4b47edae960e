// Corrections of fields and choices as typed, over a database made by hand.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { head, record } from '../../store/sample-record.ts'
import { fakeIo } from '../fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-correct-'))
const db = join(folder, 'db.sqlite')

beforeAll(async () => {
  const store = await openStore(db)
  store.startRun({ startedAt: '2026-01-01', version: '1', settings: '{}' })
  store.save(head(), record())
  store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const set = async (...args: string[]) => {
  const io = fakeIo({ env: { LANG: 'C', MACHIKPI_WHO: 'Sato' } })
  const code = await runProgram(['correct', 'set', 'sheet.pdf', ...args, '--why', 'x', '--db', db, '--json'], io)
  return { code, io }
}

test.each([
  [['--field', '判断理由', '--to-text', '良い'], { kind: 'field', changed: 'text', after: '良い' }],
  [['--field', '判断理由', '--to-name', '理由'], { kind: 'field', changed: 'name', before: '判断理由' }],
  [
    ['--group', '評価', '--to-selected', 'いいえ'],
    { kind: 'choice', changed: 'selected', before: 'true', after: 'false' },
  ],
  [['--choice', 'A', '--to-selected', 'yes'], { kind: 'choice', before: 'false', after: 'true' }],
  [['--item', '出生数', '--to-year', '2023'], { kind: 'fact', changed: 'year_start', before: '2024', after: '2023' }],
])('%j', async (args, expected) => {
  const { code, io } = await set(...args)
  expect(io.stderr()).toBe('')
  expect(code).toBe(0)
  expect(JSON.parse(io.stdout())[0]).toMatchObject({ ...expected, state: 'applied', who: 'Sato' })
})

test.each([
  [['--field', '判断理由', '--to-number', '1'], 'allowed: --to-text, --to-name'],
  [['--choice', 'A', '--to-text', 'B'], 'allowed: --to-selected'],
  [['--choice', 'A', '--to-selected', 'maybe'], '--to-selected'],
  [['--item', '出生数', '--to-text', 'x'], 'allowed: --to-number, --to-unit'],
  [['--field', '判断理由', '--choice', 'A', '--to-text', 'x'], '--field'],
  [['--field', '無い欄', '--to-text', 'x'], 'no such value'],
])('%j is refused in one line', async (args, message) => {
  const { code, io } = await set(...args)
  expect([code, io.stdout()]).toEqual([2, ''])
  expect(io.stderr().trim().split('\n')).toHaveLength(1)
  expect(io.stderr()).toContain(message)
})
