// Single upright letters one below the other -> one word of vertical writing. Pure.
// Browsers and spreadsheets set 縦書き with a horizontal face, letter by letter.
import { union } from '../../geometry/box.ts'
import type { Ruling, Word } from '../../types.ts'

/** Ems from letter to letter: running text has lines 1.5 apart and more. */
const PITCH = { least: 0.8, most: 1.4 }
/** Ems: letters of one column stand on one axis. */
const SAME_AXIS = 0.2
/** Two letters are as likely two short lines. */
const LEAST = 2

const LETTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー丨︱|]$/u

/** A long vowel mark turned upright. */
const BARS = /[丨︱|]/

export function joinStacks(words: readonly Word[], rulings: readonly Ruling[]): Word[] {
  const letters = words.filter(
    (word) => word.turn === 0 && !word.vertical && word.kind === 'text' && LETTER.test(word.text),
  )
  if (letters.length < LEAST) return [...words]
  const sorted = [...letters].sort((a, b) => a.box.y0 - b.box.y0)
  // Cells of one label are often shaded one by one: the edge of a shade parts two letters, not a column of them.
  const level = rulings.filter((ruling) => ruling.axis === 'h')
  const floors = level.filter((ruling) => ruling.source !== 'edge')
  const used = new Set<Word>()
  const stacks: Word[] = []
  for (const top of sorted) {
    if (used.has(top)) continue
    const stack = [top]
    for (const word of sorted) if (!used.has(word) && follows(stack[stack.length - 1]!, word, floors)) stack.push(word)
    if (stack.length < LEAST || hasNeighbour(stack, words)) continue
    if (stack.length === 2 && !follows(stack[0]!, stack[1]!, level)) continue
    for (const word of stack) used.add(word)
    stacks.push(joinStack(stack))
  }
  return stacks.length === 0 ? [...words] : [...words.filter((word) => !used.has(word)), ...stacks]
}

function follows(above: Word, word: Word, floors: readonly Ruling[]): boolean {
  const em = above.fontSize
  const pitch = (word.box.y0 - above.box.y0) / em
  if (pitch < PITCH.least || pitch > PITCH.most || Math.abs(word.fontSize - em) > 0.5) return false
  const x = axisOf(word)
  if (Math.abs(x - axisOf(above)) > SAME_AXIS * em) return false
  const [y0, y1] = [(above.box.y0 + above.box.y1) / 2, (word.box.y0 + word.box.y1) / 2]
  return !floors.some((floor) => floor.at > y0 && floor.at < y1 && floor.from < x && floor.to > x)
}

const axisOf = (word: Word): number => (word.box.x0 + word.box.x1) / 2

/** Letters that continue a line to the left or right stand in lines, not in a column. */
const hasNeighbour = (stack: readonly Word[], words: readonly Word[]): boolean =>
  stack.some(({ box, fontSize }) =>
    words.some(
      (word) =>
        !stack.includes(word) &&
        Math.abs(word.box.y0 - box.y0) < fontSize * 0.3 &&
        Math.max(word.box.x0 - box.x1, box.x0 - word.box.x1) < fontSize * 0.6,
    ),
  )

function joinStack(stack: readonly Word[]): Word {
  const last = stack[stack.length - 1]!
  return {
    ...stack[0]!,
    text: stack.map((word) => (BARS.test(word.text) ? 'ー' : word.text)).join(''),
    printed: stack.map((word) => word.printed).join(''),
    box: union(stack.map((word) => word.box)),
    bold: stack.some((word) => word.bold),
    vertical: true,
    confidence: Math.min(...stack.map((word) => word.confidence)),
    edges: [...stack.map((word) => word.box.y0), last.box.y1],
  }
}
