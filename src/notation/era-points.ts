// 令和6年度, R6, and 5年度 in the document's era -> a year. Pure.
import { ERAS, type Era } from './eras.ts'
import { readNumeral } from './numeral.ts'
import type { YearPoint } from './year-point.ts'
import { isDuration, monthAt, suffixAt } from './year-suffix.ts'

/** A letter era without 年 counts no further than this; 平成72年 needs its 年 (H72 is a part number). */
const LAST_OF_LETTER = 45
/** Bare 24年度..31年度 in a 令和 document mean 平成: 令和24 is 2042. */
const HEISEI_FROM = 20
const HEISEI_TO = 31

const CONFIDENCE = { named: 1, letter: 0.97, bare: 0.9, bareHeisei: 0.6 }

type EraPrint = {
  readonly start: number
  readonly end: number
  readonly name: string | undefined
  readonly letter: string | undefined
  readonly n: string
}

export function eraPoint(plain: string, print: EraPrint, header: boolean): YearPoint | undefined {
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

type BarePrint = { readonly start: number; readonly end: number; readonly n: string }

/** 5年度, 5年4月: in the document's era; without one only 20..31 in a head (平成), with doubt. */
export function barePoint(
  plain: string,
  print: BarePrint,
  era: string | undefined,
  header: boolean,
): YearPoint | undefined {
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
