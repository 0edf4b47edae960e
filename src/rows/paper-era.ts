// The era in which a paper counts where it prints only 5年度. Pure.
import { ERAS } from '../notation/eras.ts'
import type { Table } from '../types.ts'

const SIGNS: Readonly<Record<string, RegExp>> = {
  令和: /(?:令和|(?<![A-Za-z])R\s?(?=[0-9元]))\s?([0-9]{1,2})?/g,
  平成: /(?:平成|(?<![A-Za-z])H\s?(?=[0-9元]))\s?([0-9]{1,2})?/g,
  昭和: /(?:昭和|(?<![A-Za-z])S\s?(?=[0-9]{2}))\s?([0-9]{1,2})?/g,
}
/** Longer cells are sentences, no heads. */
const LONGEST_HEAD = 24

/** The era most often printed, or the one after it where its own years 元, 2, 3 would lie decades before the paper. */
export function paperEra(lines: readonly string[], tables: readonly Table[]): string | undefined {
  const heads = tables.flatMap((t) => t.cells.filter((c) => c.text.length <= LONGEST_HEAD).map((c) => c.text))
  const text = [...lines, ...heads].join('\n').normalize('NFKC')
  const printed = Object.entries(SIGNS).map(([name, sign]) => ({
    name,
    years: [...text.matchAll(sign)].map((m) => m[1]),
  }))
  const { name, years } = printed.reduce((a, b) => (b.years.length > a.years.length ? b : a))
  if (years.length === 0) return undefined
  return countsOn(Math.max(...years.map(Number).filter(Boolean)), heads) ? nextEra(name) : name
}

/** 平成31年4月1日 beside 元年度 | 2年度 | 3年度: no paper of its last years looks back to its first in bare numbers. */
const LATE_IN_ERA = 25
const EARLY_IN_ERA = 12
const BARE = /^(元|[0-9]{1,2})年度?(?:末|目標|実績|見込み?|計画)?値?$/u

function countsOn(newest: number, heads: readonly string[]): boolean {
  if (!(newest >= LATE_IN_ERA)) return false
  const bare = heads.flatMap((h) => BARE.exec(h.normalize('NFKC').replace(/\s+/gu, ''))?.[1] ?? [])
  const counted = bare.map((n) => (n === '元' ? 1 : Number(n)))
  // 30年度 | 元年度 | 2年度 runs over the change; 27年度 | 28年度 beside 平成29年度 stays within it.
  return counted.length > 1 && (bare.includes('元') || Math.max(...counted) <= EARLY_IN_ERA)
}

const nextEra = (name: string): string => {
  const at = ERAS.findIndex((era) => era.name === name)
  return (ERAS[at - 1] ?? ERAS[at])?.name ?? name
}
