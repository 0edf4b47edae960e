// Worker threads that each read one document at a time.  [IO]
// Threads by document and not by page: opening a file and parsing its fonts would repeat (measured, 2 threads: 1.45x).
// A document that stops yielding pages, or takes too much memory, is given up with its thread; the others go on.
import { Piscina } from 'piscina'
import type { Page } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import type { Limits } from '../settings/limits.ts'
import { memoryTaken } from '../start-again.ts'
import type { Extracted, ExtractTask, Failure, Step } from './extract-task.ts'
import { type PackedExtracted, unpackExtracted } from './hand-over.ts'
import { heapLimits } from './heap-limits.ts'
import { lastingPool } from './lasting-pool.ts'
import type { ReadAlone } from './read-alone.ts'
import { isShort } from './short-memory.ts'
import { type OnPage, type Watch, watchTask } from './watch-task.ts'
import { workerFile } from './worker-file.ts'

/** `page`: what was in hand when the thread ended, where it was one. `lost`: it fell with its pool, for no reason of its own. */
export type Crash = Failure & { readonly page?: number | undefined; readonly lost?: boolean }

export type Task = Omit<ExtractTask, 'key'>

export type ExtractPool = {
  readonly extract: (task: Task, onPage: OnPage) => Promise<Extracted | Failure | Crash>
  /** Only `task.pages`, in a thread of its own that has read nothing before; each is told as soon as it is read. */
  readonly readAlone: (task: Task, onWhole?: (page: Page) => void) => Promise<ReadAlone | Failure | Crash>
  readonly close: () => Promise<void>
}

/** What was in hand when the run was broken off: nothing is wrong with it. */
export const INTERRUPTED = 'interrupted'
const BROKEN_OFF: Failure = { ok: false, refused: false, cause: INTERRUPTED, reason: '打ち切りました / broken off' }

/** JavaScript heap of one thread, MB: a document that wants more ends alone, with its thread, and not the whole run.
 *  The dictionary takes 80 of it, a budget paper of 40 pages some 50. */
const WORKER_HEAP = 1024
/** What the program takes besides its threads, MB. */
const OWN_MEMORY = 200
/** The least a thread can work with, MB. */
const LEAST_HEAP = 192
/** Until a first thread has loaded the program, ms: some 2 s, minutes on a starved machine. What is broken says so at once. */
const START_WITHIN = 600_000

/** Never more threads than the memory allows. */
export const threadsWithin = (memory: number, wanted: number): number =>
  Math.max(1, Math.min(wanted, Math.floor((memory - OWN_MEMORY) / LEAST_HEAP)))

const heapOf = (threads: number, memory: number): number =>
  Math.max(LEAST_HEAP, Math.min(WORKER_HEAP, Math.floor((memory - OWN_MEMORY) / threads)))

const newThreads = (threads: number, { memory }: Limits): Piscina =>
  new Piscina({
    ...workerFile('extract-worker'),
    minThreads: threads,
    maxThreads: threads,
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: heapLimits(heapOf(threads, memory), WORKER_HEAP),
  })

/** `onCrash` hears of a thread that died with no document in hand; with one, the document's outcome says it.
 *  `broken` ends every thread at once, whatever is in hand. */
