// A person's way over files, versions, corrections and search, through the real program and a real database.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { fakeIo } from '../fake-io.ts'
import { writeTablePdf } from '../sample-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-database-'))
const out = join(folder, 'out')
const machikpi = async (...args: string[]) => {
  const io = fakeIo({ env: { LANG: 'en_US.UTF-8', MACHIKPI_WHO: 'Sato' } })
  const code = await runProgram([...args, '--out', out], io)
  return { code, out: io.stdout(), err: io.stderr() }
}
const json = async (...args: string[]) => JSON.parse((await machikpi(...args, '--json')).out)
const facts = (): Record<string, string>[] =>
  parse(readFileSync(join(out, 'data', 'facts.csv'), 'utf8'), { columns: true })

const table = (births: string) => [
  ['item', 'FY2023', 'FY2024'],
  ['births', '100', births],
  ['moves', '300', '400'],
]
const write = async (name: string, births: string, made: Date) => {
  mkdirSync(join(folder, name), { recursive: true })
  await writeTablePdf(join(folder, name, 'plan.pdf'), [table(births)], made)
  return join(folder, name, 'plan.pdf')
}
let [older, newer] = ['', '']
beforeAll(async () => {
  // Written in the other order: what the paper says of its making counts, not when its file was copied.
  newer = await write('b', '222', new Date('2025-04-01'))
  older = await write('a', '200', new Date('2024-04-01'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a correction stands beside the printed value and survives a newer version of the program', async () => {
  expect((await machikpi('run', older)).code).toBe(0)
  const found = (await json('search', 'births')).facts as {
    number: number
    raw: string
    table: string
    row: number
    column: number
  }[]
  const target = found.find((f) => f.raw === '200')!
  expect(target).toBeDefined()
  const at = ['--table', target.table, '--row', `${target.row}`, '--column', `${target.column}`]
  const set = await machikpi('correct', 'set', 'plan.pdf', ...at, '--to-number', '２０２', '--why', 'misread', '--json')
  expect(set.code).toBe(0)
  expect(JSON.parse(set.out)).toMatchObject([
    { changed: 'number', before: '200', after: '202', who: 'Sato', state: 'applied' },
  ])
  // Another version of the program reads everything anew.
  const sql = new SqliteDatabase(join(out, 'machikpi.sqlite'))
  sql.prepare("update documents set version = 'older'").run()
  sql.close()
  expect((await machikpi('run', older)).err).toContain('1 documents read')
  const row = facts().find((f) => f.raw === '200')!
  expect(row).toMatchObject({ number: '200', corrected_number: '202', corrected_by: 'Sato', corrected_why: 'misread' })
})

test('one whose place changed is reported by the run and by the list', async () => {
  const sql = new SqliteDatabase(join(out, 'machikpi.sqlite'))
  sql.prepare('update corrections set x0 = x0 + 400, x1 = x1 + 400').run()
  sql.close()
  const again = await machikpi('run', older, '--force')
  expect(again.err).toMatch(/correction 1: the value moved: plan\.pdf p1 「200」 number: 200 → 202 \(Sato\)/)
  expect((await json('correct', 'list')).map((c: { state: string }) => c.state)).toEqual(['moved'])
  expect(facts().every((f) => f.corrected_number === '')).toBe(true)
})

test('withdrawing leaves the record; what is not there is said in one line', async () => {
  expect(await json('correct', 'remove', '1')).toMatchObject([{ id: 1, state: 'withdrawn', withdrawn_by: 'Sato' }])
  for (const args of [
    ['correct', 'remove', '1'],
    ['correct', 'set', 'none.pdf', '--to-number', '1', '--why', 'x'],
    ['correct', 'set', 'plan.pdf', '--to-number', '1', '--why', 'x'],
    ['correct', 'set', 'plan.pdf', '--why', 'x'],
    ['correct', 'set', 'plan.pdf', '--to-number', 'many', '--why', 'x'],
    ['search', 'births', '--city', '999999'],
  ]) {
    const { code, out: data, err } = await machikpi(...args)
    expect([args, code, data, err.trim().split('\n').length]).toEqual([args, 2, '', 1])
  }
})

test('a newer version stands for the paper; changes tell what is different', async () => {
  expect((await machikpi('run', newer)).err).toMatch(
    /b\/plan\.pdf is a newer version of .*a\/plan\.pdf: 1 values restated, 0 added, 0 gone/,
  )
  expect(new Set(facts().map((f) => f.raw))).toEqual(new Set(['100', '222', '300', '400']))
  const [step] = await json('changes')
  expect(step).toMatchObject({ older: { path: older }, newer: { path: newer }, sure: true })
  expect(step.changes).toMatchObject([{ kind: 'restated', before: { number: 200 }, after: { number: 222 } }])
  expect((await machikpi('changes', 'plan.pdf')).out).toContain('200 → 222')
  expect((await machikpi('export', '--all-versions')).code).toBe(0)
  expect(new Set(facts().map((f) => f.raw))).toContain('200')
})

test('doctor finds the database sound, and says so when it is not', async () => {
  const good = await json('doctor')
  expect(good.checks.every((c: { state: string }) => c.state !== 'error')).toBe(true)
  const io = fakeIo()
  expect(await runProgram(['doctor', '--db', older], io)).toBe(1)
  expect(io.stdout()).toMatch(/error +database: .*not a database/)
})
