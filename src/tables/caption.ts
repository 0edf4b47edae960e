// What stands round a table on an upright page -> its title, its unit note （単位：千円）, its ※ notes. Pure.

import { overlaps } from '../geometry/box.ts'
import type { TextLine } from '../geometry/lines.ts'
import type { Box } from '../types.ts'

export type Caption = { readonly title?: string; readonly unitNote?: string; readonly notes: readonly string[] }

/** Line heights between a table and the last line of its caption, or the first of its notes. */
const NEAR = 2.2
/** Lines looked at above a table: title, sub-title, unit. */
const LINES_ABOVE = 3
/** A longer line is running text. */
const LONGEST_TITLE = 70
/** Points by which a caption may stand out beside its table. */
const BESIDE = 12

const UNIT_NAME = '(?:千|万|百万|億|兆)?円|人|名|件|％|%|[千百万]人|千件|ha|㎡|m2|t'
const UNIT_NOTE = new RegExp(
  `[(（【［[〔]\\s*(?:単\\s*位|金額単位)\\s*[:：;・]?\\s*[^()（）【】［］〔〕]{1,20}[)）】］\\]〕]` +
    `|[(（]\\s*(?:${UNIT_NAME})(?:\\s*[,、・]\\s*(?:${UNIT_NAME}))*\\s*[)）]` +
    `|単\\s*位\\s*[:：]\\s*\\S{1,12}` +
    `|(?:千|百万|億)円単位`,
)
/** （単位：千円） goes from the title; 「事業費(千円単位)」 stays whole. */
const BRACKETED_UNIT =
  /[(（【［[〔]\s*(?:単\s*位|金額単位)[^()（）【】［］〔〕]*[)）】］\]〕]|[(（]\s*(?:千|百万|億)?円\s*[)）]\s*$/
const NOTE = /^\s*(?:※|＊|\*|注\s*[\d０-９:：)）]|[(（]\s*注|備\s*考|\(?資料)/

/** `lines` are the lines of the page that no table has taken, `others` the boxes of the other tables. */
export function captionOf(table: Box, lines: readonly TextLine[], others: readonly Box[]): Caption {
  const above = linesAbove(table, lines, others)
  const unit = above.map((line) => UNIT_NOTE.exec(line.text)?.[0]).find((note) => note !== undefined)
  const title = above.map((line) => titleOf(line.text)).find((text) => text !== undefined)
  return {
    ...(title ? { title } : {}),
    ...(unit ? { unitNote: unit.trim() } : {}),
    notes: notesBelow(table, lines, others),
  }
}

/** The line without its unit note, when it can be a title. */
function titleOf(line: string): string | undefined {
  const text = line.replace(BRACKETED_UNIT, '').trim()
  if (text.length < 2 || text.length > LONGEST_TITLE || /[。、]$/.test(text)) return undefined
  if (NOTE.test(text) || /^[-－—‐\s\d]+$/.test(text)) return undefined
  return text
}

/** Nearest first. */
function linesAbove(table: Box, lines: readonly TextLine[], others: readonly Box[]): TextLine[] {
  const found: TextLine[] = []
  const candidates = lines
    .filter((l) => l.box.y1 <= table.y0 + l.fontSize / 2 && isBeside(l.box, table))
    .sort((a, b) => b.box.y1 - a.box.y1)
  let bottom = table.y0
  let top = table.y0
  for (const line of candidates) {
    const gap = top - line.box.y1
    if (gap > line.fontSize * NEAR || found.length >= LINES_ABOVE * 2) break
    if (others.some((o) => overlaps(o, { x0: table.x0, x1: table.x1, y0: line.box.y1, y1: bottom }))) break
    found.push(line)
    top = Math.min(top, line.box.y0)
    bottom = Math.min(bottom, line.box.y0)
  }
  return found
}

const isBeside = (line: Box, table: Box): boolean => {
  const middle = (line.x0 + line.x1) / 2
  return middle >= table.x0 - BESIDE && middle <= table.x1 + BESIDE
}

function notesBelow(table: Box, lines: readonly TextLine[], others: readonly Box[]): string[] {
  const notes: string[] = []
  const below = lines
    .filter((l) => l.box.y0 >= table.y1 - l.fontSize / 2 && isBeside(l.box, table))
    .sort((a, b) => a.box.y0 - b.box.y0)
  let bottom = table.y1
  let left = 0
  for (const line of below) {
    if (line.box.y0 - bottom > line.fontSize * NEAR) break
    if (others.some((o) => overlaps(o, { x0: table.x0, x1: table.x1, y0: table.y1, y1: line.box.y0 }))) break
    if (NOTE.test(line.text)) {
      notes.push(line.text.trim())
      left = line.box.x0
    } else if (notes.length > 0 && line.box.x0 > left) notes.push(`${notes.pop()}${line.text.trim()}`)
    else break
    bottom = line.box.y1
  }
  return notes
}
