// 54.3％ | → | 60.0％ over (令和5年度) | | (令和10年度): a row of years in brackets dates the numbers above it and heads nothing;
// so do bare years below numbers whose heads say what they are but not when (策定時 | 最終評価 | 目標値). Pure.
import type { Head } from './head.ts'

type Placed = { readonly kind: string; readonly text: string; readonly head: Head }
type Places = readonly (Placed | undefined)[]

/** Bare years that date a row. */
const LEAST_YEARS = 2

/** Places of years in rows that hold nothing else, each below a number. */
export function yearLines(places: Places, rows: number, columns: number): readonly number[] {
  return Array.from({ length: rows - 1 }, (_, r) => r + 1).flatMap((r) => {
    const filled = Array.from({ length: columns }, (_, c) => r * columns + c).filter(
      (i) => places[i] !== undefined && places[i]!.kind !== 'blank',
    )
    const dates =
      filled.every((i) => isYear(places[i]!) && isNumber(places[i - columns])) &&
      (filled.every((i) => inBrackets(places[i]!)) ||
        (filled.length >= LEAST_YEARS && filled.every((i) => saysRoleOnly(places, i, columns))))
    return filled.length > 0 && dates ? filled : []
  })
}

/** The number above with its year. */
export const dated = (above: string, year: string): string =>
  /^[(（]/u.test(year) ? `${above} ${year}` : `${above} (${year})`

/** The nearest head over the place says a role and no year. */
function saysRoleOnly(places: Places, at: number, columns: number): boolean {
  let i = at - columns
  const isOver = (g: Placed | undefined) => g?.kind === 'head' && g.head.role !== undefined
  while (i >= 0 && !isOver(places[i])) i -= columns
  return i >= 0 && places[i]!.head.years === undefined
}

const isYear = ({ kind, head }: Placed): boolean =>
  kind === 'head' && head.years !== undefined && head.role === undefined
const inBrackets = ({ text }: Placed): boolean => /^[(（][^()（）]+[)）]$/u.test(text)
const isNumber = (g: Placed | undefined): boolean => g?.kind === 'value'
