// A page turned so that text of one direction stands upright, and its tables turned back to the displayed page. Pure.
import { displayedBox, type Sheet, uprightBox, uprightSheet } from '../geometry/turn.ts'
import type { Box, Cell, Page, Ruling, Table, Turn, Word } from '../types.ts'

type Turning = { readonly box: (b: Box) => Box; readonly turn: (t: Turn) => Turn; readonly edge: (w: Word) => number[] }

export function uprightPage(page: Page, turn: Turn): Page {
  if (turn === 0) return page
  const box = (b: Box): Box => uprightBox(b, page, turn)
  const turning: Turning = {
    box,
    turn: (t) => ((t - turn + 360) % 360) as Turn,
    edge: (w) => w.edges.map((e) => uprightEdge(e, w, page, turn)),
  }
  return {
    ...page,
    ...uprightSheet(page, turn),
    words: page.words.map((w) => turnedWord(w, turning)),
    rulings: page.rulings.map((r) => turnedRuling(r, box)),
    fills: page.fills.map((f) => ({ ...f, box: box(f.box) })),
    marks: page.marks.map((m) => ({ ...m, box: box(m.box) })),
    images: page.images.map((i) => ({ ...i, box: box(i.box) })),
  }
}

/** `page` is the displayed page the table was found on. */
export function displayedTable(table: Table, page: Sheet, turn: Turn): Table {
  if (turn === 0) return table
  const box = (b: Box): Box => displayedBox(b, page, turn)
  const turning: Turning = {
    box,
    turn: (t) => ((t + turn) % 360) as Turn,
    edge: (w) => w.edges.map((e) => displayedEdge(e, w, page, turn)),
  }
  return {
    ...table,
    turn,
    parts: table.parts.map((p) => ({ ...p, box: box(p.box) })),
    cells: table.cells.map((cell): Cell => {
      const turned = {
        ...cell,
        place: { ...cell.place, box: box(cell.place.box) },
        words: cell.words.map((w) => turnedWord(w, turning)),
        marks: cell.marks.map((m) => ({ ...m, box: box(m.box) })),
      }
      return cell.nested ? { ...turned, nested: displayedTable(cell.nested, page, turn) } : turned
    }),
  }
}

const turnedWord = (word: Word, turning: Turning): Word => ({
  ...word,
  box: turning.box(word.box),
  turn: turning.turn(word.turn),
  edges: turning.edge(word),
})

const isUpDown = (word: Word): boolean => word.turn === 90 || word.turn === 270 || word.vertical

/** An edge is one number along the reading direction: turned as the point it stands for. */
function uprightEdge(edge: number, word: Word, page: Sheet, turn: Turn): number {
  if (isUpDown(word)) return turn === 90 ? edge : turn === 270 || turn === 180 ? page.height - edge : edge
  return turn === 90 || turn === 180 ? page.width - edge : edge
}

function displayedEdge(edge: number, word: Word, page: Sheet, turn: Turn): number {
  if (turn === 180) return (isUpDown(word) ? page.height : page.width) - edge
  // On the upright page: along x for upright words (displayed y), along y for the others (displayed x).
  if (!isUpDown(word)) return turn === 90 ? edge : page.height - edge
  return turn === 90 ? page.width - edge : edge
}

function turnedRuling(ruling: Ruling, box: (b: Box) => Box): Ruling {
  const { axis, at, from, to } = ruling
  const b = box(axis === 'h' ? { x0: from, x1: to, y0: at, y1: at } : { x0: at, x1: at, y0: from, y1: to })
  return Math.abs(b.x1 - b.x0) >= Math.abs(b.y1 - b.y0)
    ? { ...ruling, axis: 'h', at: b.y0, from: b.x0, to: b.x1 }
    : { ...ruling, axis: 'v', at: b.x0, from: b.y0, to: b.y1 }
}
