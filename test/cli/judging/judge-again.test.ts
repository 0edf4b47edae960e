// Documents judged by other checks, through the real program: judged again from the database, with no file opened.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { fakeIo } from '../fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-again-'))
const file = join(folder, 'plan.md')
const out = join(folder, 'out')
const machikpi = async (...args: string[]) => {
  const io = fakeIo({ env: { LANG: 'en_US.UTF-8' } })
  const code = await runProgram([...args, '--out', out], io)
  return { code, out: io.stdout(), err: io.stderr() }
}
const database = () => new SqliteDatabase(join(out, 'machikpi.sqlite'))
const told = () =>
  database().prepare('select "check", severity, message_ja, arithmetic, pages, boxes, facts from findings').raw().all()
const readAt = () => database().prepare('select read_at from documents').pluck().all()
/** As if the checks had been others, and had found nothing. */
const judgedByOthers = () => database().exec("update documents set checks = 'others'; delete from findings")

let first: unknown[] = []
beforeAll(async () => {
  const rows = ['| 指標 | R3実績 | R4実績 | R5実績 | R5目標 | 達成率 |', '| --- | --- | --- | --- | --- | --- |']
  const values = [
    '| 来場者数(人) | 2,200 | 22,000 | 2,300 | 2,500 | 92.0% |',
    '| 会員数(人) | 3,000 | 4,000 | 3,100 | 3,300 | 39.9% |',
  ]
  const text = ['※1 会員は年度末の数です。', '会員数は増加しました。']
  writeFileSync(file, `# 実績\n\n${[...rows, ...values].join('\n')}\n\n${text.join('\n\n')}\n`)
  await machikpi('run', file, '--jobs', '1')
  first = told()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(judgedByOthers)

test('a run over an unchanged document finds the same, and does not read it', async () => {
  expect(new Set(first.map((f) => (f as string[])[0])).size).toBeGreaterThan(1)
  const before = readAt()
  const { err } = await machikpi('run', file, '--jobs', '1')
  expect(told()).toEqual(first)
  expect(readAt()).toEqual(before)
  expect(err).toContain('1 judged again')
  expect((await machikpi('run', file, '--jobs', '1')).err).not.toContain('judged again')
})

test('check --again does it without a run', async () => {
  expect((await machikpi('check', '--again')).err).toContain('judged again: 1 documents')
  expect(told()).toEqual(first)
  expect((await machikpi('check', '--again')).err).toContain('judged again: 0 documents')
})

test('a document stored before what checks look at was kept is read again', async () => {
  database().exec('delete from materials; update documents set checks = null')
  const before = readAt()
  await machikpi('run', file, '--jobs', '1')
  expect(told()).toEqual(first)
  expect(readAt()).not.toEqual(before)
})
