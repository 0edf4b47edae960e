// A single year or day read in a text. Types only.
export type YearPoint = {
  readonly year: number
  /** Gregorian year of year 1 of the era; 1 for Gregorian print. */
  readonly first: number
  readonly system: string
  /** 'plain': neither 年 nor 年度 printed (R6, 2015). */
  readonly kind: 'fiscal' | 'calendar' | 'day' | 'plain'
  readonly month?: number
  readonly day?: number
  readonly start: number
  readonly end: number
  /** A bare four-digit number: a year only in company. */
  readonly weak: boolean
  readonly inBrackets: boolean
  readonly confidence: number
}
