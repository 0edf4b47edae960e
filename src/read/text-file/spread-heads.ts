// Two rows of heads whose spans a converter lost -> where the upper heads stood, if the lower ones tell it. Pure.
// 分野 | 満足度 | 重要度 over (blank) | R4 | R6 | R4 | R6: what comes again in the lower row shows how wide each upper head was.

import { isNumberCell } from '../converted/given-table.ts'

export type Spread = { readonly column: number; readonly columnSpan: number; readonly text: string }

export function spreadHeads(
  upper: readonly string[],
  lower: readonly string[],
  columns: number,
): readonly Spread[] | undefined {
  const labels = lower.findIndex(isFilled)
  const above = trimmed(upper)
  const below = trimmed(lower).slice(labels)
  if (![...upper, ...lower].every(isHead)) return undefined
  if (labels < 1 || above.length >= columns || ![...above, ...below].every(isFilled)) return undefined
  // Columns behind the lower heads have one head each, as those before them.
  const single = columns - labels - below.length
  const groups = above.slice(labels, above.length - single)
  const widths = groupWidths(groups.length, below)
  if (above.length < labels + single + 1 || !widths) return undefined
  const spans = [...above.slice(0, labels).map(() => 1), ...widths, ...Array<number>(single).fill(1)]
  let column = 0
  return above.map((text, i) => {
    const columnSpan = spans[i]!
    column += columnSpan
    return { column: column - columnSpan, columnSpan, text }
  })
}

/** One group is as wide as all; several where their heads come again, or where years follow words: as many runs as groups. */
function groupWidths(groups: number, below: readonly string[]): readonly number[] | undefined {
  const even = below.length / groups
  if (groups < 1 || even <= 1) return undefined
  if (groups === 1) return [below.length]
  if (Number.isInteger(even) && below.every((text, i) => text === below[i % even])) return Array(groups).fill(even)
  const starts = below.flatMap((text, i) => (i === 0 || isYear(text) !== isYear(below[i - 1]!) ? [i] : []))
  if (starts.length !== groups) return undefined
  return starts.map((start, i) => (starts[i + 1] ?? below.length) - start)
}

const isYear = (text: string): boolean => /[0-9０-９元](?:年|$)|^[RHＲＨ][0-9０-９元]/u.test(text)
/** Heads are short and hold no amounts; years are no amounts. */
const LONGEST_HEAD = 20
const isHead = (text: string): boolean => text.length <= LONGEST_HEAD && (isYear(text) || !isNumberCell(text))
const isFilled = (text: string): boolean => text.trim() !== ''
const trimmed = (cells: readonly string[]): readonly string[] => cells.slice(0, cells.findLastIndex(isFilled) + 1)
