import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { fakeIo } from '../fake-io.ts'

/** The printed rate is wrong: 55 of 45 is 122.2 %. */
const RATES = [
  ['指標', '目標値(R6)', '実績値(R6)', '達成率'],
  ['Visitors', '45', '55', '137.5%'],
  ['Shops', '40', '20', '50.0%'],
  ['Guides', '50', '40', '80.0%'],
]
const SAMPLE = 'samples/sapporo-region-kpi.pdf'

const folder = mkdtempSync(join(tmpdir(), 'report-command-'))
const papers = join(folder, 'papers')
const out = join(folder, 'out')
const file = join(out, 'report.html')
const pdf = join(papers, 'region.pdf')
const db = join(out, 'machikpi.sqlite')

const typed = async (...args: string[]) => {
  const io = fakeIo()
  return { code: await runProgram(args, io), out: io.stdout(), err: io.stderr() }
}

/** Threads are started from the sources, which takes a busy machine its time. */
const PATIENCE = 300_000
let first: Awaited<ReturnType<typeof typed>>

beforeAll(async () => {
  mkdirSync(papers)
  copyFileSync(SAMPLE, pdf)
  const table = RATES.map((row) => `| ${row.join(' | ')} |`)
  writeFileSync(join(papers, 'rates.md'), [table[0], '| --- | --- | --- | --- |', ...table.slice(1)].join('\n'))
  first = await typed('run', papers, '--out', out)
}, PATIENCE)

describe('run writes the report', () => {
  test(
    'with the findings, and again only where something has changed',
    async () => {
      expect(first.code).toBe(0)
      expect(first.err).toContain(`report: ${file}`)
      const report = readFileSync(file, 'utf8')
      expect(report).toContain('137.5')
      const written = statSync(file).mtimeMs
      await typed('run', papers, '--out', out)
      expect(statSync(file).mtimeMs).toBe(written)
    },
    PATIENCE,
  )
  test(
    'unless told not to',
    async () => {
      const other = join(folder, 'other')
      const { code } = await typed('run', join(papers, 'rates.md'), '--out', other, '--no-report')
      expect([code, existsSync(join(other, 'report.html'))]).toEqual([0, false])
    },
    PATIENCE,
  )
})

describe('report', () => {
  test('Markdown and JSON go to stdout', async () => {
    const md = await typed('report', '--db', db, '--format', 'md')
    expect(md.out).toContain('# Municipal KPI check report')
    const json = JSON.parse((await typed('report', '--db', db, '--format', 'json')).out)
    expect(json.summary.documents).toBe(2)
    expect(json.findings.length).toBeGreaterThan(0)
  })

  test('a text shows the lines of its table with the values marked', async () => {
    expect(readFileSync(file, 'utf8')).toMatch(/<td class=\\?"marked\\?"/)
  })

  test(
    'a file that has changed, or is gone, is said so in the place of its crop',
    async () => {
      const made = join(folder, 'again.html')
      const shown = async () => {
        await typed('report', '--db', db, '--file', made)
        return readFileSync(made, 'utf8')
      }
      expect(await shown()).toContain('<image id="p0-0"')
      const bytes = readFileSync(pdf)
      writeFileSync(pdf, Buffer.concat([bytes, Buffer.from('\n')]))
      expect(await shown()).toContain('ファイルが読んだときと変わっているため')
      renameSync(pdf, `${pdf}.away`)
      const gone = await shown()
      expect(gone).toContain('ファイルが読んだときの場所にないため')
      expect(gone).not.toContain('<image')
    },
    PATIENCE,
  )

  test.each([
    [['--db', '/no/such.sqlite'], 'no such database'],
    [['--db', db, '--format', 'pdf'], '--format'],
    [['--db', db, '--crops', 'many'], '--crops'],
    [['--db', db, '--city', '999999'], '--city'],
  ])('%j is refused by name', async (args, name) => {
    const { code, err } = await typed('report', ...args)
    expect(code).toBe(2)
    expect(err).toContain(name)
  })
})
