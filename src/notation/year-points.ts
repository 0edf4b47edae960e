// Narrowed text -> single years and days in it, before periods are joined. Pure, one pass of one pattern.
import { ERAS, type Era } from './eras.ts'
import { readNumeral } from './numeral.ts'

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

type Suffix = { readonly kind: YearPoint['kind']; readonly end: number; readonly month?: number; readonly day?: number }

const ERA = '(?<name>令\\s?和|平\\s?成|昭\\s?和|大\\s?正|明\\s?治|[㋿㍻㍼㍽㍾])|(?<![A-Za-z0-9])(?<letter>[RHSTM])'
const POINT = new RegExp(
  [
    "(?<![0-9A-Za-z])['’‘](?<short>\\d{2})(?![0-9A-Za-z'’%.,])",
    `(?:${ERA})\\s{0,2}\\.?\\s?(?<n>元|\\d{1,2}(?![\\d,])|[一二三四五六七八九十]{1,3})`,
    '(?<![\\d.,A-Za-z/]|(?<!\\d{4})-)(?:西暦\\s?|FY)?(?<gregorian>(?:19|20)\\d{2})(?![\\d,A-Za-z%]|\\.\\d{3})',
    '(?<![\\d.,A-Za-z第約全各/-])(?<bare>元|\\d{1,2})(?=\\s?年\\s?(?:度|\\d{1,2}\\s?月))',
  ].join('|'),
  'g',
)

/** A letter era without 年 counts no further than this; 平成72年 needs its 年 (H72 is a part number). */
const LAST_OF_LETTER = 45
/** Years a city's paper speaks of. */
const GREGORIAN_FROM = 1940
const GREGORIAN_TO = 2100
/** Bare 24年度..31年度 in a 令和 document mean 平成: 令和24 is 2042. */
const HEISEI_FROM = 20
const HEISEI_TO = 31

const CONFIDENCE = { named: 1, letter: 0.97, gregorian: 1, bracketed: 0.8, header: 0.9, bare: 0.9, bareHeisei: 0.6 }

export function findPoints(plain: string, era: string | undefined, header: boolean): readonly YearPoint[] {
  const points: YearPoint[] = []
  for (const match of plain.matchAll(POINT)) {
    const point = readPoint(plain, match, era, header)
    if (point) points.push(point)
  }
  return points
}

