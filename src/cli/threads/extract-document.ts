// One document through the threads: a page that fails is tried alone in a fresh thread, and only then left out.  [IO]
// A document with a broken page keeps its good ones.

import { asItIs, packed } from '../../packed.ts'
import { failedPage } from '../../read/failed-page.ts'
import type { RefusalCause } from '../../read/refused.ts'
import type { Page, Source } from '../../types.ts'
import { type ExtractPool, INTERRUPTED, type Task } from './extract-pool.ts'
import type { Extracted, Failure } from './extract-task.ts'
import { collect, isShort } from './short-memory.ts'
import type { OnPage } from './watch-task.ts'

/** Threads one document may bring down before the rest of its pages is left unread. */
const MOST_CRASHES = 3
/** Pools a document may fall with and be read again in the next: were it the cause after all, this would have no end. */
const MOST_LOST = 5
/** Pages that are tried again. */
const MOST_TRIED_AGAIN = 3

/** A thread takes the bytes for itself, so each attempt needs them anew. */
type Load = () => Promise<Source>

type Reading = Omit<Task, 'source' | 'instead' | 'upTo' | 'withoutOcr' | 'spent'>

/** Without a password first: one that is not the document's would keep it from opening where none is needed. */
export const unlocked = async (
  task: Reading,
  passwords: readonly string[],
  load: Load,
  pool: ExtractPool,
  onPage: OnPage,
): Promise<Extracted | Failure> => {
  let result = await extractDocument(task, load, pool, onPage)
  for (const password of passwords) {
    if (result.ok || !LOCKED.includes(result.cause)) break
    result = await extractDocument({ ...task, password }, load, pool, onPage)
  }
  return result
}

const LOCKED: readonly string[] = ['encrypted', 'wrong-password'] satisfies RefusalCause[]

