// The ink of a number -> its digits as both models read them, commas and sign by ink, how sure. IO: the recogniser.
import { foldText } from '../../japanese/fold.ts'
import { byWitness, judgedRun, shapeOf, taught } from './by-shape.ts'
import type { Engine, SeenSymbol } from './engine.ts'
import { faintMinus } from './faint-minus.ts'
import { digitPieces } from './glyphs/number-shapes.ts'
import { witnessed } from './glyphs/witness.ts'
import { DIGIT, isGrownSign, isUnknownSign, minusOf, type Separators, separatorsOf } from './ink-signs.ts'
import { liningInk } from './lining.ts'
import { pictureOf } from './picture.ts'
import { boxOf, type Component } from './raster/components.ts'
import { placeSeparators } from './separators.ts'
import type { Sheet } from './sheet.ts'
import { DIFFER, type Judged, judgeDigits, OPEN } from './two-readings.ts'
import { withUnseenMarks } from './unseen-marks.ts'

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
  if (!minus && isUnknownSign(sorted)) return behindSign(text, sorted.slice(1), sheet, engine)
  const first = minus ? withoutSign(text, digits) : text
  const judged = withUnseenMarks(await readTwice(first, digits, sheet, engine), sheet.gray, digits)
  if (!minus && faintMinus(sheet.gray, boxOf(digits)))
    return { text: `-${judged.text}`, confidence: Math.min(OPEN, judged.confidence), candidates: [judged.text] }
  if (!minus && isGrownSign(sorted)) return orSign(judged)
  const sign = (text: string): string => (minus ?? '') + text
  return { ...judged, text: sign(judged.text), ...doubtful((judged.candidates ?? []).map(sign)) }
}

