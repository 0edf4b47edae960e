// Threads that die while they start: the pool that piscina would leave without any is replaced, but not for ever.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import { afterAll, expect, test, vi } from 'vitest'
import { lastingPool } from '../../../src/cli/threads/lasting-pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-pool-'))
const filename = join(folder, 'worker.mjs')
writeFileSync(filename, "import { parentPort } from 'node:worker_threads'\nexport default (n) => n + 1\n")
afterAll(() => rmSync(folder, { recursive: true }))

const threads = (): Piscina => new Piscina({ filename, minThreads: 2, maxThreads: 2, atomics: 'disabled' })

/** Ends a thread, and the one that takes its place before that has started. */
const loseForGood = async (pool: Piscina): Promise<void> => {
  const replaced = new Promise((resolve) => pool.once('workerDestroy', () => setImmediate(resolve)))
  await pool.threads[0]?.terminate()
  await replaced
  // Piscina names those that are starting first.
  await pool.threads[0]?.terminate()
}

test('a thread dies before it has started: work goes on in other threads', async () => {
  const pool = lastingPool(threads(), 2, threads)
  const first = pool.now()
  await loseForGood(first)
  await vi.waitFor(() => expect(pool.now()).not.toBe(first))
  expect(pool.now().threads).toHaveLength(2)
  expect(await pool.now().run(1)).toBe(2)
  await pool.close()
})

test('a thread that dies at work is replaced by piscina itself', async () => {
  const pool = lastingPool(threads(), 2, threads)
  const first = pool.now()
  await Promise.all([first.run(1), first.run(2)])
  await first.threads[0]?.terminate()
  await new Promise(setImmediate)
  expect(pool.now()).toBe(first)
  expect(await first.run(1)).toBe(2)
  await pool.end()
})

test('threads at rest are gone, and who asks next has new ones', async () => {
  const pool = lastingPool(threads(), 2, threads)
  const first = pool.now()
  await first.run(1)
  await pool.rest()
  expect(first.threads).toHaveLength(0)
  expect(await pool.now().run(1)).toBe(2)
  expect(pool.now()).not.toBe(first)
  await pool.rest()
  await pool.close()
})

test('threads that never start are not started for ever', async () => {
  let made = 0
  const make = () => {
    made++
    return threads()
  }
  const pool = lastingPool(threads(), 2, make)
  for (let renewed = 1; renewed <= 5; renewed++) {
    await loseForGood(pool.now())
    await vi.waitFor(() => expect(made).toBe(renewed))
  }
  const last = pool.now()
  await loseForGood(last)
  await vi.waitFor(() => expect(last.threads).toHaveLength(1))
  await new Promise(setImmediate)
  expect(made).toBe(5)
  await pool.end()
})
