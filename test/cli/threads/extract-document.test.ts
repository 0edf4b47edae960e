// What is done about threads that die, told by a pool that does as it is bidden.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Limits, limitsOf } from '../../../src/cli/settings/limits.ts'
import { unlocked } from '../../../src/cli/threads/extract-document.ts'
import { type Crash, type ExtractPool, INTERRUPTED, type Task } from '../../../src/cli/threads/extract-pool.ts'
import type { Extracted, Failure } from '../../../src/cli/threads/extract-task.ts'
import type { ReadAlone } from '../../../src/cli/threads/read-alone.ts'
import { failedPage } from '../../../src/read/failed-page.ts'
import type { Page } from '../../../src/types.ts'

const whole = (pages: readonly Page[], withoutRoom: readonly number[] = []): Extracted =>
  ({ ok: true, record: { pages }, milliseconds: 1, stoppedAt: undefined, withoutRoom }) as unknown as Extracted
const good = (number: number): Page => ({
  ...failedPage(number, ''),
  quality: { verdict: 'text', reason: '', garbled: 0 },
})
const crash = (page?: number, cause = 'crash'): Crash => ({ ok: false, refused: false, cause, reason: 'died', page })

/** Of pages read in a thread of their own. */
const apart = (pages: readonly Page[], withoutRoom: readonly number[] = []): ReadAlone => ({
  ok: true,
  pages,
  withoutRoom,
})

