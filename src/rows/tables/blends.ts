// A value beside a cell of several names -> how sure it is whose it is, and the labels that are. Pure.
import type { Cell, Reason } from '../../types.ts'
import { linedParts } from './cell-parts.ts'
import type { GridCell } from './grid.ts'
import type { HeadReader } from './head.ts'
import type { Labels } from './labels.ts'
import { isAmount } from './stroke-pairs.ts'
import { namesIn } from './unfold.ts'

/** One number for several names, several numbers for one name: below a half, a person must look. */
const BLENDED = 0.45
const ONE_FOR_SEVERAL = { id: 'one-value-for-several-names', weight: BLENDED }
const SEVERAL_NAMES = { id: 'several-names-in-cell', weight: BLENDED }
const SEVERAL_VALUES = { id: 'several-values-beside-lines-of-a-name', weight: BLENDED }

/** `stacked`: heads or captions say what each number of the cell is. */
export function blendOf(
  { cell }: GridCell,
  labels: Labels,
  parts: ReadonlyMap<Cell, Reason>,
  stacked: boolean,
  readHead: HeadReader,
): { readonly labels: Labels; readonly reasons: readonly Reason[] } {
  const paired = parts.get(cell)
  if (paired) return { labels, reasons: [paired] }
  const whole = labels.names.filter((n) => !parts.has(n.cell))
  if (whole.length < labels.names.length)
    return { labels: { ...labels, names: whole, column: whole.at(-1)?.cell.column ?? -1 }, reasons: [ONE_FOR_SEVERAL] }
  const name = labels.names.at(-1)
  if (name && namesIn(name, readHead)?.by === 'marks') return { labels, reasons: [SEVERAL_NAMES] }
  const lines = name && !stacked ? linedParts(name.cell)?.parts : undefined
  const values = lines && linedParts(cell)?.parts
  const alike =
    lines && values?.length === lines.length && values.every((v) => isAmount(v.text) && !IN_BRACKETS.test(v.text))
  return { labels, reasons: alike && !lines.some((l) => IN_BRACKETS.test(l.text)) ? [SEVERAL_VALUES] : [] }
}
const IN_BRACKETS = /^[(（].*[)）]$/u