/** What a model made of the sign: a letter, or 4, one digit more than the ink has. */
const withoutSign = (text: string, digits: readonly Component[]): string =>
  bare(text).length === separatorsOf(digits).digits + 1
    ? text.replace(/^(?:[^\d(]|[14])[.,]?/u, '')
    : text.replace(/^[^\d(]/u, '')

/** Most signs before a number are a minus; which this is nobody can tell. */
const behindSign = async (
  text: string,
  digits: readonly Component[],
  sheet: Sheet,
  engine: Engine,
): Promise<Judged> => {
  const judged = await readTwice(withoutSign(text, digits), digits, sheet, engine)
  return { text: `△${judged.text}`, confidence: Math.min(OPEN, judged.confidence), candidates: [judged.text] }
}

/** Its first digit may be a minus. */
const orSign = ({ text, confidence, candidates = [] }: Judged): Judged => ({
  text,
  confidence: Math.min(OPEN, confidence),
  candidates: [`△${text.replace(/^\d[.,]?/, '')}`, ...candidates],
})

/** Both models; where they differ, the second once more at another size. */
const readTwice = async (first: string, ink: readonly Component[], sheet: Sheet, engine: Engine): Promise<Judged> => {
  const borneOut = byWitness(first, ink, sheet, engine)
  if (borneOut) return borneOut
  const separators = separatorsOf(ink)
  const shape = shapeOf(ink, sheet, engine)
  const second = await digitsOf(ink, sheet, engine, DIGIT_HEIGHT.second)
  const judged = judgeDigits(first, second, separators)
  if (judged.confidence > DIFFER) return taught(judged, shape, engine)
  return judgeDigits(first, second, separators, await digitsOf(ink, sheet, engine, DIGIT_HEIGHT.third))
}

export const doubtful = (candidates: readonly string[]) => (candidates.length > 0 ? { candidates } : {})

const digitsOf = async (ink: readonly Component[], sheet: Sheet, engine: Engine, height: number): Promise<string> => {
  const box = boxOf(ink)
  const tallest = Math.max(...ink.map((c) => c.y1 - c.y0))
  const picture = pictureOf(sheet.gray, ink, box, height / tallest, DIGIT_PAD)
  return foldText(await engine.digits(picture.gray)).replace(/\s+/g, '')
}

/** `ink`: what was dealt out to it, where that is known. */
export type Letter = SeenSymbol & { readonly ink?: readonly Component[] }

/** Ems by which the recogniser's places of letters are off. */
const SLACK = 0.12

export const readRun = async (
  run: readonly Letter[],
  said: string,
  line: readonly Component[],
  sheet: Sheet,
  engine: Engine,
): Promise<Judged> => {
  const [from, to] = [run[0]!.x0 - SLACK * sheet.em, run.at(-1)!.x1 + SLACK * sheet.em]
  const middle = (from + to) / 2
  const placed = dealtDigits(run)
  const near = placed ?? line.filter((c) => (c.x0 + c.x1) / 2 >= from && (c.x0 + c.x1) / 2 <= to)
  const ink = placed ?? liningInk(near, middle)
  if (ink.length === 0) return { text: said, confidence: DIFFER }
  const [borneOut] = witnessed(said, near, sheet.gray, engine.shapes) ?? []
  const witness = borneOut && judgedRun(said, borneOut.ink, sheet)
  if (witness) return witness
  const shape = shapeOf(ink, sheet, engine)
  const second = await digitsOf(ink, sheet, engine, DIGIT_HEIGHT.second)
  const third = /\d/.test(second) ? undefined : await digitsOf(ink, sheet, engine, DIGIT_HEIGHT.third)
  // Part of the letter behind (37,076千人) is seen with the digits; what stands before them must be read alike.
  const beginning = (read: string): { read: string; same: boolean } => {
    const digits = /^[\d.,]+/.exec(read)?.[0] ?? ''
    const same = bare(digits) === bare(said)
    return { read: same ? digits : read, same }
  }
  const [early, late] = [beginning(second), beginning(third ?? '')]
  const drawn = separatorsOf(early.same || late.same ? firstDigits(ink, bare(said).length) : ink)
  const separators = placed && digitPieces(ink)?.length !== bare(said).length ? UNKNOWN : drawn
  const judged = judgeDigits(said, early.read, separators, third === undefined ? undefined : late.read)
  if (bare(judged.text) === bare(said)) return withUnseenMarks(taught(judged, shape, engine), sheet.gray, ink)
  const { text } = placeSeparators(said, said, placed ? separators : separatorsOf(ink))
  return { text, confidence: DIFFER, ...doubtful([judged.text, ...(judged.candidates ?? [])]) }
}

/** A piece of a broken digit looks like a comma. */
const UNKNOWN: Separators = { digits: 0, marks: [] }

const bare = (text: string): string => text.replace(/[.,]/g, '')

/** The ink dealt out to a run, where each of its digits has some; commas and specks beside it are not its own. */
const dealtDigits = (run: readonly Letter[]): readonly Component[] | undefined => {
  const digits = run.filter(({ text }) => /^\d$/.test(text)).map(({ ink = [] }) => ink)
  if (digits.length !== bare(run.map(({ text }) => text).join('')).length) return undefined
  if (digits.some((ink) => ink.length === 0)) return undefined
  const { x0, x1 } = boxOf(digits.flatMap((ink) => tallest(ink)))
  return run.flatMap(({ ink = [] }) => ink).filter((c) => (c.x0 + c.x1) / 2 > x0 && (c.x0 + c.x1) / 2 < x1)
}

const tallest = (ink: readonly Component[]): readonly Component[] => {
  const most = Math.max(...ink.map((c) => c.y1 - c.y0))
  return ink.filter((c) => c.y1 - c.y0 >= DIGIT * most)
}

/** The pieces up to the end of so many digits. */
const firstDigits = (ink: readonly Component[], count: number): Component[] => {
  const tallest = Math.max(...ink.map((c) => c.y1 - c.y0))
  const tall = ink.filter((c) => c.y1 - c.y0 >= DIGIT * tallest).sort((a, b) => a.x0 - b.x0)
  const end = tall[count - 1]?.x1 ?? Number.POSITIVE_INFINITY
  return ink.filter((c) => c.x0 < end)
}
