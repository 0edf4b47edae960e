// Text as an attack, channel by channel: what a document or a file's name says must not act on whoever looks at the result.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import SqliteDatabase from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { safeText } from '../../src/cli/safe-output.ts'
import { fakeIo } from './fake-io.ts'
import { readExport } from './read-export.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-hostile-'))
const at = (...names: string[]) => join(folder, ...names)

const FORMULA = '=HYPERLINK("http://evil.example","click")'
const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>'
const SQL = "'); drop table facts; --"
const ESCAPE = '\x1b[2J\x1b]0;owned\x07\x9b31m'
const BIDI = '\u202e\u2066'
const NUL = 'a\0b'
const DDE = "-2+3+cmd|'/C calc'!A0"
const HOSTILE = [FORMULA, '+HYPERLINK("x")', '@SUM(1)', DDE, ESCAPE, BIDI, NUL, SQL]

/** No line break but a real one, no sign that steers a terminal. */
const STEERING = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

const run = async (...args: string[]) => {
  const io = fakeIo({ terminal: true })
  return { code: await runProgram(args, io), io }
}

beforeAll(async () => {
  mkdirSync(at('in'))
  const rows = HOSTILE.map((text, i) => `"${text.replaceAll('"', '""')}","${10 + i}","${20 + i}"`)
  const table = [`"${SCRIPT}","令和5年度実績","令和6年度目標"`, ...rows].join('\n')
  writeFileSync(at('in', `evil\n\x1b[2J'"<b>.csv`), table)
  writeFileSync(at('in', 'bad\nfailed \x1b[31mspoofed.pdf'), '%PDF-1.4 nothing')
  symlinkSync(at('in'), at('in', 'again'))
  writeFileSync(
    Buffer.concat([Buffer.from(`${at('in')}/`), Buffer.from([0x83, 0x65, 0x83, 0x58]), Buffer.from('.pdf')]),
    'x',
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

test('terminal: progress, summary, status and search show signs instead of obeying them', async () => {
  const { code, io } = await run('run', at('in'), '--out', at('out'))
  expect(code).toBe(1)
  const lines = io
    .stderr()
    .replaceAll('\r\x1b[K', '')
    .replaceAll(/\x1b\[\d+m/g, '')
  expect(lines).not.toMatch(STEERING)
  expect(lines).toContain('bad␊failed ␛[31mspoofed.pdf')
  expect(lines).not.toMatch(/^failed \S*spoofed/m)
  for (const command of [['status'], ['search', 'SUM'], ['check', '--severity', 'info']]) {
    const shown = fakeIo({ dataTerminal: true })
    await runProgram([...command, '--out', at('out')], shown)
    expect(`${shown.stdout()}${shown.stderr()}`, command[0]).not.toMatch(STEERING)
  }
  const explained = fakeIo({ dataTerminal: true })
  await runProgram(['explain', at('in', `evil\n\x1b[2J'"<b>.csv`), '--stage', 'tables'], explained)
  expect(explained.stdout()).not.toMatch(STEERING)
})

test('names: a folder that contains itself ends, and a name that is no UTF-8 is said', async () => {
  const { io } = await run('status', '--out', at('out'))
  expect(io.stdout()).toMatch(/not UTF-8/)
})

test('CSV: no cell is a formula, and every cell reads back', () => {
  for (const name of readdirSync(at('out', 'data')).filter((file) => file.endsWith('.csv'))) {
    const cells = (parse(readFileSync(at('out', 'data', name))) as string[][]).flat()
    const formulas = cells.filter((cell) => /^[=@\t\r]|^[+-].*[|!(]/.test(cell))
    expect(formulas, name).toEqual([])
  }
})

test('XLSX: every sheet reads back, and no cell has become a formula', async () => {
  const { code } = await run('export', '--db', at('out', 'machikpi.sqlite'), '--format', 'xlsx', '--out', at('xlsx'))
  expect(code).toBe(0)
  const files = readdirSync(at('xlsx', 'data')).filter((file) => file.endsWith('.xlsx'))
  expect(files).toContain('facts.xlsx')
  for (const name of files) {
    const book = read(readFileSync(at('xlsx', 'data', name)), { cellFormula: true })
    for (const sheet of Object.values(book.Sheets)) {
      expect(Object.values(sheet).filter((cell) => typeof cell === 'object' && 'f' in cell)).toEqual([])
      expect(utils.sheet_to_json(sheet).length).toBeGreaterThanOrEqual(0)
    }
  }
})

test.each(['jsonl', 'parquet'] as const)(
  '%s: every text reads back as it was, and is nothing but text',
  async (format) => {
    const out = at(format)
    const { code } = await run(
      'export',
      '--db',
      at('out', 'machikpi.sqlite'),
      '--format',
      format,
      '--tables',
      'cells',
      '--out',
      out,
    )
    expect(code).toBe(0)
    const texts = (await readExport(join(out, 'data'), 'cells', format)).map(({ text }) => text)
    const sqlite = new SqliteDatabase(at('out', 'machikpi.sqlite'), { readonly: true })
    const stored = sqlite.prepare('select text from export_cells order by id').pluck().all()
    sqlite.close()
    expect([...texts].sort()).toEqual([...stored].sort())
    for (const text of [FORMULA, SQL, SCRIPT]) expect(texts).toContain(text)
  },
)

test('JSONL: one line a row, whatever line ends a text holds', () => {
  const lines = readFileSync(at('jsonl', 'data', 'cells.jsonl'), 'utf8').trimEnd()
  expect(lines).not.toMatch(/[\u2028\u2029\r]/)
  for (const line of lines.split('\n')) expect(() => JSON.parse(line)).not.toThrow()
})

test('Markdown: what a document says stays text, in one line, and steers nothing', async () => {
  await run(
    'report',
    '--db',
    at('out', 'machikpi.sqlite'),
    '--format',
    'md',
    '--out',
    at('out'),
    '--file',
    at('report.md'),
  )
  const text = readFileSync(at('report.md'), 'utf8')
  expect(text).not.toMatch(/(?<!\\)<(?:script|img|b)\b/)
  expect(text).not.toMatch(STEERING)
  expect(text).toContain('evil')
  expect(text.split('\n').filter((line) => /^failed\b/.test(line))).toEqual([])
})

test('SQL: the tables are there, the text as it was', () => {
  const sqlite = new SqliteDatabase(at('out', 'machikpi.sqlite'), { readonly: true })
  expect(sqlite.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(sqlite.prepare('select count(*) from cells where text = ?').pluck().get(SQL)).toBe(1)
  expect(sqlite.prepare('select count(*) from facts').pluck().get()).toBeGreaterThan(0)
  sqlite.close()
})

test('HTML: the report holds the text, and runs nothing of it', async () => {
  await run('report', '--db', at('out', 'machikpi.sqlite'), '--out', at('out'))
  const file = at('out', 'report.html')
  expect(existsSync(file)).toBe(true)
  const html = readFileSync(file, 'utf8')
  expect(html).not.toContain('<script>alert(1)')
  expect(html).not.toMatch(/<img src=x/)
})

test.each([
  ['\x1b[31mred\x1b[0m', '\x1b[31mred\x1b[0m'],
  ['\r\x1b[Kline', '\r\x1b[Kline'],
  ['good\r\x1b[Kbad', 'good␍␛[Kbad'],
  ['\x1b]8;;http://x\x07link', '␛]8;;http://x␇link'],
  ['a\u202eb\u0085c\0', 'a<U+202E>b<U+0085>c␀'],
  ['表\tと\n行', '表\tと\n行'],
])('%j is shown as %j', (text, shown) => {
  expect(safeText(text)).toBe(shown)
})
