// The files of a run, several at a time.  [IO]
// The main thread writes; one bad file ends as its own outcome and never the run.
import PQueue from 'p-queue'
import { type ExtractPool, openPool } from '../threads/extract-pool.ts'
import type { FoundFile } from './find-files.ts'
import { isRead, type Outcome } from './outcome.ts'
import { left, oneDocument, type RunContext } from './run-document.ts'

export type DocumentRun = {
  readonly done: Promise<Outcome[]>
  /** Begin no further document; those in hand are finished. */
  readonly finishHand: () => void
  /** At once: what is in hand is left, and nothing of it stored. */
  readonly abort: () => void
}

export const runDocuments = (files: readonly FoundFile[], run: RunContext): DocumentRun => {
  const queue = new PQueue({ concurrency: run.jobs })
  const seen = new Map<string, string>()
  let pool: Promise<ExtractPool> | undefined
  const broken = new AbortController()
  let stopping = false
  // Threads only when a first document has to be read: a run over unchanged documents starts none.
  const threads = () =>
    (pool ??= openPool(
      Math.min(run.jobs, files.length),
      run.settings.limits,
      (message) => run.progress.say(`worker: ${message}`),
      broken.signal,
    ))
  const one = async (file: FoundFile): Promise<Outcome> => {
    const result = stopping ? left(file) : await oneDocument(file, run, seen, threads)
    run.progress.file(file.path, file.bytes, isRead(result))
    return result
  }
  const finishHand = () => {
    stopping = true
  }
  // What stops one document for a reason that is not its own stops the run: those in hand end, the rest is left.
  const all = Promise.allSettled(files.map((file) => queue.add(() => one(file).catch((error) => stopFor(error)))))
  const stopFor = (error: unknown): never => {
    finishHand()
    throw error
  }
  return {
    done: all.then(valuesOf).finally(async () => (await pool?.catch(() => undefined))?.close()),
    finishHand,
    abort: () => {
      finishHand()
      broken.abort()
    },
  }
}

const valuesOf = (settled: readonly PromiseSettledResult<Outcome>[]): Outcome[] =>
  settled.map((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
