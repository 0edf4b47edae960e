// A region whose letters stand below each other -> one line of text a column, upright. IO: the recogniser.
import { foldText } from '../../../japanese/fold.ts'
import type { Engine, SeenSymbol } from '../engine.ts'
import { signOf } from '../ink-signs.ts'
import { boxOf } from '../raster/components.ts'
import type { ReadLine } from '../read-line.ts'
import type { Region } from '../regions.ts'
import type { Sheet } from '../sheet.ts'
import { textTrust } from '../text-trust.ts'
import { type Column, columnsIn, type Glyph } from './glyphs.ts'
import { laidFlat } from './lay-flat.ts'
import { turnedSign } from './turned-signs.ts'

/** Ems from letter to letter up to which they are one word; evenly spread letters (分　類) stay words of their own. */
const PITCH = 1.4
/** A letter that the recogniser made nothing of: what it made of the others may belong to their neighbours. */
const LOST = 0.3
/** Only letters are written downwards: numbers below each other are several. */
const LETTERS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・（）()「」、。々A-Za-z]+$/u

/** Undefined where the ink is no column of letters. */
export const readColumns = async (region: Region, sheet: Sheet, engine: Engine): Promise<ReadLine[] | undefined> => {
  const columns = columnsIn(region.ink, sheet.em, region.cell)
  if (!columns || columns.some((column) => column.glyphs.some(isMark))) return undefined
  const lines: ReadLine[] = []
  for (const column of columns) {
    const read = await readColumn(column, sheet, engine)
    if (!read) return undefined
    lines.push(...read)
  }
  return lines
}

/** ○ and ■ below each other are answers of several lines; the stroke 一 is a letter. */
const isMark = ({ ink, box }: Glyph): boolean => {
  const sign = signOf(ink, box.x1 - box.x0)
  return sign !== undefined && sign !== '-'
}

const readColumn = async (column: Column, sheet: Sheet, engine: Engine): Promise<ReadLine[] | undefined> => {
  const signs = column.glyphs.map((glyph) => turnedSign(glyph, column.em))
  const letters = await lettersOf(column, sheet, engine, signs)
  const text = letters.map((letter) => letter.text).join('')
  if (!LETTERS.test(text)) return undefined
  if (isSpread(column)) return letters.flatMap((letter, i) => (letter.text ? [alone(letter, column.glyphs[i]!)] : []))
  const confidence = Math.min(...letters.map((letter) => letter.confidence))
  const box = boxOf(column.glyphs.map((glyph) => glyph.box))
  const edges = letters.flatMap((letter, i) => {
    const { y0, y1 } = column.glyphs[i]!.box
    return Array.from({ length: letter.text.length }, (_, k) => y0 + ((y1 - y0) * k) / letter.text.length)
  })
  return [{ text, box, edges: [...edges, box.y1], confidence, vertical: true }]
}

export type Letter = { readonly text: string; readonly confidence: number }

/** A bar is ー behind a katakana, I beside Latin letters; else 1, and then this is no column of letters. */
const lettersOf = async (
  column: Column,
  sheet: Sheet,
  engine: Engine,
  signs: readonly ReturnType<typeof turnedSign>[],
): Promise<Letter[]> => {
  const turnedAt = (glyph: Glyph): boolean => signs[column.glyphs.indexOf(glyph)] !== undefined
  const flat = laidFlat(sheet.gray, column, turnedAt)
  const seen = (await engine.text(flat.gray)).flatMap((line) => line.symbols)
  const letters = shared(seen, flat.ends)
  return letters.map((letter, i) => {
    if (signs[i] !== 'bar') return letter
    return { ...letter, text: barBetween(letters[i - 1]?.text ?? '', letters[i + 1]?.text ?? '') }
  })
}

const barBetween = (before: string, behind: string): string => {
  if (/[\p{Script=Katakana}ー]$/u.test(before)) return 'ー'
  return /[A-Z]$/i.test(before) || /^[A-Z]/i.test(behind) ? 'I' : '1'
}

/** As many symbols as letters: one each; else each to the letter it lies on. */
export const shared = (seen: readonly SeenSymbol[], ends: readonly number[]): Letter[] => {
  const symbols = seen.filter((s) => s.text.trim() !== '')
  const own = ends.map((end, i) =>
    symbols.length === ends.length
      ? [symbols[i]!]
      : symbols.filter((s) => middle(s) <= end && middle(s) > (ends[i - 1] ?? Number.NEGATIVE_INFINITY)),
  )
  const lost = symbols.length < ends.length
  return own.map((list) => {
    const trust = textTrust(list)
    return {
      text: foldText(list.map((s) => s.text).join('')),
      confidence: lost || list.length === 0 ? Math.min(LOST, trust) : trust,
    }
  })
}

const middle = ({ x0, x1 }: SeenSymbol): number => (x0 + x1) / 2

const isSpread = ({ glyphs, em }: Column): boolean =>
  glyphs.slice(1).some(({ box }, i) => (box.y0 + box.y1 - glyphs[i]!.box.y0 - glyphs[i]!.box.y1) / 2 > PITCH * em)

const alone = ({ text, confidence }: Letter, { box }: Glyph): ReadLine => ({
  text,
  box,
  edges: Array.from({ length: text.length + 1 }, (_, i) => box.x0 + ((box.x1 - box.x0) * i) / text.length),
  confidence,
})