function readPoint(
  plain: string,
  match: RegExpMatchArray,
  era: string | undefined,
  header: boolean,
): YearPoint | undefined {
  const { short, name, letter, n, gregorian, bare } = match.groups ?? {}
  const start = match.index ?? 0
  const end = start + match[0].length
  // '22 over a column; in running text an apostrophe may open a quotation.
  if (short !== undefined)
    return header ? gregorianPoint(plain, { start, end, year: 2000 + Number(short) }, true) : undefined
  if (n !== undefined) return eraPoint(plain, { start, end, name, letter, n }, header)
  if (gregorian !== undefined)
    return gregorianPoint(plain, { start, end, year: Number(gregorian) }, header || /^(?:西暦|FY)/.test(match[0]))
  return barePoint(plain, { start, end, n: bare ?? '' }, era, header)
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

function monthAt(plain: string, at: number): Suffix | undefined {
  MONTH.lastIndex = at
  const match = MONTH.exec(plain)
  return match ? { kind: 'day', end: MONTH.lastIndex, month: Number(match[1]) } : undefined
}

function isDuration(plain: string, at: number): boolean {
  DURATION.lastIndex = at
  return DURATION.test(plain)
}

type EraPrint = {
  readonly start: number
  readonly end: number
  readonly name: string | undefined
  readonly letter: string | undefined
  readonly n: string
}

function eraPoint(plain: string, print: EraPrint, header: boolean): YearPoint | undefined {
  const era = eraOf(print.name ?? print.letter ?? '')
  const n = eraYear(print.n)
  const suffix = suffixAt(plain, print.end) ?? monthAt(plain, print.end)
  if (!era || n === undefined || n < 1 || n > era.last || isDuration(plain, print.end)) return undefined
  if (print.letter !== undefined && !suffix && !plainLetter(plain, print, n, header)) return undefined
  const confidence = print.letter === undefined ? CONFIDENCE.named : CONFIDENCE.letter
  return {
    year: era.first + n - 1,
    first: era.first,
    system: era.name,
    start: print.start,
    weak: false,
    inBrackets: false,
    confidence,
    ...(suffix ?? { kind: 'plain' as const, end: print.end }),
  }
}

/** R6 and H28 stand alone often; S, T and M followed by a number are mostly something else (S3, T1). */
function plainLetter(plain: string, print: EraPrint, n: number, header: boolean): boolean {
  if (n > LAST_OF_LETTER || /[A-Za-z%]/.test(plain[print.end] ?? '')) return false
  if (/^[.-]\d/.test(plain.slice(print.end, print.end + 2)) && !(header && goesOn(plain, print.end, n))) return false
  return print.letter === 'R' || print.letter === 'H' || (header && print.letter === 'S' && n >= 40)
}

/** H23-27実績額 over a column is a period; H28-12 in a text is a number of something. */
function goesOn(plain: string, at: number, from: number): boolean {
  const to = Number(/^-(\d{1,2})(?![\d.-])/.exec(plain.slice(at, at + 4))?.[1])
  return to > from && to <= LAST_OF_LETTER
}

const eraOf = (text: string): Era | undefined => {
  const word = text.replace(/\s/g, '')
  return ERAS.find((era) => era.name === word || era.letter === word || era.sign === word)
}

function eraYear(print: string): number | undefined {
  if (print === '元') return 1
  const numeral = readNumeral(print, 0)
  return numeral && 'value' in numeral ? numeral.value : undefined
}

type GregorianPrint = { readonly start: number; readonly end: number; readonly year: number }

function gregorianPoint(plain: string, print: GregorianPrint, marked: boolean): YearPoint | undefined {
  if (print.year < GREGORIAN_FROM || print.year > GREGORIAN_TO || isDuration(plain, print.end)) return undefined
  const suffix = suffixAt(plain, print.end)
  const inBrackets =
    /[([]\s?$/.test(plain.slice(Math.max(0, print.start - 2), print.start)) &&
    /^\s?[)\]]/.test(plain.slice(print.end, print.end + 2))
  const weak = !suffix && !marked && !inBrackets
  const confidence = suffix ? CONFIDENCE.gregorian : marked ? CONFIDENCE.header : CONFIDENCE.bracketed
  return {
    year: print.year,
    first: 1,
    system: 'gregorian',
    start: print.start,
    weak,
    inBrackets,
    confidence,
    ...(suffix ?? { kind: 'plain' as const, end: print.end }),
  }
}

type BarePrint = { readonly start: number; readonly end: number; readonly n: string }

/** 5年度, 5年4月: in the document's era; without one only 20..31 in a head (平成), with doubt. */
function barePoint(plain: string, print: BarePrint, era: string | undefined, header: boolean): YearPoint | undefined {
  const suffix = suffixAt(plain, print.end)
  const n = eraYear(print.n)
  if (!suffix || suffix.kind === 'calendar' || !n) return undefined
  const own = era === undefined ? undefined : eraOf(era)
  const heisei =
    n >= HEISEI_FROM && n <= HEISEI_TO && (own?.name === '令和' || (!own && header && suffix.kind === 'fiscal'))
  const used = heisei ? eraOf('平成') : own
  if (!used) return undefined
  const confidence = heisei ? CONFIDENCE.bareHeisei : CONFIDENCE.bare
  return {
    year: used.first + n - 1,
    first: used.first,
    system: used.name,
    start: print.start,
    weak: false,
    inBrackets: false,
    confidence,
    ...(suffix ?? { kind: 'plain' as const, end: print.end }),
  }
}
