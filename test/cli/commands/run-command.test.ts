// The whole way from files to database and CSV, through real worker threads and a real database.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { fakeIo } from '../fake-io.ts'
import { writeTablePdf } from '../sample-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-run-'))
const at = (...names: string[]) => join(folder, ...names)
const rows = (out: string, name: string): Record<string, string>[] =>
  parse(readFileSync(at(out, 'data', `${name}.csv`), 'utf8'), { columns: true })

const run = async (...args: string[]) => {
  const io = fakeIo()
  const code = await runProgram(['run', ...args], io)
  return { code, io }
}

const table = [
  ['A', 'B', 'C'],
  ['x', '1', '2'],
  ['y', '3', '=4'],
]

beforeAll(async () => {
  await writeTablePdf(at('a.pdf'), [table, table])
  await writeTablePdf(at('b.pdf'), [table])
  writeFileSync(at('broken.pdf'), '%PDF-1.4\nnothing of the kind')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('good files are read, the bad one is named, and the run ends with 1', async () => {
  const { code, io } = await run(at('a.pdf'), at('broken.pdf'), at('b.pdf'), at('missing.pdf'), '--out', at('o1'))
  expect(code).toBe(1)
  expect(io.stdout()).toBe('')
  expect(io.stderr()).toMatch(/refused .*broken\.pdf: /)
  expect(io.stderr()).toMatch(/failed .*missing\.pdf: /)
  expect(io.stderr()).toContain(at('o1', 'data', 'facts.csv'))
  const documents = rows('o1', 'documents').map((d) => [d.document, d.status, d.pages])
  expect(documents.sort()).toEqual([
    ['a.pdf', 'done', '2'],
    ['b.pdf', 'done', '1'],
    ['broken.pdf', 'refused', '0'],
  ])
  const cells = rows('o1', 'cells').filter((c) => c.document === 'b.pdf')
  expect(cells.map((c) => c.text)).toEqual(table.flat().map((text) => (text === '=4' ? "'=4" : text)))
})

test('--quiet tells what is new and to be looked at, once, and ends as ever', async () => {
  const first = await run(at('a.pdf'), at('broken.pdf'), '--out', at('quiet'), '--quiet')
  expect(first.code).toBe(1)
  expect(first.io.stderr()).toMatch(/^refused .*broken\.pdf: .*\n$/)
  const second = await run(at('a.pdf'), at('broken.pdf'), '--out', at('quiet'), '--quiet')
  expect([second.code, second.io.stderr()]).toEqual([1, ''])
})

test('the data package says what stands in the files', async () => {
  const described = JSON.parse(readFileSync(at('o1', 'data', 'datapackage.json'), 'utf8'))
  for (const { path, schema, rows: count } of described.resources) {
    const [head, ...lines] = parse(readFileSync(at('o1', 'data', path), 'utf8')) as string[][]
    expect(head).toEqual(schema.fields.map((f: { name: string }) => f.name))
    expect(lines).toHaveLength(count)
  }
})

test('the same again changes nothing, other settings or --force read again', async () => {
  await run(at('a.pdf'), at('b.pdf'), '--out', at('o2'))
  const before = statSync(at('o2', 'data', 'cells.csv')).mtimeMs
  const dump = () =>
    new SqliteDatabase(at('o2', 'machikpi.sqlite'), { readonly: true }).prepare('select * from documents').all()
  const stored = dump()
  const again = await run(at('a.pdf'), at('b.pdf'), '--out', at('o2'))
  expect(again.io.stderr()).toContain('0 documents read (2 unchanged, 0 failed)')
  expect(dump()).toEqual(stored)
  expect(statSync(at('o2', 'data', 'cells.csv')).mtimeMs).toBe(before)
  // The log of runs knows this one too, and the package says so.
  expect(rows('o2', 'runs').map((r) => [r.status, r.documents, r.unchanged])).toEqual([
    ['done', '2', '0'],
    ['done', '0', '2'],
  ])
  const { resources } = JSON.parse(readFileSync(at('o2', 'data', 'datapackage.json'), 'utf8'))
  const described = resources.find((r: { name: string }) => r.name === 'runs')
  expect([described.rows, described.bytes]).toEqual([2, statSync(at('o2', 'data', 'runs.csv')).size])
  expect((await run(at('a.pdf'), '--out', at('o2'), '--pages', '1')).io.stderr()).toContain('1 documents read')
  expect(rows('o2', 'pages').filter((p) => p.document === 'a.pdf')).toHaveLength(1)
  expect((await run(at('a.pdf'), '--out', at('o2'), '--pages', '1', '--force')).io.stderr()).toContain(
    '1 documents read',
  )
})

test('the same bytes under two names are read once', async () => {
  copyFileSync(at('b.pdf'), at('copy.pdf'))
  const { code, io } = await run(at('b.pdf'), at('copy.pdf'), '--out', at('o3'))
  expect(code).toBe(0)
  expect(io.stderr()).toContain(`${at('copy.pdf')} is the same file as ${at('b.pdf')}`)
  expect(rows('o3', 'documents')).toHaveLength(1)
})

test('--json is one document on stdout', async () => {
  const { io } = await run(at('b.pdf'), '--out', at('o4'), '--json')
  expect(JSON.parse(io.stdout())).toMatchObject({
    database: at('o4', 'machikpi.sqlite'),
    documents: [{ path: at('b.pdf'), kind: 'done', pages: 1 }],
  })
})

test('a list of paths on stdin', async () => {
  const io = fakeIo({ stdin: async () => `${at('b.pdf')}\n` })
  expect(await runProgram(['run', '-', '--out', at('o5')], io)).toBe(0)
  expect(rows('o5', 'documents')).toHaveLength(1)
})

test('interrupted: the document in hand is finished, the others are left and said', async () => {
  const io = fakeIo()
  const many = Array.from({ length: 6 }, (_, i) => at(`n${i}.pdf`))
  for (const [i, file] of many.entries()) await writeTablePdf(file, [[[`no ${i}`, '1']]])
  const running = runProgram(['run', ...many, '--out', at('o6'), '--jobs', '1'], io)
  await io.listening
  io.signal('SIGINT')
  expect(await running).toBe(130)
  const left = Number(/(\d) documents left; the same command goes on/.exec(io.stderr())?.[1])
  // On a busy machine the document in hand may need longer than it is given: then nothing is written, and all six are left.
  const read = existsSync(at('o6', 'data', 'documents.csv')) ? rows('o6', 'documents') : []
  expect(left).toBeGreaterThan(0)
  expect(read.length + left).toBe(6)
  expect(await runProgram(['run', ...many, '--out', at('o6'), '--jobs', '1'], fakeIo())).toBe(0)
  expect(rows('o6', 'documents')).toHaveLength(6)
})

test('nothing to read is a mistake', async () => {
  expect((await run(at('*.nothing'), '--out', at('o7'))).code).toBe(2)
})
