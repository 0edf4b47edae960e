// 54.3％ | → | 60.0％ over (令和5年度) | | (令和10年度): a row of years in brackets dates the numbers above it and heads nothing. Pure.
import type { Head } from './head.ts'

type Placed = { readonly kind: string; readonly text: string; readonly head: Head }
type Places = readonly (Placed | undefined)[]

/** Places of years in brackets, in rows that hold nothing else, each below a number. */
export function yearLines(places: Places, rows: number, columns: number): readonly number[] {
  return Array.from({ length: rows - 1 }, (_, r) => r + 1).flatMap((r) => {
    const filled = Array.from({ length: columns }, (_, c) => r * columns + c).filter(
      (i) => places[i] !== undefined && places[i]!.kind !== 'blank',
    )
    return filled.length > 0 && filled.every((i) => isYearInBrackets(places[i]!) && isNumber(places[i - columns]))
      ? filled
      : []
  })
}

const isYearInBrackets = ({ kind, text, head }: Placed): boolean =>
  kind === 'head' && head.years !== undefined && head.role === undefined && /^[(（][^()（）]+[)）]$/u.test(text)
const isNumber = (g: Placed | undefined): boolean => g?.kind === 'value'
