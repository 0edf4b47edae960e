// A run that is broken off while a scan is being recognised: the document ends at once, and its threads with it.
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { limitsOf } from '../../src/cli/settings/limits.ts'
import { INTERRUPTED, openPool, type Task } from '../../src/cli/threads/extract-pool.ts'
import { jpegPage, sheet } from '../read/ocr/paper.ts'

const THREADS = '/proc/self/task'
const threads = (): number => readdirSync(THREADS).length

/** Node starts its own four for files as they are first needed. */
const warmed = async (): Promise<number> => {
  await Promise.all(Array.from({ length: 8 }, () => readFile(import.meta.filename)))
  return threads()
}

const task = async (): Promise<Task> => {
  const source = { id: 'scan', name: 'scan.pdf', bytes: await jpegPage(sheet()), mediaType: 'application/pdf' }
  return { source, families: [], ocr: 'auto', limits: limitsOf({}) }
}

/** The page's beginning, then an answer of the recogniser each. */
const ANSWERS = 3

describe.skipIf(!existsSync(THREADS))(
  'a scan broken off in the middle of a page (skipped where /proc is missing)',
  () => {
    it('ends with its threads, those of the recogniser too', async () => {
      const given = await task()
      const before = await warmed()
      const stop = new AbortController()
      const pool = await openPool(1, limitsOf({}), () => {}, stop.signal)
      let [heard, read] = [0, 0]
      const reading = pool.extract(given, ({ pages }) => {
        heard++
        read += pages
      })
      await vi.waitUntil(() => heard >= ANSWERS, { timeout: 200_000, interval: 5 })
      // The document's thread, and one of the recogniser for each language.
      expect([read, threads() >= before + 3]).toEqual([0, true])
      stop.abort()
      expect(await reading).toMatchObject({ ok: false, cause: INTERRUPTED })
      await pool.close()
      await vi.waitFor(() => expect(threads()).toBeLessThanOrEqual(before), { timeout: 30_000, interval: 100 })
    }, 240_000)
  },
)
