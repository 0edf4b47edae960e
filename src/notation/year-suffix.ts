// What follows the number of a year: 年度, 年, a month, a day; or what makes a duration of it. Pure.
import type { YearPoint } from './year-point.ts'

export type Suffix = {
  readonly kind: YearPoint['kind']
  readonly end: number
  readonly month?: number
  readonly day?: number
}

/** 年度, 年, 年4月1日, .10.1, /4/1 behind a year; undefined where nothing of a year follows. */
const SUFFIX =
  /\s?年\s?度(?![間連]|目(?!標))|\s?年(?!間|目(?!標)|ぶり|前|後|生|代|以上|以内|連)(?:\s?(?<m>\d{1,2})\s?月(?:\s?(?<d>\d{1,2})(?:\s?日|(?=まで|[~)\]]|$)))?)?|[./]\s?(?<m2>1[0-2]|0?[1-9])(?:[./]\s?(?<d2>3[01]|[12]\d|0?[1-9])(?!\d|\.\d)|\s?月(?:\s?(?<d3>\d{1,2})\s?日)?)|-(?<m4>1[0-2]|0[1-9])-(?<d4>\d{2})(?!\d)|\/(?<m5>1[0-2]|0?[1-9])(?![\d/])/y
const DURATION = /\s?年(?:度?(?:[間連]|目(?!標))|ぶり|前|後|生|代|以上|以内)/y

export function suffixAt(plain: string, at: number): Suffix | undefined {
  SUFFIX.lastIndex = at
  const match = SUFFIX.exec(plain)
  if (!match) return undefined
  const g = match.groups ?? {}
  const [month, day] = [g.m ?? g.m2 ?? g.m4 ?? g.m5, g.d ?? g.d2 ?? g.d3 ?? g.d4].map((text) =>
    text === undefined ? undefined : Number(text),
  )
  const end = SUFFIX.lastIndex
  if (month !== undefined)
    return month > 12 || (day ?? 1) > 31 ? undefined : { kind: 'day', end, month, ...(day !== undefined && { day }) }
  return { kind: match[0].replace(/\s/g, '') === '年度' ? 'fiscal' : 'calendar', end }
}

/** R6.12 (behind an era only: 2015.5 is a decimal). */
const MONTH = /\.\s?(1[0-2]|0?[1-9])(?=\s?(?:末|時点|現在|頃|[~)\]、。]|$))/y

export function monthAt(plain: string, at: number): Suffix | undefined {
  MONTH.lastIndex = at
  const match = MONTH.exec(plain)
  return match ? { kind: 'day', end: MONTH.lastIndex, month: Number(match[1]) } : undefined
}

export function isDuration(plain: string, at: number): boolean {
  DURATION.lastIndex = at
  return DURATION.test(plain)
}
