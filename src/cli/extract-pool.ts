// Worker threads that each read one document at a time.  [IO]
// Threads by document and not by page: opening a file and parsing its fonts would repeat (measured, 2 threads: 1.45x).
// A document that stops yielding pages is given up with its thread; the others go on.
import { Piscina } from 'piscina'
import type { ExtractOutcome, ExtractTask, PageRead } from './extract-task.ts'
import { workerFile } from './worker-file.ts'

export type ExtractPool = {
  readonly extract: (task: Omit<ExtractTask, 'key'>, onPage: (page: number) => void) => Promise<ExtractOutcome>
  readonly close: () => Promise<void>
  /** At once, whatever is in hand. */
  readonly abort: () => Promise<void>
}

/** Longest time without a new page, ms. A dense page takes under 1 s; loading the dictionary a few. */
const STALL = 120_000

/** JavaScript heap of one thread, MB: a document that wants more ends alone, with its thread, and not the whole run.
 *  The dictionary takes 80 of it, a budget paper of 40 pages some 50. */
const WORKER_HEAP = 1024

/** `onCrash` hears of a thread that died with no document in hand; with one, the document's outcome says it. */
export const openPool = (threads: number, onCrash: (message: string) => void, stall = STALL): ExtractPool => {
  const pool = new Piscina({
    ...workerFile('extract-worker'),
    minThreads: threads,
    maxThreads: threads,
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP },
  })
  pool.on('error', (error: Error) => onCrash(error.message))
  const watchers = new Map<number, (page: number) => void>()
  pool.on('message', ({ key, page }: PageRead) => watchers.get(key)?.(page))
  let last = 0
  return {
    extract: async (task, onPage) => {
      const key = ++last
      const watch = watchStall(stall)
      watchers.set(key, (page) => {
        watch.alive(page)
        onPage(page)
      })
      try {
        const transfer = { transferList: [task.source.bytes.buffer as ArrayBuffer], signal: watch.signal }
        return (await pool.run({ ...task, key }, transfer)) as ExtractOutcome
      } catch (error) {
        return { ok: false, reason: crashReason(error, watch) }
      } finally {
        watch.stop()
        watchers.delete(key)
      }
    },
    close: () => pool.close(),
    abort: () => pool.destroy(),
  }
}

type Watch = ReturnType<typeof watchStall>

const watchStall = (stall: number) => {
  const controller = new AbortController()
  const give = () => controller.abort()
  let timer = setTimeout(give, stall)
  let page = 0
  return {
    signal: controller.signal,
    alive: (read: number) => {
      page = read
      clearTimeout(timer)
      timer = setTimeout(give, stall)
    },
    stop: () => clearTimeout(timer),
    stalledAfter: () => (controller.signal.aborted ? page : undefined),
    seconds: stall / 1000,
  }
}

const crashReason = (error: unknown, watch: Watch): string => {
  const page = watch.stalledAfter()
  if (page !== undefined)
    return `${page} ページのあと ${watch.seconds} 秒進まないので打ち切りました / given up: nothing for ${watch.seconds} s after page ${page}`
  const message = error instanceof Error ? error.message : String(error)
  return `読み取りの途中で止まりました / reading crashed: ${message}`
}
