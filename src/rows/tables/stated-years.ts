// 基準年度：令和2年度　目標年度：令和8年度 beside a table: the years of columns whose heads name none. Pure.
import { findYears } from '../../notation/years.ts'
import type { Years } from '../../types.ts'
import type { GridCell } from './grid.ts'

/** 基準 -> 2020: every value under a head with that word, unless something nearer says another year. */
export type StatedYears = ReadonlyMap<string, Years>

const WORD = '中間目標|最終目標|中間評価|最終評価|基準|策定時|当初|現状|現況|中間|目標|実績|直近|最新'
/** The word, what dresses it, and a sign or particle that ties a year to it. */
const STATED = new RegExp(`(${WORD})(?:値|年度|年次|年|時点|時)*(?:の年度)?(?:[:：=＝]|は|とは、?)`, 'gu')
/** The year stands right behind the word. */
const REACH = 3

export function statedYears(lines: readonly string[]): StatedYears {
  const found = new Map<string, Years>()
  const twice = new Set<string>()
  for (const line of lines) {
    const text = line.normalize('NFKC').replace(/\s+/gu, '')
    for (const match of text.matchAll(STATED)) {
      const behind = text.slice(match.index + match[0].length)
      const year = findYears(behind)[0]
      if (!year || year.relative || year.start > REACH) continue
      const word = match[1]!
      const known = found.get(word)
      if (known && (known.from !== year.years.from || known.to !== year.years.to)) twice.add(word)
      found.set(word, year.years)
    }
  }
  // A word with two years speaks of more than one table.
  return new Map([...found].filter(([word]) => !twice.has(word)))
}

export function statedFor(stated: StatedYears, heads: readonly GridCell[]): Years | undefined {
  if (stated.size === 0) return undefined
  for (const head of heads.toReversed())
    for (const [word, years] of [...stated].toSorted(([a], [b]) => b.length - a.length))
      if (head.text.replace(/\s+/gu, '').includes(word)) return years
  return undefined
}
