// 40／31: a result of a whole, or two values in one cell? -> the doubt, by the row's other fractions. Pure.
import { readCell } from '../notation/number.ts'
import type { Reason, RowValue } from '../types.ts'

/** More than its whole: these are two values, and nothing says which of them the head means. */
const NO_FRACTION: Reason = { id: 'pair-in-cell', weight: 0.5 }
/** 31／40, 42／45: may be results of wholes that differ. */
const OPEN: Reason = { id: 'pair-in-cell', weight: 0.75 }

type Fraction = { readonly top: number; readonly bottom: number }

export function fractionDoubt(value: RowValue, row: readonly RowValue[]): readonly Reason[] {
  const own = fractionOf(value)
  if (!own) return []
  const all = row.flatMap((v) => fractionOf(v) ?? [])
  if (all.some((f) => f.top > f.bottom)) return [NO_FRACTION]
  const oneWhole = all.length > 1 && all.every((f) => f.bottom === own.bottom)
  return oneWhole || value.heads.some((h) => WHOLE.test(h)) ? [] : [OPEN]
}

/** 75/100: a score; what the second number is the head itself says. */
const WHOLE = /[/／]|点|順位|達成|割合|率/u

function fractionOf({ text }: RowValue): Fraction | undefined {
  const cell = readCell(text)
  const first = cell.kind === 'quantities' ? cell.quantities[0] : undefined
  return first?.denominator === undefined ? undefined : { top: first.value, bottom: first.denominator }
}
