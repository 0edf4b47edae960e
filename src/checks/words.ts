// Facts -> words for people: numbers with separators, years, roles, in Japanese and English. Pure.
import type { Bilingual, Fact, Role } from '../types.ts'
import type { NumberFact } from './check.ts'

const ROLES: Readonly<Record<Role, Bilingual>> = {
  baseline: { ja: '基準', en: 'baseline' },
  actual: { ja: '実績', en: 'actual' },
  target: { ja: '目標', en: 'target' },
  forecast: { ja: '見込', en: 'forecast' },
  budget: { ja: '予算', en: 'budget' },
  settlement: { ja: '決算', en: 'settlement' },
  increment: { ja: '増加分', en: 'increment' },
  cumulative_increment: { ja: '増加分の累計', en: 'cumulative increment' },
  rate: { ja: '率', en: 'rate' },
  difference: { ja: '差引', en: 'difference' },
  grade: { ja: '評価', en: 'grade' },
  other: { ja: '値', en: 'value' },
}

export const roleName = (role: Role): Bilingual => ROLES[role]

/** 1234567.5 -> 1,234,567.5 */
export function separated(value: number | string): string {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** The number in its unit, as a person would type it. */
export const show = (fact: NumberFact): string => `${fact.cumulative ? '累計' : ''}${plain(fact)}${unitOf(fact)}`

/** The number alone: what an arithmetic line is made of. */
export const plain = (fact: NumberFact): string =>
  Number(fact.reading.printed) === fact.reading.value ? separated(fact.reading.printed) : separated(fact.reading.value)

export const unitOf = (fact: Fact): string => fact.unit?.printed ?? ''

export const yearOf = (fact: Fact): string => {
  if (!fact.years) return ''
  const { from, to } = fact.years
  return from === to ? String(to) : `${from}-${to}`
}

/** 2024年度実績 累計55人 / FY2024 actual 累計55人 */
export const value = (fact: NumberFact): Bilingual => ({
  ja: `${fact.years ? `${yearOf(fact)}年度` : ''}${ROLES[fact.role].ja}${show(fact)}`,
  en: `${fact.years ? `FY${yearOf(fact)} ` : ''}${ROLES[fact.role].en} ${show(fact)}`,
})

/** 「参加者数」; without a name of its own the innermost label. */
export const named = (of: { readonly item: string; readonly path: readonly string[] }): string =>
  `「${of.item || (of.path.at(-1) ?? '')}」`

/** Decimal rounding that takes ties away from zero as paper does; 78.25 -> 78.3. */
export function roundHalfUp(number: number, decimals: number): number {
  const scaled = Number((Math.abs(number) * 10 ** decimals).toPrecision(15))
  return (Math.sign(number) * Math.round(scaled)) / 10 ** decimals
}

/** At most two decimals, no binary dust. */
export const short = (number: number): string => separated(roundHalfUp(number, 2))
