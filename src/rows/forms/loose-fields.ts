// What stands on a page outside of its tables -> labelled boxes (No. over a box, 所管局 beside one) and 担当課：… lines. Pure.
import { overlaps } from '../../geometry/box.ts'
import { type TextLine, textLines } from '../../geometry/lines.ts'
import { readQuantities } from '../../notation/number.ts'
import type { Box, Field, Page, Table } from '../../types.ts'
import { CORNER, textBoxes } from './loose-boxes.ts'
import { asPrinted } from './printed-signs.ts'

/** Ems between a label and the box it names: beside it, and above it. */
const BESIDE = 8
const ABOVE = 1.6
/** Characters of a label. */
const LONGEST_LABEL = 20
const BOXED = 0.85
const COLON = 0.8

const isLabelFor = (label: TextLine, box: Box): boolean => {
  const size = label.fontSize
  const level = label.box.y0 < box.y1 && box.y0 < label.box.y1
  const beside = level && label.box.x1 <= box.x0 + CORNER && box.x0 - label.box.x1 < BESIDE * size
  const gap = box.y0 - label.box.y1
  const above = gap > -size * 0.6 && gap < ABOVE * size && label.box.x0 < box.x1 && label.box.x1 > box.x0 - size
  return label.text.length <= LONGEST_LABEL && (beside || above)
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[：:]$/u, '')
    .trim()

const distance = (a: Box, b: Box): number =>
  Math.max(0, a.x0 - b.x1, b.x0 - a.x1) + Math.max(0, a.y0 - b.y1, b.y0 - a.y1)

const boxed = (page: Page, words: Page['words']): Field[] => {
  const boxes = textBoxes(words, page.rulings)
  if (boxes.length === 0) return []
  const inBoxes = new Set(boxes.flatMap((b) => b.words))
  const lines = textLines(words.filter((w) => !inBoxes.has(w)))
  return boxes.flatMap(({ box, words: own }) => {
    const labels = lines.filter((l) => isLabelFor(l, box))
    const label = labels.sort((a, b) => distance(a.box, box) - distance(b.box, box))[0]
    if (!label) return []
    const text = asPrinted(
      textLines(own)
        .map((l) => l.text)
        .join('\n'),
      own,
    )
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

/** 担当課：企画課 in a line of its own; a sentence with a colon is none. */
const LINE = /^[\s■●◆○・]*([^\s：:、。「」()（）\d]{2,12})\s*[：:]\s*(\S[^。：:]{0,60})$/u
const ADDRESS = /^(?:https?|e?-?mail|url)$/iu

const colons = (page: Page, lines: readonly TextLine[]): Field[] =>
  lines.flatMap((line) => {
    const found = LINE.exec(line.text)
    // 参加者数：78名 is a fact of the prose, no labelled box.
    if (!found || ADDRESS.test(found[1]!) || readQuantities(found[2]!)[0]?.start === 0) return []
    const place = { page: page.number, box: line.box }
    return [
      {
        page: page.number,
        path: [],
        name: found[1]!,
        text: asPrinted(found[2]!.trim(), line.words),
        place,
        confidence: COLON,
      },
    ]
  })

export const looseFields = (page: Page, tables: readonly Table[]): readonly Field[] => {
  const taken = tables.flatMap((t) => t.parts.filter((p) => p.page === page.number).map((p) => p.box))
  const free = page.words.filter((w) => w.turn === 0 && !taken.some((b) => overlaps(b, w.box)))
  return [...boxed(page, free), ...colons(page, textLines(free))]
}
