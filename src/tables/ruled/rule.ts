// What the ruled finder works with: merged straight rules of one axis. Pure.

/** axis 'h': y = at, from..to in x; axis 'v': x = at, from..to in y. */
export type Rule = {
  readonly axis: 'h' | 'v'
  readonly at: number
  readonly from: number
  readonly to: number
  /** line: drawn; edge: only the border of a shaded area; open: nothing drawn, other rules end here. */
  readonly kind: 'line' | 'edge' | 'open'
}

/** Points by which pieces of one rule may lie off each other (FEASIBILITY 1f; Skia rounds to whole pixels). */
export const COLLINEAR = 1.5
/** Points by which two rules may miss each other and still meet. */
export const CORNER = 2

export const length = (rule: Rule): number => rule.to - rule.from