export const openPool = async (
  threads: number,
  limits: Limits,
  onCrash: (message: string) => void,
  broken: AbortSignal = new AbortController().signal,
): Promise<ExtractPool> => {
  const first = newThreads(threads, limits)
  await started(first, broken)
  const watches = new Map<number, Watch>()
  const heard = (pool: Piscina): Piscina => {
    pool.on('error', (error: Error) => onCrash(error.message))
    pool.on('message', (step: Step) => watches.get(step.key)?.step(step))
    return pool
  }
  const pool = lastingPool(heard(first), threads, () => heard(newThreads(threads, limits)))
  broken.addEventListener('abort', () => void pool.end())
  let last = 0
  const extract = async (task: Task, onPage: OnPage): Promise<Extracted | PackedExtracted | Failure | Crash> => {
    if (broken.aborted) return BROKEN_OFF
    const key = ++last
    const watch = watchTask(limits, onPage)
    watches.set(key, watch)
    const mine = pool.now()
    try {
      return await mine.run({ ...task, key }, { transferList: [bufferOf(task)], signal: watch.signal })
    } catch (error) {
      if (broken.aborted) return BROKEN_OFF
      const crash = crashOf(error, watch)
      return crash.cause === 'crash' && mine !== pool.now() ? { ...crash, lost: true } : crash
    } finally {
      watch.stop()
      watches.delete(key)
      // Nothing else is in hand, and what comes next is done without it.
      if (watches.size === 0 && isNearlyFull(limits)) await pool.rest()
    }
  }
  return {
    extract: async (task, onPage) => {
      const result = await extract(task, onPage)
      return 'parts' in result ? unpackExtracted(result) : result
    },
    readAlone: async (task, onWhole = () => {}) => {
      if (watches.size === 0 && isShort(limits.memory)) await pool.rest()
      return inFreshThread(task, limits, broken, onWhole)
    },
    close: () => (broken.aborted ? pool.end() : pool.close()),
  }
}

/** Of the memory that is allowed, from which on a thread is ended when it has no document in hand. */
const NEARLY_FULL = 0.6

/** What an idle thread holds is missing where its document is stored. */
const isNearlyFull = ({ memory }: Limits): boolean => isShort(memory) && memoryTaken() > NEARLY_FULL * memory

const bufferOf = (task: Task): ArrayBuffer => task.source.bytes.buffer as ArrayBuffer

/** A program that cannot be loaded in a thread would fail with every document: said once, before the first. */
const started = async (pool: Piscina, broken: AbortSignal): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const failed = new Promise<never>((_, reject) => {
    pool.once('error', reject)
    timer = setTimeout(() => reject(new Error(`no answer in ${START_WITHIN / 1000} s`)), START_WITHIN)
  })
  try {
    await Promise.race([pool.run(null, { name: 'ready', signal: broken }), failed])
  } catch (error) {
    await pool.destroy()
    if (broken.aborted) return
    const { message } = error as Error
    throw new UserError(`読み取りのプログラムを起動できません（machikpi doctor） / cannot start reading: ${message}`)
  } finally {
    clearTimeout(timer)
    pool.removeAllListeners('error')
  }
}

const inFreshThread = async (
  task: Task,
  limits: Limits,
  broken: AbortSignal,
  onWhole: (page: Page) => void,
): Promise<ReadAlone | Failure | Crash> => {
  if (broken.aborted) return BROKEN_OFF
  const pool = newThreads(1, limits)
  const watch = watchTask(limits, () => {})
  pool.on('message', (step: Step) => {
    watch.step(step)
    if (step.whole) onWhole(step.whole)
  })
  try {
    const signal = AbortSignal.any([watch.signal, broken])
    const options = { name: 'readAlone', transferList: [bufferOf(task)], signal }
    return await pool.run({ ...task, key: 0 }, options)
  } catch (error) {
    return broken.aborted ? BROKEN_OFF : crashOf(error, watch)
  } finally {
    watch.stop()
    await pool.destroy()
  }
}

const crashOf = (error: unknown, watch: Watch): Crash => {
  const page = watch.page()
  const { message, code } = error as Error & { readonly code?: string }
  const given = watch.givenUp() ?? (code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_MEMORY : undefined)
  if (given) return { ok: false, refused: false, ...given, page }
  const reason = `読み取りの途中で止まりました / reading crashed: ${message}`
  return { ok: false, refused: false, cause: 'crash', reason, page }
}

const OUT_OF_MEMORY = {
  cause: 'memory',
  reason: 'メモリーが足りなくなりました / ran out of memory (--max-memory)',
}
