// How sure is a ruled table? Its confidence with the reasons. Pure.
import type { Cell, Reason } from '../../types.ts'
import type { Grid } from '../cells/grid.ts'
import type { Heads } from '../headers.ts'

/** What each doubt takes from 1; sizes are judgement, to be calibrated on the truth set. */
const SHADED_ONLY = 0.15
const OPEN_CELLS = 0.05
const OVERFLOWING = 0.1
const ONE_COLUMN = 0.2

export function ruledConfidence(
  grid: Grid,
  cells: readonly Cell[],
  { shadedOnly, heads }: { readonly shadedOnly: boolean; readonly heads: Heads },
): { readonly confidence: number; readonly reasons: readonly Reason[] } {
  const filled = cells.filter((c) => c.words.length > 0)
  const beyond = filled.filter((c) => c.overflow === 'overflows').length / Math.max(1, filled.length)
  const doubts: Reason[] = [
    { id: 'only-shading', weight: shadedOnly ? -SHADED_ONLY : 0 },
    { id: 'open-corner', weight: grid.cells.some((c) => c.inside === false) ? -OPEN_CELLS : 0 },
    { id: 'text-over-borders', weight: -OVERFLOWING * beyond },
    { id: 'one-column', weight: grid.xs.length === 2 ? -ONE_COLUMN : 0 },
  ].filter((r) => r.weight < 0)
  const reasons: Reason[] = [{ id: 'drawn-rules', weight: 1 }, { id: `heads-by-${heads.by}`, weight: 0 }, ...doubts]
  return {
    confidence: Math.max(
      0,
      reasons.reduce((sum, r) => sum + r.weight, 0),
    ),
    reasons,
  }
}
