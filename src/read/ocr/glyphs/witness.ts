// Digits as a model read them and the ink they stand in -> the ink of each run of digits, where its shapes say the same. Pure.
import type { Component } from '../raster/components.ts'
import type { Gray } from '../raster/raster.ts'
import { digitGlyphs, digitPieces, digitsByShape } from './number-shapes.ts'
import type { Shapes } from './shapes.ts'

/** `ink`: of the digits with their commas and points. */
export type Witnessed = { readonly said: string; readonly ink: readonly Component[] }

/** Pieces of commas and points among the digits of one run, at most. */
const MARKS = 3

const RUN = /\d[\d.,]*/g

/** undefined = not all digits of the text are plain in the ink, in this order; letters beside them may be in the ink too. */
export const witnessed = (
  text: string,
  ink: readonly Component[],
  sheet: Gray,
  shapes: Shapes | undefined,
): readonly Witnessed[] | undefined => {
  if (!shapes) return undefined
  const sorted = [...ink].sort((a, b) => a.x0 - b.x0)
  const found: Witnessed[] = []
  let from = 0
  for (const said of text.match(RUN) ?? []) {
    const at = placeOf(said.replace(/\D/g, ''), sorted, from, sheet, shapes)
    if (!at) return undefined
    found.push({ said, ink: sorted.slice(at.from, at.to) })
    from = at.to
  }
  return found.length > 0 ? found : undefined
}

const placeOf = (digits: string, ink: readonly Component[], begin: number, sheet: Gray, shapes: Shapes) => {
  for (let from = begin; from + digits.length <= ink.length; from++)
    for (let to = Math.min(ink.length, from + digits.length + MARKS); to >= from + digits.length; to--) {
      const run = ink.slice(from, to)
      const glyphs = digitGlyphs(run, sheet)
      if (glyphs?.length !== digits.length || digitsByShape(glyphs, shapes) !== digits) continue
      return [ink[from - 1], ink[to]].some((beside) => beside && goesOn(run, beside)) ? undefined : { from, to }
    }
  return undefined
}

/** A digit, comma or point that no model read belongs to the number. */
const goesOn = (run: readonly Component[], beside: Component): boolean => digitPieces([...run, beside]) !== undefined
