// 「1-3,7」 -> [1, 2, 3, 7].  Pure.
import { UserError } from '../../user-error.ts'

/** No paper has more; a slip such as 1-99999999 must not fill the memory. */
const MOST_PAGES = 100_000

export const parsePages = (text: string): number[] => {
  const pages = new Set<number>()
  for (const part of text.split(',')) {
    const [, from, to] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to ?? from)]
    if (from === undefined || first < 1 || last < first || last > MOST_PAGES)
      throw new UserError(`--pages: 「${text}」は読めません。例 1-3,7 / found "${text}", allowed: 1-3,7`)
    for (let page = first; page <= last; page++) pages.add(page)
  }
  return [...pages].sort((a, b) => a - b)
}
