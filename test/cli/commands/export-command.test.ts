// From a sample document through the database to files, each opened by a reader that is not its writer.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { loadSource } from '../../../src/cli/run/load-source.ts'
import { foldText } from '../../../src/japanese/fold.ts'
import { readSource } from '../../../src/read/read-source.ts'
import { FORMATS, type FormatName } from '../../../src/report/formats/formats.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { brokenReferences, dataPackageProfile } from '../../report/data-package-profile.ts'
import { fact, head, record } from '../../store/sample-record.ts'
import { fakeIo } from '../fake-io.ts'
import { type ReadRow, readExport } from '../read-export.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-export-'))
const at = (...names: string[]) => join(folder, ...names)
const SAMPLE = fileURLToPath(new URL('../../../samples/sapporo-region-kpi.pdf', import.meta.url))

const exported = async (out: string, ...args: string[]) => {
  const io = fakeIo()
  const code = await runProgram(['export', '--out', at(out), ...args], io)
  return { code, io, data: at(out, 'data') }
}

afterAll(() => rmSync(folder, { recursive: true }))

describe('a sample document in every format', () => {
  const database = at('run', 'machikpi.sqlite')
  const data = at('all', 'data')

  beforeAll(async () => {
    expect(await runProgram(['run', SAMPLE, '--out', at('run')], fakeIo())).toBe(0)
    expect((await exported('all', '--db', database, '--format', 'csv,jsonl,xlsx,parquet,rs')).code).toBe(0)
  }, 120_000)

  const counted = (table: string): number =>
    new SqliteDatabase(database, { readonly: true }).prepare(`select count(*) from ${table}`).pluck().get() as number

  test.each(FORMATS)('%s: as many rows as the database has', async (format) => {
    expect(counted('facts')).toBeGreaterThan(10)
    for (const table of [
      'documents',
      'pages',
      'tables',
      'cells',
      'facts',
      'fields',
      'choices',
      'findings',
      'indicators',
      'runs',
    ])
      expect([table, (await readExport(data, table, format)).length]).toEqual([table, counted(table)])
  })

  test('the package validates, and says how many rows, bytes and which hash each file has', async () => {
    const described = dataPackageProfile.parse(JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8')))
    expect(brokenReferences(described)).toEqual([])
    expect(described.resources.map((r) => r.path).sort()).toEqual(
      readdirSync(data)
        .filter((name) => name !== 'datapackage.json')
        .sort(),
    )
    for (const { path, bytes, hash, format, rows, name } of described.resources) {
      const file = readFileSync(join(data, path))
      expect([path, file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`]).toEqual([
        path,
        bytes,
        hash,
      ])
      const table = path.slice(0, path.lastIndexOf('.'))
      expect([name, (await readExport(data, table, format as FormatName)).length]).toEqual([name, rows])
    }
  })

  test('primary keys are unique and foreign keys find their row', async () => {
    const described = dataPackageProfile.parse(JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8')))
    const csv = described.resources.filter((r) => r.format === 'csv')
    const tables = new Map<string, ReadRow[]>()
    for (const { name } of csv) tables.set(name, await readExport(data, name, 'csv'))
    const keys = (name: string, columns: readonly string[]) =>
      tables.get(name)!.map((row) => columns.map((c) => row[c]).join('\t'))
    for (const { name, schema } of csv) {
      if (schema.primaryKey) {
        const found = keys(name, schema.primaryKey)
        expect([name, new Set(found).size]).toEqual([name, found.length])
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(keys(reference.resource!, reference.fields))
        expect([name, keys(name, fields).filter((key) => !known.has(key))]).toEqual([name, []])
      }
    }
  })

  test.each(FORMATS)('%s: a value picked at random leads to its page and box', async (format) => {
    const values = (await readExport(data, 'facts', format)).filter((row) => row.status === 'value')
    const row = values[Math.floor(Math.random() * values.length)]!
    const place = JSON.stringify(row)
    expect(row.document, place).toBe('sapporo-region-kpi.pdf')
    const source = await loadSource(SAMPLE)
    expect(row.sha256, place).toBe(source.id)
    const [x0, y0, x1, y1] = [row.x0, row.y0, row.x1, row.y1].map(Number) as [number, number, number, number]
    let pages = 0
    for await (const page of readSource(source, { pages: [Number(row.page)] })) {
      pages++
      const inside = page.words.filter(({ box }) => {
        const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
        return x >= x0 && x <= x1 && y >= y0 && y <= y1
      })
      const bare = (text: unknown) => foldText(String(text)).replace(/\s/g, '')
      const printed = bare(inside.map((word) => word.text).join(''))
      expect(printed, place).toContain(bare(row.raw))
    }
    expect(pages, place).toBe(1)
  })

  test('the review file is CSV of 82 columns and its places lead back', async () => {
    const lines = await readExport(data, 'rs_3-1', 'csv')
    const places = await readExport(data, 'rs_3-1_places', 'csv')
    expect(Object.keys(lines[0]!)).toHaveLength(82)
    expect(lines.length % 4).toBe(0)
    expect(places.length).toBeGreaterThan(0)
    for (const { project, indicator, line, year, number } of places) {
      const found = lines.find(
        (l) =>
          l.予算事業ID === project &&
          l['アクティビティ・アウトプット・アウトカムの番号'] === indicator &&
          l['目標年度／目標値／実績値／達成率'] === line,
      )
      expect(found?.[String(year)]).toBe(number)
    }
  })
})

describe('values that are hard on a format', () => {
  const database = at('hard.sqlite')
  const hard = [
    { item: '=HYPERLINK("http://x")', raw: '-5', number: -5, role: 'actual', year: 2023, confidence: 0.5 },
    { item: '𠮷野の人口', raw: '▲1,234.50', number: -1234.5, role: 'target', year: 2024, confidence: 0.95 },
    { item: 'a,"b"\nc', raw: '27兆9千億', number: 27_900_000_000_000, role: 'actual', year: 2024, confidence: 0.99 },
  ] as const

  beforeAll(async () => {
    const store = await openStore(database)
    store.startRun({ startedAt: '2026-01-01T00:00:00.000Z', version: '1', settings: '{}' })
    const facts = hard.map(({ item, raw, number, role, year, confidence }) =>
      fact({
        item,
        raw,
        role,
        confidence,
        years: { from: year, to: year, calendar: 'fiscal' },
        reading: { kind: 'number', printed: raw, value: number, base: number },
      }),
    )
    store.save(head(), record({ facts }))
    const other = { title: '別の市', municipality: { code: '131016', name: '千代田区' } }
    store.save(head({ sha256: 'b'.repeat(64), name: 'other.pdf', path: 'in/other.pdf' }), record({ context: other }))
    store.close()
  })

  test.each(FORMATS)('%s: texts and numbers come back', async (format) => {
    const { data } = await exported(`hard-${format}`, '--db', database, '--format', format)
    const rows = (await readExport(data, 'facts', format)).slice(0, hard.length)
    expect(rows.map((row) => [String(row.item).replace(/^'/, ''), row.raw, Number(row.number)])).toEqual(
      hard.map(({ item, raw, number }) => [item, raw, number]),
    )
  })

  test('only in CSV a formula gets an apostrophe, and a negative number never', async () => {
    const { data } = await exported('formulas', '--db', database, '--format', 'csv,xlsx')
    const [csv] = await readExport(data, 'facts', 'csv')
    const [excel] = await readExport(data, 'facts', 'xlsx')
    expect([csv!.item, csv!.raw, csv!.number]).toEqual([`'${hard[0].item}`, '-5', '-5'])
    expect(excel!.item).toBe(hard[0].item)
  })

  test('BOM and Shift_JIS on request; what Shift_JIS lacks is told on stderr and in the package', async () => {
    const bom = await exported('bom', '--db', database, '--bom')
    expect(readFileSync(join(bom.data, 'facts.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const { io, data } = await exported('sjis', '--db', database, '--encoding', 'shift_jis')
    const decoded = new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(join(data, 'facts.csv')))
    expect((parse(decoded, { columns: true }) as ReadRow[])[1]!.item).toBe('〓野の人口')
    // In the item and in its key.
    expect(io.stderr()).toContain('facts.csv: not in Shift_JIS, written as 〓: 𠮷 (U+20BB7), 2 times, first in row 2')
    const { resources } = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8'))
    expect(resources.find((r: { name: string }) => r.name === 'facts')).toMatchObject({
      encoding: 'shift_jis',
      losses: [{ what: '𠮷 (U+20BB7)', count: 2, row: 2 }],
    })
  })

  test.each([
    [['--city', '131016'], ['出生数']],
    [['--year', '2023'], [hard[0].item]],
    [['--role', 'target'], [hard[1].item]],
    [['--indicator', '野の'], [hard[1].item]],
    [['--min-confidence', '0.96', '--city', '012033'], [hard[2].item]],
    [['--year', '1990'], []],
  ])('%j leaves the right facts', async (filter, items) => {
    const { data, io } = await exported('filtered', '--db', database, '--format', 'jsonl', ...filter)
    expect((await readExport(data, 'facts', 'jsonl')).map((row) => row.item)).toEqual(items)
    expect(io.stderr().includes('facts.jsonl: no value meets the conditions')).toBe(items.length === 0)
  })

  test('a city narrows every table of its documents', async () => {
    const { data } = await exported('city', '--db', database, '--city', '131016')
    for (const table of ['documents', 'pages', 'tables', 'cells', 'initiatives'])
      for (const row of await readExport(data, table, 'csv')) expect(row.document).toBe('other.pdf')
    expect(await readExport(data, 'documents', 'csv')).toHaveLength(1)
  })

  test('--tables writes those only; --shape wide puts the years side by side', async () => {
    const { data } = await exported('wide', '--db', database, '--shape', 'wide', '--tables', 'facts')
    expect(readdirSync(data).sort()).toEqual(['datapackage.json', 'facts_wide.csv'])
    const rows = await readExport(data, 'facts_wide', 'csv')
    expect(rows.map((row) => [row.fy2023, row.fy2024])).toEqual([
      ['-5', ''],
      ['', '-1234.5'],
      ['', '27900000000000'],
      ['', '45.3'],
    ])
    expect(rows[1]).toMatchObject({ fy2024_raw: '▲1,234.50', fy2024_page: '1', fy2024_box: '[1,2,3,4]' })
    dataPackageProfile.parse(JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8')))
  })

  test('--json says what was written and nothing else stands on stdout', async () => {
    const { io, data } = await exported('json', '--db', database, '--json', '--tables', 'facts')
    expect(JSON.parse(io.stdout())).toMatchObject({
      directory: data,
      files: [{ path: 'facts.csv', rows: 4, losses: [] }],
    })
  })

  test('wrong use ends with 2 and one line, and leaves no file', async () => {
    const { code, io, data } = await exported('wrong', '--db', database, '--format', 'xml')
    expect(code).toBe(2)
    expect(io.stderr()).toMatch(/^machikpi: --format: .*\n$/)
    expect(() => readdirSync(data)).toThrow()
    expect((await exported('wrong', '--db', at('none.sqlite'))).io.stderr()).toMatch(
      /no such database: .*none\.sqlite\n$/,
    )
  })

  test('what a killed export left behind goes, what another one is writing stays', async () => {
    const gone = '.facts.csv.99999999.tmp'
    const running = `.cells.csv.${process.ppid}.tmp`
    mkdirSync(at('left', 'data'), { recursive: true })
    for (const name of [gone, running]) writeFileSync(at('left', 'data', name), 'half')
    const { data } = await exported('left', '--db', database)
    expect(readdirSync(data).filter((name) => name.endsWith('.tmp'))).toEqual([running])
  })

  test('an export of a part is never taken for the whole by the next run', async () => {
    const part = await exported('part', '--db', database, '--year', '2023')
    const whole = await exported('whole', '--db', database)
    const state = (data: string) => JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8')).state as string
    const store = await openStore(database)
    expect(state(part.data)).not.toBe(store.state())
    expect(state(whole.data)).not.toBe(state(part.data))
    store.close()
  })
})
