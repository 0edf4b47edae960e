// One document, read in a worker thread: what goes in and what comes back. Types only, and the one function.  [IO]
import { parentPort } from 'node:worker_threads'
import type { Family } from '../families/define-family.ts'
import { extract } from '../run.ts'
import { type DocumentRecord, toRecord } from '../store/record.ts'
import type { Municipality, Source } from '../types.ts'
import { UserError } from '../user-error.ts'

export type ExtractTask = {
  readonly key: number
  readonly source: Source
  readonly families: readonly Family[]
  readonly family?: Family | undefined
  readonly municipality?: Municipality | undefined
  readonly pages?: readonly number[] | undefined
  readonly password?: string | undefined
  readonly ocr?: 'auto' | 'always' | 'never' | undefined
}

/** An error loses its class on the way between threads: said as data. */
export type ExtractOutcome =
  | { readonly ok: true; readonly record: DocumentRecord; readonly milliseconds: number }
  | { readonly ok: false; readonly reason: string; readonly bug?: string }

/** Told whenever a page has been read. */
export type PageRead = { readonly key: number; readonly page: number }

export const extractTask = async (task: ExtractTask): Promise<ExtractOutcome> => {
  const words = new Map<number, number>()
  const { key, source, municipality, ...options } = task
  const start = performance.now()
  try {
    const extraction = await extract(source, {
      ...options,
      context: municipality ? { municipality } : {},
      onPage: (page) => {
        words.set(page.number, page.words.length)
        parentPort?.postMessage({ key, page: page.number } satisfies PageRead)
      },
    })
    return { ok: true, record: toRecord(extraction, words), milliseconds: performance.now() - start }
  } catch (error) {
    if (error instanceof UserError) return { ok: false, reason: error.message }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { ok: false, reason: `内部の誤り / internal error: ${message}`, bug: stack ?? message }
  }
}
