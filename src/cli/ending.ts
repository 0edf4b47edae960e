// What came back from the threads -> how the document ended, and why in one line.  Pure.
import type { Extracted, Failure } from './extract-task.ts'
import type { Ending } from './outcome.ts'

export type Ended = { readonly kind: Ending; readonly cause?: string; readonly reason?: string; readonly bug?: string }

export const endingOf = (result: Extracted | Failure): Ended => {
  if (!result.ok) {
    const { refused, cause, reason, bug } = result
    return { kind: refused ? 'refused' : 'failed', cause, reason, ...(bug === undefined ? {} : { bug }) }
  }
  const { pages } = result.record
  const bad = pages.filter(({ quality }) => quality.verdict === 'failed')
  if (bad.length === 0) return { kind: 'done' }
  const cause = result.stoppedAt === undefined ? 'pages' : 'limit'
  const kind = bad.length < pages.length ? 'partial' : 'failed'
  return { kind, cause, reason: lostPages(bad) }
}

/** Numbers that are named before the rest is only counted. */
const MOST_NAMED = 10

const lostPages = (bad: Extracted['record']['pages']): string => {
  const numbers = bad.slice(0, MOST_NAMED).map(({ number }) => number)
  const more = bad.length > MOST_NAMED ? ', …' : ''
  const list = `${numbers.join(', ')}${more}`
  return `${bad.length} ページが読めません / ${bad.length} pages not read (${list}): ${bad[0]?.quality.reason}`
}