const reading = async (
  answers: readonly (Extracted | Failure | Crash)[],
  alone: (page: number, onWhole: (page: Page) => void) => ReadAlone | Crash = (page) => apart([good(page)]),
  passwords: readonly string[] = [],
  {
    pagesRead = 0,
    ...more
  }: {
    readonly pagesRead?: number | readonly number[]
    readonly ocr?: 'auto'
    readonly pages?: readonly number[]
    readonly limits?: Limits
  } = {},
) => {
  const asked: Task[] = []
  let counted = 0
  const triedAlone: number[] = []
  const pool: ExtractPool = {
    extract: async (task, onPage) => {
      asked.push(task)
      const steps = typeof pagesRead === 'number' ? pagesRead : (pagesRead[asked.length - 1] ?? 0)
      for (let i = 0; i < steps; i++) onPage({ pages: 1 })
      return answers[asked.length - 1] ?? crash(undefined, 'asked too often')
    },
    readAlone: async ({ pages = [] }, onWhole = () => {}) => {
      triedAlone.push(...pages)
      return alone(pages[0] ?? 0, onWhole)
    },
    close: async () => {},
  }
  const source = { id: 'x', name: 'x.pdf', bytes: new Uint8Array(1), mediaType: 'application/pdf' }
  const result = await unlocked(
    { families: [], limits: limitsOf({}), ...more },
    passwords,
    async () => source,
    pool,
    ({ pages }) => {
      counted += pages
    },
  )
  return { result, asked, triedAlone, counted }
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

test('a page that took all its time is not tried alone: it would take as long again', async () => {
  const { asked, triedAlone } = await reading([crash(2, 'time'), whole([good(1)])])
  expect(triedAlone).toEqual([])
  expect(asked[1]?.instead?.[0]?.quality).toMatchObject({ verdict: 'failed', reason: 'died' })
})

describe('pictures that have no room beside the rest', () => {
  const poor = whole([good(1), good(2), good(3)], [2, 3])
  const better = whole([good(1)])

  test('are read in a thread of their own, and the whole once more with them', async () => {
    const { result, asked, triedAlone } = await reading([poor, better], () => apart([good(2), good(3)]))
    expect([result, triedAlone]).toEqual([better, [2, 3]])
    expect(asked[1]?.instead?.map(({ number }) => number)).toEqual([2, 3])
  })

  test('even there: the first result is all there is', async () => {
    const { result, asked } = await reading([poor], () => apart([good(2), good(3)], [2, 3]))
    expect([result, asked.length]).toEqual([poor, 1])
  })

  test('a thread that is full after some: the next reads on, until one reads none', async () => {
    const { asked, triedAlone } = await reading([whole([], [2, 3, 4]), better], (page) =>
      page === 2 ? apart([good(2), good(3), good(4)], [3, 4]) : apart([good(3), good(4)], page === 3 ? [4] : [3, 4]),
    )
    expect(triedAlone).toEqual([2, 3, 4, 3, 4, 4])
    expect(asked[1]?.instead?.map(({ number }) => number)).toEqual([2, 3])
  })

  test('a thread that dies of one: those before it are kept, those after it read in another', async () => {
    const { asked, triedAlone } = await reading([whole([], [2, 3, 4]), better], (page, onWhole) => {
      if (page === 4) return apart([good(4)])
      onWhole(good(2))
      return crash(3, 'memory')
    })
    expect(triedAlone).toEqual([2, 3, 4, 4])
    expect(asked[1]?.instead?.map(({ number }) => number)).toEqual([2, 4])
  })

  test('broken off meanwhile: nothing is stored, for the pictures would be missing', async () => {
    const brokenOff = crash(undefined, INTERRUPTED)
    expect((await reading([poor], () => brokenOff)).result).toEqual(brokenOff)
    expect((await reading([poor, brokenOff], () => apart([good(2)]))).result).toEqual(brokenOff)
  })

  test('the whole dies of them: the first result stays', async () => {
    const { result } = await reading([poor, ...Array(9).fill(crash(undefined, 'time'))], () => apart([good(2)]))
    expect(result).toEqual(poor)
  })
})

describe('pages that are too much together', () => {
  const tooMuch = crash(undefined, 'memory')
  const with10 = (more = {}) =>
    reading([tooMuch, tooMuch, whole([good(1)])], undefined, undefined, { pagesRead: 10, ocr: 'auto', ...more })
  const attempts = (asked: readonly Task[]) => asked.map(({ withoutOcr, upTo }) => [withoutOcr, upTo?.page])

  test('first without the recogniser, then half of them', async () => {
    const { result, asked } = await with10()
    expect(result.ok).toBe(true)
    expect(attempts(asked)).toEqual([
      [false, undefined],
      [true, undefined],
      [true, 6],
    ])
    expect(asked[2]?.upTo).toEqual({ page: 6, reason: 'died', memory: true })
  })

  test('half of the pages asked for', async () => {
    const { asked } = await with10({ pages: [40, 41, 42, 50, 51, 52, 60, 61, 62, 63] })
    expect(asked[2]?.upTo?.page).toBe(52)
  })

  test('an attempt that dies before its first page: half of what the one before had read', async () => {
    const { result, asked } = await with10({ pagesRead: [10, 0] })
    expect([result.ok, asked[2]?.upTo?.page]).toEqual([true, 6])
  })

  test('not for ever', async () => {
    const often = Array.from({ length: 10 }, () => tooMuch)
    const { result, asked } = await reading(often, undefined, undefined, { pagesRead: 10, ocr: 'auto' })
    expect([result.ok, attempts(asked).at(-1), asked.length]).toEqual([false, [true, 4], 4])
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

test('a page that is read again in another attempt is counted once', async () => {
  const { counted } = await reading([crash(8), crash(4), whole([good(1)])], undefined, undefined, {
    pagesRead: [7, 3, 10],
  })
  expect(counted).toBe(10)
})

describe('the time of a document is one for all attempts', () => {
  afterEach(() => void vi.restoreAllMocks())
  /** Whoever asks for the time is told that a minute has gone by. */
  const minutesFly = () => {
    let minutes = 0
    vi.spyOn(performance, 'now').mockImplementation(() => ++minutes * 60_000)
  }

  test('each is told what those before have taken', async () => {
    minutesFly()
    const { asked } = await reading([crash(2), whole([good(1)])])
    expect(asked.map(({ spent }) => spent)).toEqual([60, 120])
  })

  test('where more than half has gone, nothing is tried again: the first result stays', async () => {
    minutesFly()
    const first = whole([good(1), failedPage(2, 'x')])
    const { result, triedAlone } = await reading([first], undefined, undefined, { limits: limitsOf({ maxTime: 200 }) })
    expect([result, triedAlone]).toEqual([first, []])
  })

  test('a second attempt that ran out of time is no better than the first', async () => {
    const first = whole([good(1), failedPage(2, 'x')])
    const { result } = await reading([first, { ...whole([good(1)]), stoppedAt: 2 } as Extracted])
    expect(result).toEqual(first)
  })
})
