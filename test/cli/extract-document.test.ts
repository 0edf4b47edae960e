// What is done about threads that die, told by a pool that does as it is bidden.
import { describe, expect, test } from 'vitest'
import { unlocked } from '../../src/cli/extract-document.ts'
import type { Crash, ExtractPool, Task } from '../../src/cli/extract-pool.ts'
import type { Extracted, Failure, ReadAlone } from '../../src/cli/extract-task.ts'
import { limitsOf } from '../../src/cli/limits.ts'
import { failedPage } from '../../src/read/failed-page.ts'
import type { Page } from '../../src/types.ts'

const whole = (pages: readonly Page[]): Extracted =>
  ({ ok: true, record: { pages }, milliseconds: 1, stoppedAt: undefined }) as unknown as Extracted
const good = (number: number): Page => ({
  ...failedPage(number, ''),
  quality: { verdict: 'text', reason: '', garbled: 0 },
})
const crash = (page?: number, cause = 'crash'): Crash => ({ ok: false, refused: false, cause, reason: 'died', page })

const reading = async (
  answers: readonly (Extracted | Failure | Crash)[],
  alone: (page: number) => ReadAlone | Failure = (page) => ({ ok: true, page: good(page) }),
  passwords: readonly string[] = [],
) => {
  const asked: Task[] = []
  const triedAlone: number[] = []
  const pool: ExtractPool = {
    extract: async (task) => {
      asked.push(task)
      return answers[asked.length - 1] ?? crash(undefined, 'asked too often')
    },
    readAlone: async ({ pages = [] }) => {
      triedAlone.push(pages[0] ?? 0)
      return alone(pages[0] ?? 0)
    },
    close: async () => {},
  }
  const source = { id: 'x', name: 'x.pdf', bytes: new Uint8Array(1), mediaType: 'application/pdf' }
  const result = await unlocked(
    { families: [], limits: limitsOf({}) },
    passwords,
    async () => source,
    pool,
    () => {},
  )
  return { result, asked, triedAlone }
}

describe('a thread that dies', () => {
  test('on a page: the page is read alone and the rest once more', async () => {
    const { result, asked, triedAlone } = await reading([crash(2), whole([good(1), good(2)])])
    expect(result.ok).toBe(true)
    expect(triedAlone).toEqual([2])
    expect(asked[1]?.instead?.map(({ number }) => number)).toEqual([2])
  })

  test('on a page that cannot be read alone either: the page is left out with the reason', async () => {
    const { asked } = await reading([crash(2), whole([good(1)])], () => ({ ...crash(), reason: 'too much' }))
    expect(asked[1]?.instead?.[0]?.quality).toMatchObject({ verdict: 'failed', reason: 'too much' })
  })

  test('three times: nothing is read from the third page on', async () => {
    const { asked } = await reading([crash(2), crash(3), crash(4), whole([good(1)])])
    expect(asked).toHaveLength(4)
    expect(asked[3]?.upTo).toEqual({ page: 4, reason: 'died' })
  })

  test('on no page: once more, and not for ever', async () => {
    expect((await reading([crash(), whole([good(1)])])).result.ok).toBe(true)
    const twice = await reading([crash(), crash(), whole([good(1)])])
    expect([twice.result.ok, twice.asked.length]).toEqual([false, 2])
  })

  test('with its whole pool: read again from the start, no page blamed, and not for ever', async () => {
    const lost = { ...crash(2), lost: true }
    const { result, asked, triedAlone } = await reading([lost, lost, crash(), lost, whole([good(1)])])
    expect([result.ok, asked.length, triedAlone]).toEqual([true, 5, []])
    expect(asked[4]?.instead).toEqual([])
    expect((await reading(Array(20).fill({ ...crash(), lost: true }))).asked).toHaveLength(7)
  })

  test('on no page for want of time or memory: another attempt would want the same', async () => {
    const { result, asked } = await reading([crash(undefined, 'time'), whole([good(1)])])
    expect([result.ok, asked.length]).toEqual([false, 1])
  })
})

test('a page that failed in company and reads alone is kept for another attempt', async () => {
  const answers = [whole([good(1), failedPage(2, 'x')]), whole([good(1), good(2)])]
  const { result, triedAlone } = await reading(answers)
  expect(result.ok && result.record.pages.map(({ quality }) => quality.verdict)).toEqual(['text', 'text'])
  expect(triedAlone).toEqual([2])
})

test('of a hundred failed pages three are tried again', async () => {
  const failed = Array.from({ length: 100 }, (_, i) => failedPage(i + 1, 'x'))
  const { triedAlone, asked } = await reading([whole(failed)], () => crash())
  expect([triedAlone.length, asked.length]).toEqual([3, 1])
})

test('passwords are tried one after the other, after none', async () => {
  const locked: Failure = { ok: false, refused: true, cause: 'encrypted', reason: '' }
  const wrong: Failure = { ...locked, cause: 'wrong-password' }
  const { result, asked } = await reading([locked, wrong, whole([good(1)])], undefined, ['first', 'second', 'third'])
  expect(result.ok).toBe(true)
  expect(asked.map(({ password }) => password)).toEqual([undefined, 'first', 'second'])
})
