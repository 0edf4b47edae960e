// Narrowed text -> single years and days in it, before periods are joined. Pure, one pass of one pattern.
import { barePoint, eraPoint } from './era-points.ts'
import type { YearPoint } from './year-point.ts'
import { isDuration, suffixAt } from './year-suffix.ts'

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

/** Years a city's paper speaks of. */
const GREGORIAN_FROM = 1940
const GREGORIAN_TO = 2100
const CONFIDENCE = { gregorian: 1, bracketed: 0.8, header: 0.9 }

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
