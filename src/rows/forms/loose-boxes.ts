// Words and rules outside of tables -> rectangles that hold text, each word in the smallest one round it. Pure.
import type { Box, Ruling, Word } from '../../types.ts'

export type TextBox = { readonly box: Box; readonly words: readonly Word[] }

/** Points between a rule's end and the corner of a box it helps to draw. */
export const CORNER = 3
/** Points; a larger box is a frame round a part of the page. */
const TALLEST = 120

type Side = -1 | 1

const spans = (rule: Ruling, from: number, to: number): boolean => rule.from <= from + CORNER && rule.to >= to - CORNER

/** The nearest rule on one side of a point that runs past it. */
const nearest = (
  rules: readonly Ruling[],
  axis: 'h' | 'v',
  side: Side,
  at: number,
  across: number,
): number | undefined => {
  let best: number | undefined
  for (const rule of rules) {
    if (rule.axis !== axis || !spans(rule, across, across) || (rule.at - at) * side < -CORNER) continue
    if (best === undefined || (best - rule.at) * side > 0) best = rule.at
  }
  return best
}

const isClosed = (box: Box, rules: readonly Ruling[]): boolean => {
  const horizontal = (at: number): boolean =>
    rules.some((r) => r.axis === 'h' && Math.abs(r.at - at) < CORNER && spans(r, box.x0, box.x1))
  const upright = (at: number): boolean =>
    rules.some((r) => r.axis === 'v' && Math.abs(r.at - at) < CORNER && spans(r, box.y0, box.y1))
  return horizontal(box.y0) && horizontal(box.y1) && upright(box.x0) && upright(box.x1)
}

const boxRound = (word: Word, rules: readonly Ruling[]): Box | undefined => {
  const { x0, y0, x1, y1 } = word.box
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const left = nearest(rules, 'v', -1, x0, cy)
  const right = left === undefined ? undefined : nearest(rules, 'v', 1, x1, cy)
  const top = right === undefined ? undefined : nearest(rules, 'h', -1, y0, cx)
  const bottom = top === undefined ? undefined : nearest(rules, 'h', 1, y1, cx)
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined
  const box = { x0: left, y0: top, x1: right, y1: bottom }
  return bottom - top <= TALLEST && isClosed(box, rules) ? box : undefined
}

export const textBoxes = (words: readonly Word[], rules: readonly Ruling[]): readonly TextBox[] => {
  const found = new Map<string, { box: Box; words: Word[] }>()
  if (rules.length === 0) return []
  for (const word of words) {
    const box = boxRound(word, rules)
    if (!box) continue
    const key = [box.x0, box.y0, box.x1, box.y1].map(Math.round).join()
    const known = found.get(key)
    if (known) known.words.push(word)
    else found.set(key, { box, words: [word] })
  }
  return [...found.values()]
}
