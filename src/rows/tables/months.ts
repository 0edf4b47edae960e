// 4月 | 5月 | … | 3月 | 計 over values: what was counted month by month. Pure.
import type { Above } from './heads-above.ts'

const MONTH = /^(?:1[0-2]|[1-9])月$/u
const YEAR = /^(?:年間|年度)?(?:合計|計)$/u
/** Fewer months may be the dates of events. */
const LEAST = 6

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** Does the value stand under a month, or under the sum beside the months? */
export function isMonthly({ heads, beside }: Above): boolean {
  const lowest = bare(heads.at(-1)?.text ?? '')
  if (!MONTH.test(lowest) && !YEAR.test(lowest)) return false
  return beside.filter((g) => MONTH.test(bare(g.text))).length >= LEAST
}
