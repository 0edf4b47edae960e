// 前年度, 本年度, 当該年度, 来年度 -> years reckoned from the document's fiscal year; nothing without one. Pure.
import type { Years } from '../types.ts'

type RelativeYear = {
  readonly years: Years
  readonly text: string
  readonly start: number
  readonly end: number
  readonly relative: 'previous' | 'current' | 'next'
  readonly confidence: number
}

/** 前年度比, 前年度から: what something is compared with, not when it was; 翌年度繰越額 is what the paper's own year left over. */
const WORD =
  /(?:前々年度|一昨年度|前年度|昨年度|本年度|今年度|当年度|当該年度|同年度|来年度|次年度|翌々年度|翌年度)(?!比|対比|同期|増減|から|より|に比べ|を基準|[へに]?の?繰)/g

const OFFSETS: readonly (readonly [word: RegExp, offset: number])[] = [
  [/前々|一昨/, -2],
  [/翌々/, 2],
  [/前|昨/, -1],
  [/来|次|翌/, 1],
]

export function relativeYears(text: string, plain: string, fiscalYear: number | undefined): readonly RelativeYear[] {
  if (fiscalYear === undefined) return []
  return Array.from(plain.matchAll(WORD), (match) => {
    const offset = OFFSETS.find(([word]) => word.test(match[0]))?.[1] ?? 0
    const [start, year] = [match.index, fiscalYear + offset]
    const end = start + match[0].length
    return {
      years: { from: year, to: year, calendar: 'fiscal' },
      text: text.slice(start, end),
      start,
      end,
      relative: offset < 0 ? 'previous' : offset > 0 ? 'next' : 'current',
      // 翌年度 may count from another year than the paper's own.
      confidence: 0.8,
    }
  })
}
