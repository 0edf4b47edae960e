// 85(100), 40／31: a result of a whole, or two values in one cell? -> the doubt, by the row's other fractions. Pure.
import { readCell } from '../notation/number.ts'
import { readUnit } from '../notation/unit.ts'
import type { Reason, RowValue } from '../types.ts'

/** More than its whole: these are two values, and nothing says which of them the head means. */
const NO_FRACTION: Reason = { id: 'pair-in-cell', weight: 0.5 }
/** 31／40, 42／45: may be results of wholes that differ. */
const OPEN: Reason = { id: 'pair-in-cell', weight: 0.75 }

/** 85(100): the outer number is read, and nothing says what the inner one is, or which of them the head means. */
const UNTOLD: Reason = { id: 'number-in-brackets', weight: 0.85 }
const BRACKETED =
  /^[▲△+\-－]?[\d,.，．]+([^\d()（）]{0,4}?)\s*[(（]\s*[▲△+\-－]?[\d,.，．]+([^\d()（）]{0,4})[)）]\s*$/u
/** 目標(累計), 経費(一財), （うち新規）: a word in brackets over the number, and no unit or year. */
const IN_BRACKETS = /[(（]([^()（）]*)[)）]/gu

/** 6件(6市町), 6,028(12.5%): the inner number is of another kind. */
function isUntold({ text, heads }: RowValue, item: string): boolean {
  const [, outer, inner] = BRACKETED.exec(text) ?? []
  if (outer === undefined || (inner !== '' && inner !== outer)) return false
  const words = [...heads, item].flatMap((h) => Array.from(h.matchAll(IN_BRACKETS), (m) => m[1]!.trim()))
  return !words.some((word) => word === '' || (!/\d/u.test(word) && readUnit(word) === undefined))
}

type Fraction = { readonly top: number; readonly bottom: number }

export function fractionDoubt(value: RowValue, row: readonly RowValue[], item: string): readonly Reason[] {
  if (isUntold(value, item)) return [UNTOLD]
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
