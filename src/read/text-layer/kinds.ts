// Words -> the same words, ruby and superscript notes told apart from text. Pure.
import type { Word } from '../../types.ts'

/** Ruby is half the size of its base, notes two thirds. */
const SMALL = 0.75
const RUBY = 0.62
/** Ems of the base: how far apart base and note may stand along the line. */
const NEAR = 0.35

const NOTE = /^[(（]?[※*＊†‡注]?[0-9a-z０-９ア-ンⅰ-ⅻ①-⑳,、]{0,4}[)）]?$/iu
const KANA = /^[ぁ-ゖァ-ヺー・\s]+$/u
const IDEOGRAPH = /\p{Script=Han}/u

export function markKinds(words: readonly Word[]): Word[] {
  const sizes = new Set(words.map((word) => Math.round(word.fontSize * 10)))
  if (sizes.size < 2) return [...words]
  const small = words.filter(
    (word) => word.turn === 0 && !word.vertical && (NOTE.test(word.text) || KANA.test(word.text)),
  )
  const marked = new Map<Word, 'note' | 'ruby'>()
  for (const word of small) {
    const kind = words.some((base) => isRubyOf(word, base))
      ? 'ruby'
      : words.some((base) => isNoteOf(word, base))
        ? 'note'
        : undefined
    if (kind) marked.set(word, kind)
  }
  return words.map((word) => (marked.has(word) ? { ...word, kind: marked.get(word)! } : word))
}

/** Kana right above an ideograph of twice their size. */
function isRubyOf(word: Word, base: Word): boolean {
  if (word.fontSize > RUBY * base.fontSize || base.turn !== 0 || base.vertical || !KANA.test(word.text)) return false
  const gap = base.box.y0 - word.box.y1
  const slack = base.fontSize * NEAR
  return (
    gap > -slack &&
    gap < slack / 2 &&
    word.box.x0 >= base.box.x0 - slack &&
    word.box.x1 <= base.box.x1 + slack &&
    IDEOGRAPH.test(base.text)
  )
}

/** Small, raised, right behind (or before) its base. */
function isNoteOf(word: Word, base: Word): boolean {
  if (word.fontSize > SMALL * base.fontSize || base.turn !== 0 || base.vertical || !NOTE.test(word.text)) return false
  const height = base.box.y1 - base.box.y0
  const raised = word.box.y1 < base.box.y1 - 0.2 * height && word.box.y1 > base.box.y0 + 0.2 * height
  const behind = Math.abs(word.box.x0 - base.box.x1) < NEAR * base.fontSize
  const before = Math.abs(base.box.x0 - word.box.x1) < NEAR * base.fontSize
  return raised && (behind || before)
}
