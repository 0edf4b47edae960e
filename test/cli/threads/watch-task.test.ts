import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limitsOf } from '../../../src/cli/settings/limits.ts'
import { watchTask } from '../../../src/cli/threads/watch-task.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Ten times: as long as a busy machine is waited for. */
const PATIENTLY = 10
const limits = { ...limitsOf({ maxTime: 60, maxMemory: 1_000_000 }), pageSeconds: 10 }
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

test('a page without an end is given up with its number; pages that come are counted', () => {
  const pages: string[] = []
  const watch = watchTask(limits, ({ pages: count }) => void pages.push(...Array(count).fill('page')))
  watch.step({ key: 1, page: 1, read: false } as never)
  pass(9)
  watch.step({ key: 1, page: 1, read: true } as never)
  watch.step({ key: 1, page: 2, read: false } as never)
  pass(9)
  expect([pages.length, watch.signal.aborted, watch.page()]).toEqual([1, false, 2])
  pass(10 * PATIENTLY)
  expect(watch.signal.aborted).toBe(true)
  expect(watch.givenUp()).toMatchObject({
    cause: 'time',
    reason: expect.stringContaining('page 2 took more than 10 s'),
  })
  watch.stop()
})

test('after the last page the document has its own time', () => {
  const watch = watchTask(limits, () => {})
  watch.step({ key: 1, page: 0, read: true } as never)
  pass(59)
  expect([watch.signal.aborted, watch.page()]).toEqual([false, undefined])
  pass(60 * PATIENTLY)
  expect(watch.givenUp()).toMatchObject({ cause: 'time', reason: expect.stringContaining('no progress') })
  watch.stop()
})

test('of several documents the longest silent is given up where memory passes the limit', () => {
  const small = { ...limits, memory: 1, pageSeconds: 1_000_000 }
  const [first, second] = [watchTask(small, () => {}), watchTask(small, () => {})]
  first.step({ key: 1, page: 1, read: false } as never)
  pass(0.3)
  expect([first.signal.aborted, second.signal.aborted]).toEqual([false, true])
  expect(second.givenUp()).toMatchObject({ cause: 'memory', reason: expect.stringContaining('--max-memory') })
  first.stop()
  second.stop()
})

test('a month is no moment', () => {
  const watch = watchTask({ ...limits, pageSeconds: 30 * 24 * 3_600 }, () => {})
  pass(3_600)
  expect(watch.signal.aborted).toBe(false)
  watch.stop()
})

test('what has ended is watched no more', () => {
  const watch = watchTask(limits, () => {})
  watch.stop()
  pass(3_600)
  expect(watch.givenUp()).toBeUndefined()
  expect(vi.getTimerCount()).toBe(0)
})

test('word that comes late from a thread that is being ended keeps nothing going', () => {
  const watch = watchTask(limits, () => {})
  watch.stop()
  watch.step({ key: 1, page: 1, read: true } as never)
  expect(vi.getTimerCount()).toBe(0)
})
