// What came back from the threads -> how the document ended, and why in one line.  Pure.

import type { Extracted, Failure } from '../threads/extract-task.ts'
import { portfolioReason } from './enclosed.ts'
import type { Ending } from './outcome.ts'

export type Ended = { readonly kind: Ending; readonly cause?: string; readonly reason?: string; readonly bug?: string }

export const endingOf = (result: Extracted | Failure): Ended => {
  if (!result.ok) {
    const { refused, cause, reason, bug } = result
    return { kind: refused ? 'refused' : 'failed', cause, reason, ...(bug === undefined ? {} : { bug }) }
  }
  const { pages } = result.record
  const bad = pages.filter(({ quality }) => quality.verdict === 'failed')
  const damaged = pages.filter(({ quality }) => quality.lost)
  if (bad.length === 0 && damaged.length === 0) return wholeEnd(result)
  const lacked = result.lackedMemory ? 'memory' : undefined
  if (bad.length === 0)
    return {
      kind: 'partial',
      cause: lacked ?? 'damaged-pages',
      reason: named(damaged, 'の一部が読めません', 'not wholly read'),
    }
  const cause = lacked ?? (result.stoppedAt === undefined ? 'pages' : 'limit')
  const kind = bad.length < pages.length ? 'partial' : 'failed'
  return { kind, cause, reason: named(bad, 'が読めません', 'not read') }
}

/** Every page is read; of a portfolio that is only the wrapper. */
const wholeEnd = ({ enclosed }: Extracted): Ended =>
  enclosed?.portfolio ? { kind: 'partial', cause: 'portfolio', reason: portfolioReason(enclosed) } : { kind: 'done' }

/** Numbers that are named before the rest is only counted. */
const MOST_NAMED = 10

const named = (bad: Extracted['record']['pages'], ja: string, en: string): string => {
  const numbers = bad.slice(0, MOST_NAMED).map(({ number }) => number)
  const more = bad.length > MOST_NAMED ? ', …' : ''
  const list = `${numbers.join(', ')}${more}`
  return `${bad.length} ページ${ja} / ${bad.length} pages ${en} (${list}): ${bad[0]?.quality.reason}`
}
