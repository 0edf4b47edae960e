// Blanks and words that stand in a row's value columns beside its numbers: not measured, 調査中, 事業中止. Pure.
import type { Cell, RowValue } from '../../types.ts'
import type { Draft } from './draft.ts'
import type { Grid, GridCell } from './grid.ts'
import type { HeadFinder } from './heads-above.ts'
import { FROM } from './read-value.ts'
import { isGrade } from './references.ts'

/** ◎ ○ △ × under 進捗状況: how it goes, by marks. */
const isMark = (text: string): boolean => /^[◎○〇●△▲×✕☆★]+$/u.test(text.replace(/\s+/gu, '')) || isGrade(text)

/** Longer texts in a value column are remarks. */
const LONGEST_TEXT_VALUE = 40

/** `parts`: a word beside several indicators of one row speaks of none of them alone. */
export function companions(
  grid: Grid,
  over: HeadFinder,
  draft: Draft,
  parts: ReadonlyMap<Cell, unknown>,
): readonly RowValue[] {
  if (draft.from !== 'label' || draft.top < 0) return []
  const start = draft.labels.column + 1
  const several = draft.labels.names.some((n) => parts.has(n.cell))
  const found: RowValue[] = []
  for (const g of grid.row(draft.row)) {
    if (g.cell.column < start || g.cell.row !== draft.row || draft.columns.has(g.cell.column)) continue
    if (several && !parts.has(g.cell)) continue
    const value = companion(over, draft, g)
    if (value) found.push(value)
  }
  return found
}

function companion(over: HeadFinder, draft: Draft, g: GridCell): RowValue | undefined {
  if ((g.kind !== 'blank' && g.kind !== 'text') || g.text.length > LONGEST_TEXT_VALUE) return undefined
  const above = over(draft.row, g.cell.column)
  const lowest = above.heads.at(-1)
  if (above.top !== draft.top || lowest?.kind !== 'head' || lowest.head.role === undefined) return undefined
  const years = above.heads.findLast((h) => h.head.years)?.head.years
  return {
    text: g.cell.text,
    printed: g.cell.printed,
    place: g.cell.place,
    column: g.cell.column,
    role: lowest.head.role === 'rate' && isMark(g.text) ? 'grade' : lowest.head.role,
    heads: above.heads.map((h) => h.text),
    ...(years ? { years } : {}),
    unitHints: [],
    cumulative: false,
    confidence: 1,
    reasons: years ? [] : [{ id: 'year-from-nowhere', weight: FROM.nowhere }],
  }
}
