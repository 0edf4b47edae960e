// The ink of a number -> its digits as both models read them, commas and sign by ink, how sure. IO: the recogniser.
import { foldText } from '../../japanese/fold.ts'
import type { Engine, SeenSymbol } from './engine.ts'
import { faintMinus } from './faint-minus.ts'
import type { Glyph } from './glyphs/glyph.ts'
import { digitGlyphs, digitsByShape } from './glyphs/number-shapes.ts'
import type { Shapes } from './glyphs/shapes.ts'
import { DIGIT, minusOf, type Separators, separatorsOf } from './ink-signs.ts'
import { liningInk } from './lining.ts'
import { pictureOf } from './picture.ts'
import { boxOf, type Component } from './raster/components.ts'
import { placeSeparators } from './separators.ts'
import type { Sheet } from './sheet.ts'
import { AGREED, DIFFER, type Judged, judgeDigits, OPEN } from './two-readings.ts'

/** Height of digits for the second reading, and for a third where the first two differ, pixels. */
const DIGIT_HEIGHT = { second: 29, third: 38 }
const DIGIT_PAD = 12

/** A number alone: sign by ink, digits by both models, commas by ink. */
export const readNumber = async (
  text: string,
  ink: readonly Component[],
  sheet: Sheet,
  engine: Engine,
): Promise<Judged> => {
  const sorted = [...ink].sort((a, b) => a.x0 - b.x0)
  const minus = sorted.length > 1 ? minusOf(sorted[0]!, boxOf(ink)) : undefined
  const digits = minus ? sorted.slice(1) : sorted
  const first = minus ? text.replace(/^[^\d(]/u, '') : text
  const judged = await readTwice(first, digits, sheet, engine)
  if (!minus && faintMinus(sheet.gray, boxOf(digits)))
    return { text: `-${judged.text}`, confidence: Math.min(OPEN, judged.confidence), candidates: [judged.text] }
  const sign = (text: string): string => (minus ?? '') + text
  return { ...judged, text: sign(judged.text), ...doubtful((judged.candidates ?? []).map(sign)) }
}

/** Both models; where they differ, the second once more at another size. */
const readTwice = async (first: string, ink: readonly Component[], sheet: Sheet, engine: Engine): Promise<Judged> => {
  const separators = separatorsOf(ink)
  const shape = shapeOf(ink, sheet, engine)
  if (shape?.told !== undefined && shape.told === bare(first) && drawnAlike(first, separators))
    return judgeDigits(first, first, separators)
  const second = await digitsOf(ink, sheet, engine, DIGIT_HEIGHT.second)
  const judged = judgeDigits(first, second, separators)
  if (judged.confidence > DIFFER) return taught(judged, shape, engine)
  return judgeDigits(first, second, separators, await digitsOf(ink, sheet, engine, DIGIT_HEIGHT.third))
}

type Shape = { readonly glyphs: readonly Glyph[]; readonly told: string | undefined }

const shapeOf = (ink: readonly Component[], sheet: Sheet, { shapes }: Engine): Shape | undefined => {
  const glyphs = shapes && digitGlyphs(ink, sheet.gray)
  return glyphs && { glyphs, told: digitsByShape(glyphs, shapes) }
}

/** What both models read alike says what its digits look like; where the shapes plainly say otherwise, all is open. */
const taught = (judged: Judged, shape: Shape | undefined, { shapes }: Engine): Judged => {
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
  if (!minus && faintMinus(sheet.gray, boxOf(digits))) return undefined
  const separators = separatorsOf(digits)
  const text = separators.marks.reduceRight(
    (now, { mark, after }) => now.slice(0, after) + (mark === '.' ? '.' : ',') + now.slice(after),
    told,
  )
  const judged = judgeDigits(text, text, separators)
  return judged.confidence >= AGREED ? { ...judged, text: (minus ?? '') + judged.text } : undefined
}

export const doubtful = (candidates: readonly string[]) => (candidates.length > 0 ? { candidates } : {})

const digitsOf = async (ink: readonly Component[], sheet: Sheet, engine: Engine, height: number): Promise<string> => {
  const box = boxOf(ink)
  const tallest = Math.max(...ink.map((c) => c.y1 - c.y0))
  const picture = pictureOf(sheet.gray, ink, box, height / tallest, DIGIT_PAD)
  return foldText(await engine.digits(picture.gray)).replace(/\s+/g, '')
}

/** Ems by which the recogniser's places of letters are off. */
const SLACK = 0.12

export const readRun = async (
  run: readonly SeenSymbol[],
  said: string,
  line: readonly Component[],
  sheet: Sheet,
  engine: Engine,
): Promise<Judged> => {
  const [from, to] = [run[0]!.x0 - SLACK * sheet.em, run.at(-1)!.x1 + SLACK * sheet.em]
  const near = line.filter((c) => (c.x0 + c.x1) / 2 >= from && (c.x0 + c.x1) / 2 <= to)
  const ink = liningInk(near, (from + to) / 2)
  if (ink.length === 0) return { text: said, confidence: DIFFER }
  const shape = shapeOf(ink, sheet, engine)
  if (shape?.told !== undefined && shape.told === bare(said) && drawnAlike(said, separatorsOf(ink)))
    return judgeDigits(said, said, separatorsOf(ink))
  const second = await digitsOf(ink, sheet, engine, DIGIT_HEIGHT.second)
  const third = /\d/.test(second) ? undefined : await digitsOf(ink, sheet, engine, DIGIT_HEIGHT.third)
  // Part of the letter behind (37,076千人) is seen with the digits; what stands before them must be read alike.
  const beginning = (read: string): { read: string; same: boolean } => {
    const digits = /^[\d.,]+/.exec(read)?.[0] ?? ''
    const same = bare(digits) === bare(said)
    return { read: same ? digits : read, same }
  }
  const [early, late] = [beginning(second), beginning(third ?? '')]
  const separators = separatorsOf(early.same || late.same ? firstDigits(ink, bare(said).length) : ink)
  const judged = judgeDigits(said, early.read, separators, third === undefined ? undefined : late.read)
  if (bare(judged.text) === bare(said)) return taught(judged, shape, engine)
  return { ...placed(said, ink), confidence: DIFFER, ...doubtful([judged.text, ...(judged.candidates ?? [])]) }
}

const bare = (text: string): string => text.replace(/[.,]/g, '')

/** What was read first stays where the readings differ, its commas as drawn. */
const placed = (said: string, ink: readonly Component[]) => ({
  text: placeSeparators(said, said, separatorsOf(ink)).text,
})

/** The pieces up to the end of so many digits. */
const firstDigits = (ink: readonly Component[], count: number): Component[] => {
  const tallest = Math.max(...ink.map((c) => c.y1 - c.y0))
  const tall = ink.filter((c) => c.y1 - c.y0 >= DIGIT * tallest).sort((a, b) => a.x0 - b.x0)
  const end = tall[count - 1]?.x1 ?? Number.POSITIVE_INFINITY
  return ink.filter((c) => c.x0 < end)
}
