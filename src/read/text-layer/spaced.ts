// Single letters set wide apart over a cell (事　業　名) -> one word. Pure.

import { union } from '../../geometry/box.ts'
import type { Ruling, Word } from '../../types.ts'

/** Ems: letters further apart stand in columns of their own. */
const FURTHEST = 3.2
/** Two letters alone must stand nearer: 款 and 項 are heads of two columns. */
const FURTHEST_PAIR = 2.2
/** Gaps of one label agree to this (em). */
const EVEN = 0.35
/** Ems: base lines of one label. */
const SAME_LINE = 0.15

const LETTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u

export function joinSpaced(words: readonly Word[], rulings: readonly Ruling[]): Word[] {
  const letters = words.filter((word) => LETTER.test(word.text) && word.kind === 'text' && isLevel(word))
  if (letters.length < 2) return [...words]
  const inLine = (a: Word, b: Word) => Math.abs(a.box.y1 - b.box.y1) <= SAME_LINE * a.fontSize
  const walls = rulings.filter((ruling) => ruling.axis === 'v')
  const used = new Set<Word>()
  const joined: Word[] = []
  for (const first of [...letters].sort((a, b) => a.box.x0 - b.box.x0)) {
    if (used.has(first)) continue
    const label = labelFrom(
      first,
      letters.filter((letter) => !used.has(letter) && inLine(first, letter)),
      walls,
    )
    if (label.length < 2 || touchesOther(label, words)) continue
    for (const letter of label) used.add(letter)
    joined.push(joinLetters(label))
  }
  return joined.length === 0 ? [...words] : [...words.filter((word) => !used.has(word)), ...joined]
}

const isLevel = (word: Word): boolean => word.turn === 0 && !word.vertical

function labelFrom(first: Word, line: readonly Word[], walls: readonly Ruling[]): Word[] {
  const row = line.filter((word) => word.box.x0 >= first.box.x0).sort((a, b) => a.box.x0 - b.box.x0)
  const label = [first]
  let pitch: number | undefined
  for (const word of row) {
    const last = label[label.length - 1]!
    if (word === last) continue
    const gap = (word.box.x0 - last.box.x1) / first.fontSize
    if (gap > FURTHEST || gap <= 0 || Math.abs(word.fontSize - first.fontSize) > 0.5) break
    if (pitch !== undefined && Math.abs(gap - pitch) > EVEN) break
    if (walls.some((wall) => parts(wall, last, word))) break
    pitch ??= gap
    label.push(word)
  }
  return label.length === 2 && pitch! > FURTHEST_PAIR ? [first] : label
}

const parts = (wall: Ruling, left: Word, right: Word): boolean => {
  const y = (left.box.y0 + left.box.y1) / 2
  return wall.at > left.box.x1 - 1 && wall.at < right.box.x0 + 1 && wall.from < y && wall.to > y
}

/** A longer word as near as the letters are to each other: the letters are ends of phrases, not a label. */
function touchesOther(label: readonly Word[], words: readonly Word[]): boolean {
  const [first, last] = [label[0]!, label[label.length - 1]!]
  const gap = label[1]!.box.x0 - first.box.x1
  return words.some(
    (word) =>
      !label.includes(word) &&
      Math.abs(word.box.y1 - first.box.y1) < first.fontSize * 0.5 &&
      ((word.box.x0 >= last.box.x1 && word.box.x0 - last.box.x1 < gap * 0.8) ||
        (word.box.x1 <= first.box.x0 && first.box.x0 - word.box.x1 < gap * 0.8)),
  )
}

function joinLetters(label: readonly Word[]): Word {
  const first = label[0]!
  return {
    ...first,
    text: label.map((word) => word.text).join(''),
    printed: label.map((word) => word.printed).join('\u3000'),
    box: union(label.map((word) => word.box)),
    bold: label.some((word) => word.bold),
    confidence: Math.min(...label.map((word) => word.confidence)),
    edges: [...label.map((word) => word.box.x0), label[label.length - 1]!.box.x1],
  }
}
