// A rule of which only specks are left on the way to the next rule across -> drawn on to it. Pure.
// Specks in one line, and next to none beside it, are no accident: grain and letters lie on both sides as well.
import type { Gray, PixelBox } from './raster.ts'
import type { PixelRule } from './rules.ts'

/** Inches: the longest way, the least, and how near an end is to a rule it meets. */
const WAY = { longest: 6, least: 0.1, meets: 0.03 }
/** Grays by which a speck is darker than the paper on both sides of it. */
const SPECK = 12
/** Inches off the line: where its specks lie, where paper is compared, where there must be none (within letters, above them). */
const OFF = { line: 0.012, paper: 0.03, beside: [0.03, 0.06] }
/** Share of the way that shows specks on the line, and beside it at most. */
const SHOWS = { line: 0.3, beside: 0.1 }
/** Pixels by which a long rule may run off its own line. */
const DRIFT = 3
/** Pixels at both ends that other rules blur. */
const ENDS = 6

export const drawnOn = (rules: readonly PixelRule[], gray: Gray, dpi: number): PixelRule[] =>
  rules.map((rule) => {
    const across = rules.filter((other) => other.axis !== rule.axis).map(({ box }) => laid(box, rule.axis))
    const box = laid(rule.box, rule.axis)
    const [x0, x1] = [reached(box, -1, across, rule.axis, gray, dpi), reached(box, 1, across, rule.axis, gray, dpi)]
    return x0 === box.x0 && x1 === box.x1 ? rule : { axis: rule.axis, box: laid({ ...box, x0, x1 }, rule.axis) }
  })

/** As in a picture in which the rule lies level. */
const laid = ({ x0, y0, x1, y1 }: PixelBox, axis: 'h' | 'v'): PixelBox =>
  axis === 'h' ? { x0, y0, x1, y1 } : { x0: y0, y0: x0, x1: y1, y1: x1 }

/** Where the rule ends on this side: from rule to rule across as long as its specks go on. */
const reached = (
  box: PixelBox,
  way: 1 | -1,
  across: readonly PixelBox[],
  axis: 'h' | 'v',
  gray: Gray,
  dpi: number,
): number => {
  const near = WAY.meets * dpi
  const stops = across
    .filter((b) => b.y0 - near <= box.y1 && b.y1 + near >= box.y0)
    .map((b) => (way > 0 ? b.x0 : b.x1))
    .sort((a, b) => (a - b) * way)
  let end = way > 0 ? box.x1 : box.x0
  const line = Math.round((box.y0 + box.y1) / 2)
  for (const stop of stops) {
    if ((stop - end) * way < WAY.least * dpi) continue
    if ((stop - end) * way > WAY.longest * dpi) break
    const [from, to] = [Math.min(end, stop) + ENDS, Math.max(end, stop) - ENDS]
    const share = (at: number): number => specks(gray, axis, at, from, to, dpi)
    const at = [line, line - DRIFT, line + DRIFT].find((y) => share(y) >= SHOWS.line)
    if (at === undefined) break
    const beside = OFF.beside.flatMap((inches) => [at - Math.round(inches * dpi), at + Math.round(inches * dpi)])
    if (beside.some((y) => share(y) > SHOWS.beside)) break
    end = stop
  }
  return end
}

/** Share of the steps from..to with a speck near the line `at`. */
const specks = (gray: Gray, axis: 'h' | 'v', at: number, from: number, to: number, dpi: number): number => {
  const { width, height, data } = gray
  const [along, over, limit] = axis === 'h' ? [1, width, height] : [width, 1, width]
  const [near, paper] = [Math.max(1, Math.round(OFF.line * dpi)), Math.round(OFF.paper * dpi)]
  if (at - near - paper < 0 || at + near + paper >= limit || to <= from) return 0
  let n = 0
  for (let k = from; k < to; k++)
    for (let off = -near; off <= near; off++) {
      const i = k * along + (at + off) * over
      if (Math.min(data[i - paper * over]!, data[i + paper * over]!) - data[i]! < SPECK) continue
      n++
      break
    }
  return n / (to - from)
}
