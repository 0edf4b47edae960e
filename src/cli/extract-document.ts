// One document through the threads: a page that fails is tried alone in a fresh thread, and only then left out.  [IO]
// A document with a broken page keeps its good ones.
import { failedPage } from '../read/failed-page.ts'
import type { RefusalCause } from '../read/refused.ts'
import type { Page, Source } from '../types.ts'
import type { ExtractPool, Task } from './extract-pool.ts'
import type { Extracted, Failure } from './extract-task.ts'
import type { OnPage } from './watch-task.ts'

/** Threads one document may bring down before the rest of its pages is left unread. */
const MOST_CRASHES = 3
/** Pools a document may fall with and be read again in the next: were it the cause after all, this would have no end. */
const MOST_LOST = 5
/** Pages that are tried again: of a broken page tree hundreds fail, all for the same reason. */
const MOST_TRIED_AGAIN = 3

/** A thread takes the bytes for itself, so each attempt needs them anew. */
type Load = () => Promise<Source>

type Reading = Omit<Task, 'source' | 'instead' | 'upTo' | 'withoutOcr'>

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
  const alone = async (page: number): Promise<Page> => {
    const read = await pool.readAlone({ ...task, source: await load(), pages: [page] })
    return (read.ok && read.page) || failedPage(page, read.ok ? 'no such page' : read.reason)
  }
  let upTo: Task['upTo']
  let triedAgain = false
  let withoutOcr = task.ocr === 'never'
  let lost = 0
  for (let crashes = 0; ; ) {
    let read = 0
    const attempt = { ...task, source: await load(), instead: [...instead.values()], upTo, withoutOcr }
    const result = await pool.extract(attempt, (step) => {
      read += step.pages
      onPage(step)
    })
    if (result.ok) {
      if (triedAgain || !(await anyReadsAlone(result, instead, alone))) return result
      triedAgain = true
      continue
    }
    if ('lost' in result && result.lost && lost++ < MOST_LOST) continue
    const page = 'page' in result ? result.page : undefined
    if (page === undefined && result.cause === 'memory' && read > 1 && crashes < MOST_CRASHES) {
      crashes++
      // What was read before is too much together: first without the recogniser, then half as many pages.
      if (withoutOcr) upTo = { page: secondHalf(read, task.pages), reason: result.reason, memory: true }
      withoutOcr = true
      continue
    }
    if (upTo) return result
    // A thread that dies on no page may have died of something that is not the document's.
    if (page === undefined && (result.cause !== 'crash' || crashes > 0)) return result
    crashes++
    if (page === undefined) continue
    if (crashes >= MOST_CRASHES) upTo = { page, reason: result.reason }
    else instead.set(page, instead.has(page) ? failedPage(page, result.reason) : await alone(page))
  }
}

/** The first page of the second half. */
const secondHalf = (read: number, pages: readonly number[] | undefined): number => {
  const half = Math.ceil(read / 2)
  return pages?.toSorted((a, b) => a - b)[half] ?? half + 1
}

/** Pages that failed in company and can be read alone are kept for another attempt at the whole. */
const anyReadsAlone = async (
  { record, stoppedAt }: Extracted,
  instead: Map<number, Page>,
  alone: (page: number) => Promise<Page>,
): Promise<boolean> => {
  const failed = record.pages.filter(({ quality }) => quality.verdict === 'failed').map(({ number }) => number)
  const again = failed.filter((page) => page !== stoppedAt && !instead.has(page)).slice(0, MOST_TRIED_AGAIN)
  let good = false
  for (const number of again) {
    const page = await alone(number)
    if (page.quality.verdict === 'failed') continue
    instead.set(number, page)
    good = true
  }
  return good
}
