// Rivers -> without those that part what belongs together: signs and numbers, numbers set left and right. Pure.
import type { Line } from './lines.ts'
import { middle, type River } from './river.ts'
import { isValue } from './tokens.ts'

/** Lines on either side of a column of texts set left and numbers set right. */
const LEAST_SIDE = 2
const NEGATIVE = /^[△▲]/
/** Signs that belong to the number beside them, however far the tabulator has put them. */
const SIGN = /^[$¥€£%％△▲()（）[\]*†‡※<>≤≥~〜]{1,2}$/

/** A column of nothing but $ or % is part of the next or of the one before. */
export function mergeSigns(lines: readonly Line[], rivers: readonly River[]): River[] {
  const borders = [Number.NEGATIVE_INFINITY, ...rivers.map((r) => (r.x0 + r.x1) / 2), Number.POSITIVE_INFINITY]
  const drop = new Set<number>()
  for (let c = 0; c + 1 < borders.length; c++) {
    const texts = lines.flatMap((line) =>
      line.chunks.flatMap((chunk) =>
        chunk.words.filter((w) => middle(w.box) > borders[c]! && middle(w.box) < borders[c + 1]!).map((w) => w.text),
      ),
    )
    if (texts.length === 0 || !texts.every((t) => SIGN.test(t))) continue
    const opens = /^[$¥€£△▲(（[<≤]/.test(texts[0]!)
    drop.add(opens ? c : c - 1)
  }
  return rivers.filter((_, i) => !drop.has(i))
}

/** △1,234 typed as text and set left, numbers set right, in one column: no line has both. */
export function mergeSides(lines: readonly Line[], rivers: readonly River[]): River[] {
  const borders = [Number.NEGATIVE_INFINITY, ...rivers.map((r) => (r.x0 + r.x1) / 2), Number.POSITIVE_INFINITY]
  const own = (c: number) =>
    lines.map((line) =>
      line.chunks.flatMap((k) => k.words).filter((w) => middle(w.box) > borders[c]! && middle(w.box) < borders[c + 1]!),
    )
  return rivers.filter((_, i) => {
    if (i === 0) return true
    const [left, right] = [own(i), own(i + 1)]
    const both = left.some((words, l) => words.length > 0 && right[l]!.length > 0)
    const enough = [left, right].every((side) => side.filter((words) => words.length > 0).length >= LEAST_SIDE)
    const none = left.some((words, l) => words.length === 0 && right[l]!.length === 0)
    const signed = left.flat().every((w) => isValue(w.text) && NEGATIVE.test(w.text))
    return both || none || !enough || !signed || !right.flat().every((w) => isValue(w.text))
  })
}
