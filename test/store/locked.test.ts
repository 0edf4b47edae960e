// Another process has the database for itself: said to be so, and nothing lost.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { outsideError } from '../../src/cli/outside-error.ts'
import { openStore } from '../../src/store/open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-locked-'))
const file = join(folder, 'machikpi.sqlite')
let other: ChildProcess | undefined

afterEach(async () => {
  if (other) {
    const end = once(other, 'exit')
    other.kill()
    await end
  }
  rmSync(folder, { recursive: true, force: true })
})

const LOCK = `const db = new (require(process.argv[1]))(process.argv[2])
db.exec('begin immediate')
process.stdout.write('locked')
setInterval(() => {}, 1000)`

test('a run waits, then says who is in the way; when the other has gone all goes on', async () => {
  const store = await openStore(file, 1)
  const run = { startedAt: '2024-01-01', version: '1', settings: '{}' }
  expect(store.startRun(run)).toBe(1)
  other = spawn(process.execPath, ['-e', LOCK, createRequire(import.meta.url).resolve('better-sqlite3'), file])
  await once(other.stdout!, 'data')
  let refusal: unknown
  try {
    store.startRun(run)
  } catch (error) {
    refusal = error
  }
  expect(outsideError(refusal)?.message).toMatch(
    /ほかのプログラムが使っています \/ the database is in use by another program/,
  )
  const end = once(other, 'exit')
  other.kill('SIGKILL')
  await end
  other = undefined
  expect(store.startRun(run)).toBe(2)
  store.close()
})
