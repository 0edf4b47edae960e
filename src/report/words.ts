// Words of the trade in both languages, for every form of the report.  Data.
import type { Bilingual, Severity } from '../types.ts'

const word = (ja: string, en: string): Bilingual => ({ ja, en })

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: word('誤り', 'error'),
  suspicious: word('疑い', 'suspicious'),
  info: word('参考', 'info'),
}

export const ORIGIN_WORDS = {
  document: word('紙面', 'the paper'),
  extraction: word('読み取り', 'the reading'),
} as const

export const ROLE_WORDS: Readonly<Record<string, Bilingual>> = {
  baseline: word('基準', 'baseline'),
  actual: word('実績', 'actual'),
  target: word('目標', 'target'),
  forecast: word('見込', 'forecast'),
  budget: word('予算', 'budget'),
  settlement: word('決算', 'settlement'),
  increment: word('増加分', 'increment'),
  cumulative_increment: word('増加分の累計', 'total increment'),
  rate: word('達成率', 'rate'),
  difference: word('差引', 'difference'),
  grade: word('評価', 'grade'),
  other: word('その他', 'other'),
}

export const roleWord = (role: string): Bilingual => ROLE_WORDS[role] ?? word(role, role)

/** What a person decided of a finding: a mistake of the paper, or none. */
export const DECISION_WORDS: Readonly<Record<string, Bilingual>> = {
  accepted: word('確認済み', 'accepted'),
  dismissed: word('退けた', 'dismissed'),
}

/** 令和6年度 reads faster than 2024 for Japanese readers, but tables of many cities use the Gregorian year. */
export const yearWord = (from: number | null, to: number | null): Bilingual => {
  if (from === null && to === null) return word('年度なし', 'no year')
  const text = from === null || to === null || from === to ? `${to ?? from}` : `${from}–${to}`
  return word(`${text}年度`, `FY${text}`)
}
