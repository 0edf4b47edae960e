// One document, or one page of it, read in a worker thread: what goes in and what comes back.  [IO]
import { parentPort } from 'node:worker_threads'
import { materialOf } from '../../checks/material.ts'
import type { Family } from '../../families/define-family.ts'
import type { Enclosed, EnclosedThing } from '../../read/read-options.ts'
import { type ExtractOptions, extract } from '../../run.ts'
import { type DocumentRecord, toRecord } from '../../store/record.ts'
import type { Municipality, Page, Source } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import { packMaterial } from '../judging/material-pack.ts'
import { type Limits, tookTooLong, tooManyPages } from '../settings/limits.ts'
import { collect, dropRecogniser, hasRoomForOcr, isShort, letGo, pieceWise } from './short-memory.ts'

export type ExtractTask = {
  readonly key: number
  readonly source: Source
  /** Where its bytes come from. */
  readonly file?: string | undefined
  readonly families: readonly Family[]
  readonly family?: Family | undefined
  readonly municipality?: Municipality | undefined
  readonly pages?: readonly number[] | undefined
  readonly password?: string | undefined
  readonly ocr?: 'auto' | 'always' | 'never' | undefined
  readonly ocrUrl?: string | undefined
  readonly ocrData?: string | undefined
  readonly limits: Limits
  /** Pages that are not to be read but taken as they are. */
  readonly instead?: readonly Page[] | undefined
  /** From which page on nothing is to be read any more, and why. */
  readonly upTo?: { readonly page: number; readonly reason: string; readonly memory?: true } | undefined
  /** Seconds that attempts before this one took of the document's. */
  readonly spent?: number | undefined
  /** An attempt before passed the memory limit: pictures are left unread. */
  readonly withoutOcr?: boolean | undefined
}

/** Why nothing came of a document. An error loses its class on the way between threads: said as data. */
export type Failure = {
  readonly ok: false
  readonly refused: boolean
  /** One word for counting: encrypted, time, memory ... */
  readonly cause: string
  readonly reason: string
  /** A defect of this program and no fault of the file: its stack. */
  readonly bug?: string
}

export type Extracted = {
  readonly ok: true
  readonly record: DocumentRecord
  readonly milliseconds: number
  /** When the paper was made, as the file says it. */
  readonly madeAt?: string | undefined
  readonly enclosed?: Enclosed | undefined
  /** The page at which a limit was passed. */
  readonly stoppedAt?: number | undefined
  /** Pages, or pictures on them, were left unread for want of memory. */
  readonly lackedMemory?: boolean | undefined
  /** Those whose pictures were. */
  readonly withoutRoom?: readonly number[] | undefined
}
/** Told before and after each page, and when all pages have been read (page 0). `done`: share of the pages read by then.
 *  `whole`: the page itself, where pages alone are read. */
export type Step = {
  readonly key: number
  readonly page: number
  readonly read: boolean
  readonly done?: number | undefined
  readonly whole?: Page | undefined
}

export const extractTask = async (task: ExtractTask): Promise<Extracted | Failure> => {
  const words = new Map<number, number>()
  const { key, file, municipality, limits, instead = [], upTo, spent = 0, withoutOcr, ...options } = task
  const short = isShort(limits.memory)
  const { source, changed } = pieceWise(task.source, short ? file : undefined)
  const start = performance.now()
  let stoppedAt: number | undefined
  let lackedMemory = false
  const withoutRoom: number[] = []
  let inHand = 0
  let madeAt: string | undefined
  const enclosed = enclosures()
  const stop = stopAt(limits, upTo, start - spent * 1000)
  const tell = (page: number, read: boolean, done?: number) =>
    parentPort?.postMessage({ key, page, read, done } satisfies Step)
  try {
    const record = await recordOf(source, words, {
      ...options,
      short,
      mostUnpacked: limits.unpacked,
      context: municipality ? { municipality } : {},
      instead: new Map(instead.map((page) => [page.number, page])),
      stopBefore: (page, read) => {
        const reason = stop(page, read)
        if (reason === undefined) return undefined
        stoppedAt = page
        lackedMemory ||= upTo?.memory ?? false
        return reason
      },
      hasRoomForOcr: async () => {
        const room = !withoutOcr && (!short || (await hasRoomForOcr(limits.memory, source.file !== undefined)))
        lackedMemory ||= !room
        if (!room) withoutRoom.push(inHand)
        return room
      },
      onBegin: (page, done) => {
        inHand = page
        if (source.file !== undefined) letGo(source, task.source)
        tell(page, false, done)
      },
      onPage: (page) => {
        words.set(page.number, page.words.length)
        tell(page.number, true)
      },
      onPagesRead: async () => {
        letGo(source, task.source)
        tell(0, true)
        if (!short) return
        await dropRecogniser()
        collect()
      },
      onEnclosed: enclosed.hear,
      onMadeAt: (when) => {
        madeAt = when
      },
    })
    if (changed()) return FILE_CHANGED
    // On its way to the main thread the record is there three times.
    if (short) collect()
    const milliseconds = performance.now() - start
    return { ok: true, record, milliseconds, madeAt, enclosed: enclosed.all(), stoppedAt, lackedMemory, withoutRoom }
  } catch (error) {
    return failureOf(error)
  }
}

/** By itself, so that nothing refers to the extraction any more when the record goes to the main thread. */
const recordOf = async (
  source: Source,
  words: ReadonlyMap<number, number>,
  options: ExtractOptions,
): Promise<DocumentRecord> => {
  const extraction = await extract(source, options)
  return { ...toRecord(extraction, words), material: await packMaterial(materialOf(extraction)) }
}

const FILE_CHANGED: Failure = {
  ok: false,
  refused: false,
  cause: 'file',
  reason: '読んでいる間にファイルが変わりました / the file changed while it was read',
}

/** A page that is read twice tells of its files twice. */
const enclosures = () => {
  const things = new Map<string, EnclosedThing>()
  let portfolio = false
  return {
    hear: (what: Enclosed): void => {
      portfolio ||= what.portfolio
      for (const thing of what.things) things.set(JSON.stringify(thing), thing)
    },
    all: (): Enclosed => ({ portfolio, things: [...things.values()] }),
  }
}

const stopAt = (limits: Limits, upTo: ExtractTask['upTo'], start: number) => {
  return (page: number, read: number): string | undefined => {
    if (upTo && page >= upTo.page) return upTo.reason
    if (read >= limits.pages) return tooManyPages(limits.pages)
    return performance.now() - start > limits.seconds * 1000 ? tookTooLong(limits.seconds) : undefined
  }
}

export const failureOf = (error: unknown): Failure => {
  if (error instanceof UserError)
    return { ok: false, refused: true, cause: String(error.cause ?? 'damaged'), reason: error.message }
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error))
  return {
    ok: false,
    refused: false,
    cause: 'internal',
    reason: `内部の誤り / internal error: ${message}`,
    bug: stack,
  }
}