const extractDocument = async (
  task: Reading,
  load: Load,
  pool: ExtractPool,
  onPage: OnPage,
): Promise<Extracted | Failure> => {
  const instead = new Map<number, Page>()
  let brokenOff: Failure | undefined
  const readAlone: ExtractPool['readAlone'] = async (task, onWhole) => {
    const read = await pool.readAlone(task, onWhole)
    if (isBrokenOff(read)) brokenOff = read
    return read
  }
  const alone = async (page: number): Promise<Page> => {
    const read = await readAlone({ ...task, source: await load(), pages: [page] })
    return (read.ok && read.pages[0]) || failedPage(page, read.ok ? 'no such page' : read.reason)
  }
  const begun = performance.now()
  const attempts = untilItEnds(task, load, pool, onPage, begun)
  const first = await attempts(instead, alone)
  if (!first.ok) return first
  const failed = failedPages(first, instead)
  const { withoutRoom = [], stoppedAt } = first
  // Another attempt takes as long as the first.
  const noTime = secondsSince(begun) * 2 > task.limits.seconds
  if (noTime || (failed.length === 0 && withoutRoom.length === 0)) return first
  const short = isShort(task.limits.memory)
  const kept = (short ? packed : asItIs)(first)
  const betterThan = async (): Promise<Extracted | Failure> => {
    if (short) collect()
    const better = await anyReadsAlone(failed, instead, alone)
    const more = await anyHasRoomAlone(withoutRoom, instead, task, load, readAlone)
    if (brokenOff) return brokenOff
    const second = better || more ? await attempts(instead, alone) : undefined
    // Another attempt may die or find no time where the first did not.
    if (second && isBrokenOff(second)) return second
    return second?.ok && (second.stoppedAt === undefined || stoppedAt !== undefined) ? second : kept()
  }
  // Not waited for here, where the first result would be held meanwhile.
  return betterThan()
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

/** Nothing is wrong with the document, and what there is of it is not all: it is not stored. */
const isBrokenOff = (result: { readonly ok: true } | Failure): result is Failure =>
  !result.ok && result.cause === INTERRUPTED

type Alone = (page: number) => Promise<Page>

/** Attempts at the whole until one has a result: pages that bring a thread down are taken from `instead`. What was learned of
 *  the document stays for the next call. */
const untilItEnds = (task: Reading, load: Load, pool: ExtractPool, onPage: OnPage, begun: number) => {
  let upTo: Task['upTo']
  let allowed = Number.POSITIVE_INFINITY
  let withoutOcr = task.ocr === 'never'
  let lost = 0
  let crashes = 0
  /** Pages the longest attempt has read. */
  let most = 0
  const attempt = async (instead: ReadonlyMap<number, Page>) => {
    let read = 0
    const [source, spent] = [await load(), secondsSince(begun)]
    const whole = { ...task, source, instead: [...instead.values()], upTo, withoutOcr, spent }
    const result = await pool.extract(whole, (step) => {
      read += step.pages
      // A page that an attempt before has read was counted then.
      onPage(read > most ? step : { ...step, pages: 0 })
    })
    most = Math.max(most, read)
    return { result, read: read > 1 ? read : most }
  }
  return async (instead: Map<number, Page>, alone: Alone): Promise<Extracted | Failure> => {
    for (;;) {
      const { result, read } = await attempt(instead)
      if (result.ok) return result
      if ('lost' in result && result.lost && lost++ < MOST_LOST) continue
      const page = 'page' in result ? result.page : undefined
      if (page === undefined && result.cause === 'memory' && read > 1 && crashes < MOST_CRASHES) {
        crashes++
        // What was read before is too much together: first without the recogniser, then half as many pages.
        if (withoutOcr) {
          allowed = Math.ceil(Math.min(read, allowed) / 2)
          upTo = { page: pageAfter(allowed, task.pages), reason: result.reason, memory: true }
        }
        withoutOcr = true
        continue
      }
      if (upTo) return result
      // A thread that dies on no page may have died of something that is not the document's.
      if (page === undefined && (result.cause !== 'crash' || crashes > 0)) return result
      crashes++
      if (page === undefined) continue
      if (crashes >= MOST_CRASHES) upTo = { page, reason: result.reason }
      else
        instead.set(
          page,
          mayReadAlone(result) && !instead.has(page) ? await alone(page) : failedPage(page, result.reason),
        )
    }
  }
}

/** A page that took all its time would take as long again. */
const mayReadAlone = ({ cause }: Failure): boolean => cause !== 'time'

/** Pages whose pictures had no room beside the rest are read in a fresh thread, for another attempt at the whole. */
const anyHasRoomAlone = async (
  pages: readonly number[],
  instead: Map<number, Page>,
  task: Reading,
  load: Load,
  readAlone: ExtractPool['readAlone'],
): Promise<boolean> => {
  let left = pages
  let crashes = 0
  while (left.length > 0 && crashes < MOST_CRASHES) {
    const read = await readAlone({ ...task, source: await load(), pages: left }, (page) => {
      instead.set(page.number, page)
    })
    const before = left
    if (read.ok) {
      const poor = new Set(read.withoutRoom)
      for (const page of read.pages) if (!poor.has(page.number)) instead.set(page.number, page)
      left = before.filter((page) => !instead.has(page))
      // A thread fills up with what it has read: the next begins with more room, until one has none for a single page.
      if (left.length === before.length) break
      continue
    }
    crashes++
    const inHand = 'page' in read ? read.page : undefined
    if (inHand === undefined) break
    left = before.filter((page) => page !== inHand && !instead.has(page))
  }
  return pages.some((page) => instead.has(page))
}

/** The first page that is too many, where so many may be read. */
const pageAfter = (allowed: number, pages: readonly number[] | undefined): number =>
  pages?.toSorted((a, b) => a - b)[allowed] ?? allowed + 1

/** Some of them: of a broken page tree hundreds fail, all for the same reason. */
const failedPages = ({ record, stoppedAt }: Extracted, instead: ReadonlyMap<number, Page>): number[] =>
  record.pages
    .filter(({ quality }) => quality.verdict === 'failed')
    .map(({ number }) => number)
    .filter((page) => page !== stoppedAt && !instead.has(page))
    .slice(0, MOST_TRIED_AGAIN)

/** Pages that failed in company and can be read alone are kept for another attempt at the whole. */
const anyReadsAlone = async (failed: readonly number[], instead: Map<number, Page>, alone: Alone): Promise<boolean> => {
  let good = false
  for (const number of failed) {
    const page = await alone(number)
    if (page.quality.verdict === 'failed') continue
    instead.set(number, page)
    good = true
  }
  return good
}
