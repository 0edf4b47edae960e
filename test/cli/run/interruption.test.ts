// Signals end a run within seconds, whatever is in hand; the same command goes on from there.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Signal } from '../../../src/cli/io.ts'
import { runProgram } from '../../../src/cli/program.ts'
import { listenForSignals } from '../../../src/cli/run/interruption.ts'
import { bringUpToDate } from '../../../src/cli/run/write-data.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { endlessPdf } from '../endless-pdf.ts'
import { fakeIo } from '../fake-io.ts'
import { writeTablePdf } from '../sample-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-signal-'))
const at = (...names: string[]) => join(folder, ...names)
afterAll(() => rmSync(folder, { recursive: true }))

describe('a first signal gives the documents in hand some seconds, a second one none', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const listening = () => {
    const io = fakeIo()
    const [told, done]: [string[], string[]] = [[], []]
    const documents = { finishHand: () => void done.push('finish'), abort: () => void done.push('abort') }
    const interruption = listenForSignals(
      documents,
      io,
      (line) => void told.push(line),
      (_, en) => en,
    )
    return { io, told, done, interruption }
  }

  test('one', () => {
    const { io, told, done, interruption } = listening()
    io.signal('SIGTERM')
    expect(told).toEqual(['stopping: the documents in hand have 4 s (again: at once)'])
    vi.advanceTimersByTime(3_999)
    expect([done, interruption.isOver()]).toEqual([['finish'], false])
    vi.advanceTimersByTime(1)
    expect([done, interruption.isOver(), interruption.signal()]).toEqual([['finish', 'abort'], true, 'SIGTERM'])
  })

  test('two', () => {
    const { io, done, interruption } = listening()
    io.signal('SIGINT')
    io.signal('SIGTERM')
    expect([done, interruption.isOver(), interruption.signal()]).toEqual([['finish', 'abort'], true, 'SIGINT'])
  })

  test('nothing fires where the documents were done in time', () => {
    const { io, done, interruption } = listening()
    io.signal('SIGINT')
    interruption.stop()
    vi.advanceTimersByTime(60_000)
    expect(done).toEqual(['finish'])
  })
})

const stored = (out: string): unknown[] => {
  const sqlite = new SqliteDatabase(at(out, 'machikpi.sqlite'), { readonly: true })
  try {
    return sqlite.prepare('select name, ending from documents order by name').raw().all()
  } finally {
    sqlite.close()
  }
}

test('a document that never ends is broken off: nothing of it is stored, and what was read before stays', async () => {
  await writeTablePdf(at('a.pdf'), [[['name', '2024']]])
  writeFileSync(at('b-endless.pdf'), endlessPdf())
  await writeTablePdf(at('c.pdf'), [[['other', '2024']]])
  const files = ['a', 'b-endless', 'c'].map((name) => at(`${name}.pdf`))
  let signal = (_: Signal) => {}
  const seen: string[] = []
  const io = fakeIo({
    terminal: true,
    // Once a.pdf is done its neighbour is in hand.
    err: (text) => {
      seen.push(text)
      if (text.includes('1/3 documents')) for (const one of ['SIGINT', 'SIGINT'] as const) signal(one)
    },
  })
  signal = io.signal
  const code = await runProgram(['run', ...files, '--out', at('broken'), '--jobs', '1', '--json'], io)
  expect(code).toBe(130)
  expect(JSON.parse(io.stdout())).toMatchObject({
    interrupted: 'SIGINT',
    dataWritten: false,
    documents: [{ kind: 'done' }, { kind: 'left' }, { kind: 'left' }],
  })
  expect(stored('broken')).toEqual([['a.pdf', 'done']])
  expect(seen.join('')).toContain('2 documents left; the same command goes on')
  expect(existsSync(at('broken', 'data', 'facts.csv'))).toBe(false)
})

test('data files that are being written when time is over stay as they were', async () => {
  const store = await openStore(at('empty.sqlite'))
  try {
    let asked = 0
    expect(await bringUpToDate(store, at('data'), () => ++asked > 3)).toBe(false)
    expect(readdirSync(at('data'))).toEqual([])
    expect(await bringUpToDate(store, at('data'), () => false)).toBe(true)
    expect(readdirSync(at('data'))).toContain('facts.csv')
  } finally {
    store.close()
  }
})
