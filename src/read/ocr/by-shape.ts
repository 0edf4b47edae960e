// The ink of a number and the shapes of its document's digits -> the number, where they bear a model out or need none. Pure but
// for the shapes, which learn here what both models read alike.
import type { Engine } from './engine.ts'
import { faintMinus } from './faint-minus.ts'
import type { Glyph } from './glyphs/glyph.ts'
import { digitGlyphs, digitsByShape } from './glyphs/number-shapes.ts'
import type { Shapes } from './glyphs/shapes.ts'
import { witnessed } from './glyphs/witness.ts'
import { minusOf, type Separators, separatorsOf } from './ink-signs.ts'
import { boxOf, type Component } from './raster/components.ts'
import type { Sheet } from './sheet.ts'
import { AGREED, type Judged, judgeDigits, OPEN } from './two-readings.ts'
import { unseenMarks } from './unseen-marks.ts'

/** What the first model read, where the shapes of its digits say the same and nothing but brackets stands beside them. */
export const byWitness = (
  first: string,
  ink: readonly Component[],
  sheet: Sheet,
  { shapes }: Engine,
): Judged | undefined => {
  const runs = /^[\d.,()]+$/.test(first) ? witnessed(first, ink, sheet.gray, shapes) : undefined
  const beside = runs?.reduce((left, run) => left - run.ink.length, ink.length)
  if (!runs || beside !== first.replace(/[^()]/g, '').length) return undefined
  const judged = runs.map((run) => judgedRun(run.said, run.ink, sheet))
  if (runs.length === 1 && beside === 0) return judged[0]
  if (!judged.every((run) => run && run.confidence >= AGREED)) return undefined
  let n = 0
  return { text: first.replace(/\d[\d.,]*/g, () => judged[n++]!.text), confidence: AGREED }
}

export const judgedRun = (said: string, ink: readonly Component[], sheet: Sheet): Judged | undefined => {
  if (unseenMarks(sheet.gray, ink).length > 0) return undefined
  const separators = separatorsOf(ink)
  return drawnAlike(said, separators) ? judgeDigits(said, said, separators) : undefined
}

type Shape = { readonly glyphs: readonly Glyph[]; readonly told: string | undefined }

export const shapeOf = (ink: readonly Component[], sheet: Sheet, { shapes }: Engine): Shape | undefined => {
  const glyphs = shapes && digitGlyphs(ink, sheet.gray)
  return glyphs && { glyphs, told: digitsByShape(glyphs, shapes) }
}

/** What both models read alike says what its digits look like; where the shapes plainly say otherwise, all is open. */
export const taught = (judged: Judged, shape: Shape | undefined, { shapes }: Engine): Judged => {
  const digits = bare(judged.text)
  if (!shape || !/^\d+$/.test(digits)) return judged
  if (shape.told !== undefined && shape.told !== digits)
    return { text: judged.text, confidence: OPEN, candidates: [shape.told, ...(judged.candidates ?? [])] }
  if (judged.confidence >= AGREED && shape.glyphs.length === digits.length) shapes?.learn(shape.glyphs, digits)
  return judged
}

/** Commas and points as the ink has them. */
const drawnAlike = (text: string, ink: Separators): boolean => {
  const digits = bare(text)
  return (
    digits.length === ink.digits &&
    withMarks(
      digits,
      ink.marks.map((m) => m.after),
    ) === text.replace(/[.,]/g, ',')
  )
}

const withMarks = (digits: string, after: readonly number[]): string =>
  [...digits].map((digit, i) => (after.includes(i) ? `,${digit}` : digit)).join('')

/** A number alone in its cell whose digits all look like digits that both models read elsewhere: no model is asked.
 *  A stroke that is left of a rule looks like 1. */
export const numberByShape = (ink: readonly Component[], sheet: Sheet, shapes: Shapes): Judged | undefined => {
  const sorted = [...ink].sort((a, b) => a.x0 - b.x0)
  const minus = sorted.length > 1 ? minusOf(sorted[0]!, boxOf(ink)) : undefined
  if (minus === '△' || minus === '▲') return undefined
  const digits = minus ? sorted.slice(1) : sorted
  const glyphs = digitGlyphs(digits, sheet.gray)
  const told = glyphs && digitsByShape(glyphs, shapes)
  if (told === undefined || /^1+$/.test(told)) return undefined
  if (unseenMarks(sheet.gray, digits).length > 0) return undefined
  if (!minus && faintMinus(sheet.gray, boxOf(digits))) return undefined
  const separators = separatorsOf(digits)
  const text = separators.marks.reduceRight(
    (now, { mark, after }) => now.slice(0, after) + (mark === '.' ? '.' : ',') + now.slice(after),
    told,
  )
  const judged = judgeDigits(text, text, separators)
  return judged.confidence >= AGREED ? { ...judged, text: (minus ?? '') + judged.text } : undefined
}

const bare = (text: string): string => text.replace(/[.,]/g, '')
