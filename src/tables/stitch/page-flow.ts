// Does a table reach the end of its page's text, does one begin at the head of the page? Pure.
// Page numbers and running heads stand in the margins and say nothing.
import { type TextLine, textLines } from '../../geometry/lines.ts'
import { uprightSheet } from '../../geometry/turn.ts'
import type { Box, Page, Table, Turn } from '../../types.ts'
import { uprightBoxOn } from './upright.ts'

/** Share of the page's height in which running heads and page numbers stand. */
const MARGIN = 0.09
const PAGE_NUMBER = /^[-－―—–‐\s(（]*(?:[pP][.．]?)?\s*\d{1,4}(?:\s*[/／]\s*\d{1,4})?[-－―—–‐\s)）]*$/
const GOES_ON = /(?:続|つづ)(?:き|く)/
const UNIT = /^\s*[(（【［[]?\s*(?:単\s*位|.{0,3}円\s*[)）])/

export type PageFlow = {
  readonly height: number
  readonly turn: Turn
  /** Body lines on the page turned upright for the table. */
  readonly lines: readonly TextLine[]
}

export function pageFlow(page: Page, turn: Turn): PageFlow {
  const words = page.words.filter((w) => w.turn === turn).map((w) => ({ ...w, box: uprightBoxOn(page, w.box, turn) }))
  return { height: uprightSheet(page, turn).height, turn, lines: textLines(words) }
}

/** Nothing but page furniture and its own notes below the table. */
export function reachesEnd(flow: PageFlow, box: Box, table: Table): boolean {
  return flow.lines.every(
    (line) =>
      line.box.y0 < box.y1 - line.fontSize / 2 ||
      line.box.y0 > flow.height * (1 - MARGIN) ||
      PAGE_NUMBER.test(line.text) ||
      table.notes.some((note) => note.includes(line.text.trim())),
  )
}

/** Lines above `box` that are neither furniture nor a unit note nor a 「続き」. */
export function linesBefore(flow: PageFlow, box: Box): string[] {
  return flow.lines
    .filter((line) => line.box.y1 <= box.y0 + line.fontSize / 2)
    .filter((line) => line.box.y1 > flow.height * MARGIN && !PAGE_NUMBER.test(line.text))
    .map((line) => line.text.replace(/\s+/g, ''))
    .filter((text) => !UNIT.test(text) && !GOES_ON.test(text))
}
