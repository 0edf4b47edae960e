// Glyphs without text are told apart and marked, so that no invented figure goes on. Pure.
import type { Font, Glyph } from './ink.ts'
import { symbolOf } from './symbols.ts'

/** Stands for a glyph that has no text. */
export const UNREADABLE = '\ufffd'

/** Bare codes that are kana or ideographs to this share are Unicode after all: glyph numbers do not fall so. */
const MEANT = 0.9
const JAPANESE = /^[\u3001-\u30ff\u4e00-\u9fff\uff01-\uff9f]$/
const NO_TEXT = /^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ue000-\uf8ff\ufff0-\uffff]*$/

export function markUnreadable(glyphs: readonly Glyph[]): readonly Glyph[] {
  const mute = muteFonts(glyphs)
  if (mute.size === 0 && !glyphs.some(lacksText)) return glyphs
  return glyphs.map((glyph) => {
    if (mute.has(glyph.font)) return { ...glyph, text: UNREADABLE }
    if (!lacksText(glyph)) return glyph
    return { ...glyph, text: symbolOf(glyph.font.name, glyph.printed) ?? UNREADABLE }
  })
}

const lacksText = (glyph: Glyph): boolean => NO_TEXT.test(glyph.printed) && glyph.advance > 0

function muteFonts(glyphs: readonly Glyph[]): Set<Font> {
  const counts = new Map<Font, { all: number; japanese: number }>()
  for (const { font, printed } of glyphs) {
    if (!font.unmapped) continue
    const count = counts.get(font) ?? { all: 0, japanese: 0 }
    counts.set(font, count)
    count.all++
    if (JAPANESE.test(printed)) count.japanese++
  }
  return new Set([...counts].filter(([, { all, japanese }]) => japanese < MEANT * all).map(([font]) => font))
}

/** Share of glyphs that have no text. */
export function garbledShare(glyphs: readonly Glyph[]): number {
  if (glyphs.length === 0) return 0
  return glyphs.filter((glyph) => glyph.text === UNREADABLE).length / glyphs.length
}
