// Trouble of the outside: databases that are none, damaged or locked, folders that take nothing, files that go away.
// Each is said in one line in both languages, the exit code says which kind it is, and nothing that was there is lost.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { fakeIo } from './fake-io.ts'
import { writeTablePdf } from './sample-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-outside-'))
const at = (...names: string[]) => join(folder, ...names)
const BOTH = /[ぁ-ん].* \/ [a-z]/

const run = async (...args: string[]) => {
  const io = fakeIo()
  const code = await runProgram(['run', ...args, '--no-report'], io)
  return { code, said: io.stderr() }
}

beforeAll(async () => {
  await writeTablePdf(at('a.pdf'), [[['name', '2024']]])
  await writeTablePdf(at('b.pdf'), [[['other', '2024']]])
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the database', () => {
  const papers = () => ['--out', at('db')]
  const file = () => at('db', 'machikpi.sqlite')

  test('is something else: named, and left as it is', async () => {
    mkdirSync(at('db'))
    writeFileSync(file(), 'My notes, and no database at all.\n'.repeat(200))
    const before = readFileSync(file())
    const { code, said } = await run(at('a.pdf'), ...papers())
    expect(code).toBe(2)
    expect(said).toMatch(BOTH)
    expect(said).toContain(file())
    expect(readFileSync(file()).equals(before)).toBe(true)
    rmSync(at('db'), { recursive: true })
  })

  test('is damaged: named, and left as it is', async () => {
    expect((await run(at('a.pdf'), ...papers())).code).toBe(0)
    new SqliteDatabase(file()).pragma('wal_checkpoint(TRUNCATE)')
    const bytes = readFileSync(file())
    bytes.fill(0x5a, 4096, bytes.length - 4096)
    writeFileSync(file(), bytes)
    const { code, said } = await run(at('b.pdf'), ...papers())
    expect(code).toBe(2)
    expect(said).toMatch(BOTH)
    expect(said).toContain(file())
    expect(readFileSync(file()).subarray(4096).equals(bytes.subarray(4096))).toBe(true)
    rmSync(at('db'), { recursive: true })
  })

  test('is of a newer version of this program: named, and left as it is', async () => {
    expect((await run(at('a.pdf'), ...papers())).code).toBe(0)
    const sqlite = new SqliteDatabase(file())
    sqlite.exec("insert into kysely_migration (name, timestamp) values ('999-later', '2099')")
    sqlite.close()
    const { code, said } = await run(at('b.pdf'), ...papers())
    expect(code).toBe(2)
    expect(said).toMatch(BOTH)
    rmSync(at('db'), { recursive: true })
  })
})

describe('the output folder', () => {
  test('is a file', async () => {
    writeFileSync(at('file'), 'a file')
    const { code, said } = await run(at('a.pdf'), '--out', at('file'))
    expect(code).toBe(2)
    expect(said).toMatch(BOTH)
    expect(readFileSync(at('file'), 'utf8')).toBe('a file')
  })

  const asRoot = process.getuid?.() === 0
  test.skipIf(asRoot)(`may not be written to${asRoot ? ' (skipped: root may write anywhere)' : ''}`, async () => {
    mkdirSync(at('closed'))
    chmodSync(at('closed'), 0o555)
    const { code, said } = await run(at('a.pdf'), '--out', at('closed'))
    chmodSync(at('closed'), 0o755)
    expect(code).toBe(2)
    expect(said).toMatch(BOTH)
  })

  const mountable = asRoot && canMount()
  const reason = mountable ? '' : ' (skipped: a small disk can only be mounted by root)'
  test.skipIf(!mountable)(`is on a disk that is read-only${reason}`, async () => {
    mkdirSync(at('fixed'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', at('fixed')])
    try {
      const { code, said } = await run(at('a.pdf'), '--out', at('fixed', 'deep', 'out'))
      expect(code).toBe(2)
      expect(said).toMatch(BOTH)
      expect(said).toContain('read-only')
    } finally {
      execFileSync('umount', [at('fixed')])
    }
  })

  test.skipIf(!mountable)(`is full${reason}`, async () => {
    mkdirSync(at('small'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', at('small')])
    try {
      const { code, said } = await run(at('a.pdf'), at('b.pdf'), '--out', at('small', 'out'))
      expect(code).toBe(2)
      expect(said).toMatch(BOTH)
      expect(said).toMatch(/full|空き/)
    } finally {
      execFileSync('umount', [at('small')])
    }
    // With room again, the same command reads everything.
    expect((await run(at('a.pdf'), at('b.pdf'), '--out', at('small', 'out'))).code).toBe(0)
  })
})

function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'machikpi-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true })
  }
}

describe('files', () => {
  test('one that went away, a circle of links and a name with a line feed are said; the others are read', async () => {
    mkdirSync(at('odd'))
    await writeTablePdf(at('odd', 'good\nname.pdf'), [[['name', '2023']]])
    symlinkSync('round.pdf', at('odd', 'round.pdf'))
    symlinkSync(at('odd'), at('odd', 'itself'))
    writeFileSync(at('odd', 'gone.pdf'), '%PDF-1.4')
    symlinkSync(at('odd', 'gone.pdf'), at('odd', 'link.pdf'))
    unlinkSync(at('odd', 'gone.pdf'))
    const { code, said } = await run(at('odd', 'round.pdf'), at('odd', 'link.pdf'), at('odd'), '--out', at('odd-out'))
    expect(code).toBe(1)
    expect(said).toMatch(/failed .*round\.pdf: .* \/ symbolic links in a circle/)
    expect(said).toMatch(/failed .*link\.pdf: .* \/ not found/)
    expect(said).toMatch(/1 documents read/)
    expect(said.split('\n').filter((line) => line.startsWith('name.pdf'))).toEqual([])
  })
})

describe('the clock', () => {
  afterEach(() => void vi.useRealTimers())

  test('jumps back: what was read is unchanged, and both runs are in the log', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(new Date('2030-01-01T00:00:00Z'))
    expect((await run(at('a.pdf'), '--out', at('clock'))).code).toBe(0)
    vi.setSystemTime(new Date('2001-01-01T00:00:00Z'))
    const { code, said } = await run(at('a.pdf'), at('b.pdf'), '--out', at('clock'))
    expect([code, said]).toEqual([0, expect.anything()])
    expect(said).toContain('1 documents read (1 unchanged')
    expect(existsSync(at('clock', 'data', 'facts.csv'))).toBe(true)
    expect(readdirSync(at('clock', 'data')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
