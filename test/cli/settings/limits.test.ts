import { totalmem } from 'node:os'
import { describe, expect, test, vi } from 'vitest'
import { endingOf } from '../../../src/cli/run/ending.ts'
import { limitsOf } from '../../../src/cli/settings/limits.ts'
import { threadsWithin } from '../../../src/cli/threads/extract-pool.ts'
import type { Extracted, Failure } from '../../../src/cli/threads/extract-task.ts'

test('limits as given, and a page never has more time than its document', () => {
  expect(limitsOf({ maxMemory: 512, maxPages: 3, maxTime: 20, maxSize: 5, maxUnpacked: 7 })).toEqual({
    bytes: 5e6,
    unpacked: 7e6,
    pages: 3,
    seconds: 20,
    pageSeconds: 20,
    memory: 512,
  })
  expect(limitsOf({})).toMatchObject({ bytes: 500e6, pages: 5_000, seconds: 3_600, pageSeconds: 120 })
})

const WHOLE = totalmem() / 2 ** 20
test.each([
  ['a container of 512 MB', 512, 512],
  ['no container', 0, WHOLE],
  ['a container without a limit of its own', 2 ** 43, WHOLE],
])('of %s four fifths are taken', (_, container, whole) => {
  const asked = vi.spyOn(process, 'constrainedMemory').mockReturnValue(container * 2 ** 20)
  expect(limitsOf({}).memory).toBe(Math.floor(0.8 * whole))
  expect(limitsOf({ maxMemory: 700 }).memory).toBe(700)
  asked.mockRestore()
})

test.each([
  [400, 8, 1],
  [600, 8, 2],
  [4_000, 2, 2],
  [100, 4, 1],
])('in %i MB of %i wanted threads there are %i', (memory, wanted, threads) => {
  expect(threadsWithin(memory, wanted)).toBe(threads)
})

describe('how a document ended', () => {
  const page = (verdict: string, more = {}) => ({ number: 1, quality: { verdict, reason: 'why', garbled: 0, ...more } })
  const read = (pages: readonly object[], stoppedAt?: number) =>
    endingOf({ ok: true, record: { pages }, milliseconds: 1, stoppedAt } as unknown as Extracted)
  const lacking = (pages: readonly object[]) =>
    endingOf({ ok: true, record: { pages }, milliseconds: 1, lackedMemory: true } as unknown as Extracted)
  const failure = (refused: boolean, cause: string): Failure => ({ ok: false, refused, cause, reason: 'why' })

  test.each([
    ['every page', [page('text'), page('no-text')], undefined, { kind: 'done' }],
    ['one page failed', [page('text'), page('failed')], undefined, { kind: 'partial', cause: 'pages' }],
    ['all failed', [page('failed')], undefined, { kind: 'failed', cause: 'pages' }],
    ['a limit was passed', [page('text'), page('failed')], 2, { kind: 'partial', cause: 'limit' }],
    ['a page is cut short', [page('text', { lost: true })], undefined, { kind: 'partial', cause: 'damaged-pages' }],
  ])('%s', (_, pages, stoppedAt, end) => {
    expect(read(pages, stoppedAt)).toMatchObject(end)
  })

  test.each([
    ['pictures', page('scanned', { lost: true })],
    ['pages', page('failed')],
  ])('%s were left unread for want of memory', (_, unread) => {
    expect(lacking([page('text'), unread])).toMatchObject({ kind: 'partial', cause: 'memory' })
  })

  test('nothing came of it', () => {
    expect(endingOf(failure(true, 'encrypted'))).toEqual({ kind: 'refused', cause: 'encrypted', reason: 'why' })
    expect(endingOf(failure(false, 'time'))).toEqual({ kind: 'failed', cause: 'time', reason: 'why' })
  })

  test('of many pages the first ten are named', () => {
    const { reason } = read(Array.from({ length: 30 }, (_, i) => ({ ...page('failed'), number: i + 1 })))
    expect(reason).toMatch(/^30 ページが読めません \/ 30 pages not read \(1, 2, .*, 10, …\): why$/)
  })
})
