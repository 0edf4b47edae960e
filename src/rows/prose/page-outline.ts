// A page's free lines -> which of them are headings by their print, and the headings each place stands under. Pure.
import type { TextLine } from '../../geometry/lines.ts'
import { readQuantities } from '../../notation/number.ts'
import type { Box } from '../../types.ts'

export type Heading = { readonly text: string; readonly size: number; readonly box: Box }
export type Outline = {
  readonly headings: readonly Heading[]
  readonly lines: ReadonlySet<TextLine>
  /** From the outermost to the nearest. */
  readonly above: (box: Box) => readonly string[]
}

/** Times the size of running text from which on a short line is a heading; sizes of one level differ by less. */
const LARGER = 1.08
/** Characters of a heading. */
const LONGEST = 60
/** Line heights between two lines of one wrapped heading. */
const WRAPPED = 0.9
/** Ems a line's end may be short of its column's edge if its heading goes on below. */
const RUNS_ON = 3

/** The size most characters are printed in. */
const bodySize = (lines: readonly TextLine[]): number => {
  const sizes = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.fontSize * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
  }
  return [...sizes].reduce((best, own) => (own[1] > best[1] ? own : best), [0, 0])[0]
}

const isHeading = (line: TextLine, body: number): boolean =>
  line.fontSize >= body * LARGER &&
  line.text.length <= LONGEST &&
  /\p{L}/u.test(line.text) &&
  !/[。、]$|[:：]/u.test(line.text) &&
  !readQuantities(line.text).some((q) => q.unit !== '' && /^[\s)）」】]*$/u.test(line.text.slice(q.end)))

const sameSize = (a: number, b: number): boolean => Math.max(a, b) < Math.min(a, b) * LARGER

/** 1, (2), ①, 事業③: a line that is numbered opens a heading of its own. */
const NUMBERED = /^[\s(（]*(?:\d|[①-⑳一二三四五六七八九十ⅠⅡⅢⅣⅤ]|第|[■◆●◇□])|[①-⑳]/u

const goesOn = (last: Heading | undefined, line: TextLine, edge: number): boolean =>
  last !== undefined &&
  sameSize(last.size, line.fontSize) &&
  line.box.y0 >= last.box.y1 - line.fontSize * 0.5 &&
  line.box.y0 - last.box.y1 < WRAPPED * line.fontSize &&
  edge - last.box.x1 < RUNS_ON * line.fontSize &&
  !NUMBERED.test(line.text)

const withLine = (heading: Heading, line: TextLine): Heading => ({
  ...heading,
  text: heading.text + line.text,
  box: {
    x0: Math.min(heading.box.x0, line.box.x0),
    y0: heading.box.y0,
    x1: line.box.x1,
    y1: line.box.y1,
  },
})

const spread = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A heading ends those of its own size and all smaller ones; beside another column it says nothing of it. */
const stackAbove = (headings: readonly Heading[], box: Box): readonly string[] => {
  const stack: Heading[] = []
  for (const heading of headings) {
    if (heading.box.y1 > box.y0 + heading.size * 0.5 || heading.box.x0 >= box.x1) continue
    while (stack.length > 0 && stack.at(-1)!.size < heading.size * LARGER) stack.pop()
    stack.push(heading)
  }
  return stack.map((h) => spread(h.text))
}

export const outlineOf = (lines: readonly TextLine[]): Outline => {
  const body = bodySize(lines)
  const edge = Math.max(0, ...lines.map((l) => l.box.x1))
  const own = lines.filter((l) => isHeading(l, body)).sort((a, b) => a.box.y0 - b.box.y0)
  const headings: Heading[] = []
  for (const line of own) {
    const last = headings.at(-1)
    if (last && goesOn(last, line, edge)) headings[headings.length - 1] = withLine(last, line)
    else headings.push({ text: line.text, size: line.fontSize, box: line.box })
  }
  return { headings, lines: new Set(own), above: (box) => stackAbove(headings, box) }
}
