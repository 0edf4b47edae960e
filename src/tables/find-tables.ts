// A page -> its tables in reading order, with ids, titles, unit notes and notes, placed on the displayed page. Pure.
// upright per reading direction -> ruled -> aligned on what is left -> captions -> turned back
import { holdsCentre, overlaps, shareInside } from '../geometry/box.ts'
import { textLines } from '../geometry/lines.ts'
import type { Box, Page, Table, Turn, Word } from '../types.ts'
import { findAligned } from './aligned/find-aligned.ts'
import { refineRuled } from './aligned/refine.ts'
import { captionOf } from './caption.ts'
import { findRuled } from './ruled/find-ruled.ts'
import { linkNested } from './ruled/nested.ts'
import { displayedTable, uprightPage } from './turn-page.ts'

/** Share of the page's letters that must run in a direction before the page is read that way too. */
const TURNED_SHARE = 0.08

export function findTables(page: Page): Table[] {
  if (page.given) return captioned(page, page.given)
  const found = turnsOf(page.words).flatMap((turn) => {
    const upright = uprightPage(page, turn)
    return tablesUpright(upright).map((table) => displayedTable(table, page, turn))
  })
  return linkNested(numbered(inReadingOrder(found), page.number))
}

/** Tables that the source marks have their captions from the text round them as drawn ones do. */
function captioned(page: Page, tables: readonly Table[]): Table[] {
  const boxes = tables.map(boxOf)
  const lines = textLines(page.words.filter((w) => !boxes.some((b) => holdsCentre(b, w.box))))
  return tables.map((table, i) => ({
    ...table,
    ...captionOf(
      boxes[i]!,
      lines,
      boxes.filter((b) => b !== boxes[i]),
    ),
  }))
}

/** Directions of the page's letters, the commonest first. A page without words has none, and no tables. */
function turnsOf(words: readonly Word[]): Turn[] {
  const letters = new Map<Turn, number>()
  let all = 0
  for (const word of words) {
    letters.set(word.turn, (letters.get(word.turn) ?? 0) + word.text.length)
    all += word.text.length
  }
  return [...letters]
    .filter(([, n]) => n >= all * TURNED_SHARE)
    .sort((a, b) => b[1] - a[1])
    .map(([turn]) => turn)
}

/** The tables whose own text stands upright on this page. */
function tablesUpright(page: Page): Table[] {
  const ruled = refineRuled(findRuled(page).filter(isUpright), page)
  const upright = { ...page, words: page.words.filter((w) => w.turn === 0) }
  const aligned = findAligned(upright, ruled.map(boxOf))
  const tables = [...ruled, ...aligned]
  const boxes = tables.map(boxOf)
  const lines = textLines(upright.words.filter((w) => !boxes.some((b) => holdsCentre(b, w.box))))
  return tables.map((table) => {
    const box = boxOf(table)
    const others = boxes.filter((b) => b !== box && shareInside(box, b) < INSIDE)
    const host = tables.find((t) => t !== table && shareInside(box, boxOf(t)) >= INSIDE)
    return { ...table, ...captionOf(box, host ? textLines(wordsRound(box, host)) : lines, others) }
  })
}

/** Share of a nested table that lies in its host. */
const INSIDE = 0.95

/** A nested table's caption stands in the cell round it. */
const wordsRound = (box: Box, host: Table): readonly Word[] =>
  host.cells.find((cell) => shareInside(box, cell.place.box) >= INSIDE)?.words.filter((w) => w.kind === 'text') ?? []

const boxOf = (table: Table): Box => table.parts[0]!.box

function isUpright(table: Table): boolean {
  let [upright, turned] = [0, 0]
  for (const cell of table.cells)
    for (const word of cell.words) {
      if (word.turn === 0) upright += word.text.length
      else turned += word.text.length
    }
  return upright >= turned
}

/** From the top; tables that stand beside each other from the left. */
function inReadingOrder(tables: readonly Table[]): Table[] {
  const sorted = [...tables].sort((a, b) => boxOf(a).y0 - boxOf(b).y0 || boxOf(a).x0 - boxOf(b).x0)
  const ordered: Table[] = []
  for (const table of sorted) {
    let at = ordered.length
    while (at > 0 && isLeftOf(boxOf(table), boxOf(ordered[at - 1]!))) at--
    ordered.splice(at, 0, table)
  }
  return ordered
}

const isLeftOf = (a: Box, b: Box): boolean =>
  a.x1 <= b.x0 + 1 && overlaps({ ...a, x0: 0, x1: 1 }, { ...b, x0: 0, x1: 1 }) && sharedHeight(a, b) > 0.5

const sharedHeight = (a: Box, b: Box): number =>
  (Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)) / Math.max(1, Math.min(a.y1 - a.y0, b.y1 - b.y0))

function numbered(tables: readonly Table[], page: number): Table[] {
  return tables.map((table, i) => ({ ...table, id: `p${page}t${i + 1}` }))
}
