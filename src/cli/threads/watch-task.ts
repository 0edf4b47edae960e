// Watches one document in a thread: given up where no page comes, or where the program's memory passes its limit.  [IO]
import { availableParallelism, loadavg } from 'node:os'
import type { Limits } from '../settings/limits.ts'
import type { Step } from './extract-task.ts'
import { watchMemory } from './watch-memory.ts'

export type GivenUp = { readonly cause: 'time' | 'memory'; readonly reason: string }

export type Watch = {
  readonly signal: AbortSignal
  readonly step: (step: Step) => void
  readonly stop: () => void
  /** The page in hand; undefined before the first and after the last. */
  readonly page: () => number | undefined
  readonly givenUp: () => GivenUp | undefined
}

/** Told of each page that was read, and of the share of the document before the page in hand. */
export type OnPage = (step: { readonly pages: 0 | 1; readonly done?: number | undefined }) => void

export const watchTask = (limits: Limits, onPage: OnPage): Watch => {
  const controller = new AbortController()
  let given: GivenUp | undefined
  let page: number | undefined
  let stopped = false
  const giveUp = (why: GivenUp) => {
    given ??= why
    controller.abort()
  }
  const stalled = () => giveUp(noPage(limits.pageSeconds, page))
  let timer = setTimeout(stalled, patience(limits.pageSeconds))
  const memory = watchMemory(limits.memory, () => giveUp(tooMuch(limits.memory)))
  return {
    signal: controller.signal,
    step: ({ page: at, read, done }) => {
      // Word from a thread that is being ended may come late: watched again, it would keep the program from ending.
      if (stopped) return
      page = at === 0 ? undefined : at
      clearTimeout(timer)
      // After the last page all of them are looked at together: that takes as long as there are many.
      timer = setTimeout(stalled, patience(at === 0 ? limits.seconds : limits.pageSeconds))
      memory.alive()
      if (at > 0) onPage({ pages: read ? 1 : 0, done })
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
      memory.stop()
    },
    page: () => page,
    givenUp: () => given,
  }
}

/** How many times slower a busy machine may make a page. */
const MOST_BUSY = 10

/** Seconds a quiet machine would need at most -> milliseconds to wait on this one as it is now (load average by cores). */
export const patience = (seconds: number): number => {
  const [load = 0] = loadavg()
  return stretched(seconds, load / availableParallelism())
}

/** `busy`: tasks that want a core, for each core. Whole milliseconds: AbortSignal.timeout refuses others. */
export const stretched = (seconds: number, busy: number): number =>
  Math.min(LONGEST_TIMER, Math.ceil(seconds * 1000 * Math.min(MOST_BUSY, Math.max(1, busy))))

/** A timer of more ms than this fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1

const noPage = (seconds: number, page: number | undefined): GivenUp => ({
  cause: 'time',
  reason:
    page === undefined
      ? `${seconds} 秒分の時間をかけても進まないので打ち切りました / given up: no progress within ${seconds} s (more where the machine is busy)`
      : `${page} ページが ${seconds} 秒で読めないので打ち切りました / given up: page ${page} took more than ${seconds} s`,
})

const tooMuch = (memory: number): GivenUp => ({
  cause: 'memory',
  reason: `メモリーの上限 ${memory} MB を超えました / passed the memory limit of ${memory} MB (--max-memory)`,
})
