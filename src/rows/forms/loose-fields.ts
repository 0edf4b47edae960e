// What stands on a page outside of its tables -> labelled boxes (No. over a box, 所管局 beside one) and 担当課：… lines. Pure.
import { overlaps, union } from '../../geometry/box.ts'
import { type TextLine, textLines } from '../../geometry/lines.ts'
import type { Box, Field, Page, Ruling, Table } from '../../types.ts'

/** Points between a rule's end and the corner of a box it helps to draw. */
const CORNER = 3
/** Points; a larger box is a frame round a part of the page. */
const TALLEST = 120
/** Ems between a label and the box it names: beside it, and above it. */
const BESIDE = 8
const ABOVE = 1.6
/** Characters of a label. */
const LONGEST_LABEL = 20
const BOXED = 0.85
const COLON = 0.8

const spans = (rule: Ruling, from: number, to: number): boolean => rule.from <= from + CORNER && rule.to >= to - CORNER

/** The smallest rectangle of rules round a line of text. */
const boxRound = (line: TextLine, rulings: readonly Ruling[]): Box | undefined => {
  const { x0, y0, x1, y1 } = line.box
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const nearest = (axis: 'h' | 'v', side: -1 | 1, at: number, across: number): number | undefined => {
    const own = rulings.filter(
      (r) => r.axis === axis && r.from <= across + CORNER && r.to >= across - CORNER && (r.at - at) * side >= -CORNER,
    )
    return own.length === 0 ? undefined : own.map((r) => r.at).reduce((a, b) => ((b - a) * side < 0 ? b : a))
  }
  const [left, right] = [nearest('v', -1, x0, cy), nearest('v', 1, x1, cy)]
  const [top, bottom] = [nearest('h', -1, y0, cx), nearest('h', 1, y1, cx)]
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined
  const closed =
    rulings.some((r) => r.axis === 'h' && Math.abs(r.at - top) < CORNER && spans(r, left, right)) &&
    rulings.some((r) => r.axis === 'v' && Math.abs(r.at - left) < CORNER && spans(r, top, bottom))
  return closed && bottom - top <= TALLEST ? { x0: left, y0: top, x1: right, y1: bottom } : undefined
}

const isLabelFor = (label: TextLine, box: Box): boolean => {
  const size = label.fontSize
  const level = label.box.y0 < box.y1 && box.y0 < label.box.y1
  const beside = level && label.box.x1 <= box.x0 + CORNER && box.x0 - label.box.x1 < BESIDE * size
  const gap = box.y0 - label.box.y1
  const above = gap > -size * 0.6 && gap < ABOVE * size && label.box.x0 < box.x1 && label.box.x1 > box.x0 - size
  return label.text.length <= LONGEST_LABEL && !overlaps(label.box, box) && (beside || above)
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[：:]$/u, '')
    .trim()

const boxed = (page: Page, lines: readonly TextLine[]): Field[] => {
  const framed = new Map<string, { box: Box; lines: TextLine[] }>()
  for (const line of lines) {
    const box = boxRound(line, page.rulings)
    if (!box) continue
    const key = Object.values(box).map(Math.round).join()
    if (!framed.has(key)) framed.set(key, { box, lines: [] })
    framed.get(key)!.lines.push(line)
  }
  const inBoxes = new Set([...framed.values()].flatMap((f) => f.lines))
  return [...framed.values()].flatMap(({ box, lines: own }) => {
    const labels = lines.filter((l) => !inBoxes.has(l) && isLabelFor(l, box))
    const label = labels.sort((a, b) => distance(a.box, box) - distance(b.box, box))[0]
    if (!label) return []
    const text = own.map((l) => l.text).join('\n')
    return [
      {
        page: page.number,
        path: [],
        name: tidy(label.text),
        text,
        place: { page: page.number, box },
        confidence: BOXED,
      },
    ]
  })
}

const distance = (a: Box, b: Box): number =>
  Math.max(0, a.x0 - b.x1, b.x0 - a.x1) + Math.max(0, a.y0 - b.y1, b.y0 - a.y1)

/** 担当課：企画課 in a line of its own; a sentence with a colon is none. */
const LINE = /^[\s■●◆○・]*([^\s：:、。「」()（）\d]{2,12})\s*[：:]\s*(\S[^。：:]{0,60})$/u
const colons = (page: Page, lines: readonly TextLine[]): Field[] =>
  lines.flatMap((line) => {
    const found = LINE.exec(line.text)
    if (!found || /https?$/iu.test(found[1]!)) return []
    return [
      {
        page: page.number,
        path: [],
        name: found[1]!,
        text: found[2]!.trim(),
        place: { page: page.number, box: union([line.box]) },
        confidence: COLON,
      },
    ]
  })

export const looseFields = (page: Page, tables: readonly Table[]): readonly Field[] => {
  const taken = tables.flatMap((t) => t.parts.filter((p) => p.page === page.number).map((p) => p.box))
  const free = page.words.filter((w) => w.turn === 0 && !taken.some((b) => overlaps(b, w.box)))
  const lines = textLines(free)
  return [...boxed(page, lines), ...colons(page, lines)]
}
