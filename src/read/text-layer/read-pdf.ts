// A PDF's text layer -> pages, one at a time. IO: pdf.js.

import type { Page, Source } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import { failedPage, lostPart, pageError } from '../failed-page.ts'
import { type ScanReader, scanReader } from '../ocr/scan-reader.ts'
import type { ReadOptions } from '../read-options.ts'
import { checkStreams } from './check-streams.ts'
import { CUT_OFF, CUT_SHORT, isCutShort, pageOfMended, WITHOUT_END } from './cut-short.ts'
import { enclosedIn } from './enclosed.ts'
import { type Layered, lazily, openLayered } from './layered.ts'
import { madeAt } from './made-at.ts'
import { isCutOff, withoutPlaces } from './mend.ts'
import { readPage } from './read-page.ts'
import { TOO_MUCH } from './same-thread.ts'

/** Pages after which pdf.js drops its fonts and images: memory stays flat, the fonts are parsed again. */
const CLEAN_EVERY = 25
/** Pages after which a file that is read piece by piece is opened anew: pdf.js keeps each piece that it has seen. */
const REOPEN_EVERY = 100

export async function* readPdf(source: Source, options: ReadOptions): AsyncIterable<Page> {
  await checkStreams(source, options.mostUnpacked)
  const cutOff = isCutOff(source.bytes)
  let strict = await openLayered(source, options, true)
  const poor = cutOff ? CUT_OFF : strict.mended ? WITHOUT_END : undefined
  const tolerant = lazily(() => openLayered(source, options, false))
  const rebuilt = lazily(() => openLayered({ ...source, bytes: withoutPlaces(source.bytes) }, options, false))
  // A file that is not held cannot be rebuilt either.
  const others = source.file === undefined ? [tolerant.get, rebuilt.get] : [tolerant.get]
  const scans = scanReader(source, options)
  try {
    const { document } = strict
    const made = await madeAt(document)
    if (made !== undefined) options.onMadeAt?.(made)
    options.onEnclosed?.(await enclosedIn(document, source))
    const count = options.pages ? [...pageNumbers(document.numPages, options.pages)].length : document.numPages
    let done = 0
    for (const number of pageNumbers(document.numPages, options.pages)) {
      const stop = options.stopBefore?.(number, done)
      if (stop !== undefined) return void (yield failedPage(number, stop))
      options.onBegin?.(number, done / count)
      const page = options.instead?.get(number) ?? (await onePage(strict, others, number, scans))
      yield poor === undefined ? page : pageOfMended(page, poor)
      done += 1
      if (source.file !== undefined && done % REOPEN_EVERY === 0) {
        await Promise.all([strict.close(), tolerant.close()])
        strict = await openLayered(source, options, true)
      } else if (done % CLEAN_EVERY === 0) await strict.document.cleanup()
    }
  } finally {
    await strict.close()
    await tolerant.close()
    await rebuilt.close()
  }
}

/** One after the other: a file may claim any number of pages. */
function* pageNumbers(count: number, wanted: readonly number[] | undefined): Iterable<number> {
  if (wanted) yield* wanted.filter((number) => number >= 1 && number <= count)
  else for (let number = 1; number <= count; number++) yield number
}

/** A page that is broken is said to be, and what pdf.js can keep of it is kept; the others are read. */
async function onePage(
  strict: Layered,
  others: readonly (() => Promise<Layered>)[],
  number: number,
  scans: ScanReader,
): Promise<Page> {
  try {
    return await pageOf(strict, number, scans)
  } catch (error) {
    // What a person has to mend (an OCR server that does not answer) is not the page's fault.
    if (error instanceof UserError) throw error
    if (error instanceof Error && error.cause === TOO_MUCH) return failedPage(number, pageError(error))
    return keptOf(error, strict.document.numPages, others, number, scans)
  }
}

/** What the more patient ways of opening the file can keep of a page. */
async function keptOf(
  why: unknown,
  pages: number,
  others: readonly (() => Promise<Layered>)[],
  number: number,
  scans: ScanReader,
): Promise<Page> {
  let worse = why
  for (const open of others) {
    const opened = await open().catch(() => undefined)
    // With another number of pages, its page of this number may be another.
    if (opened?.document.numPages !== pages) continue
    try {
      const page = await pageOf(opened, number, scans)
      return lostOn(page, why)
    } catch (error) {
      if (error instanceof UserError) throw error
      worse = error
    }
  }
  return failedPage(number, pageError(worse))
}

async function pageOf(
  { document, layers, strict, brokenOff, onEnclosed }: Layered,
  number: number,
  scans: ScanReader,
): Promise<Page> {
  const page = await document.getPage(number)
  try {
    const list = await page.getOperatorList()
    const broken = brokenOff()
    if (broken !== undefined && (strict || list.fnArray.length === 0)) throw broken
    const read = await scans(await readPage(page, list, layers, onEnclosed), page, list)
    return isCutShort(list) ? lostOn(read, CUT_SHORT) : read
  } finally {
    page.cleanup()
  }
}

const lostOn = (page: Page, why: unknown): Page => ({
  ...page,
  quality: { ...page.quality, reason: lostPart(why), lost: true },
})
