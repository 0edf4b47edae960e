// A line of text in columns -> its texts with the steps they begin and end at. Pure.
import { isNumberCell } from '../converted/given-table.ts'

/** `from`, `to`: in steps of one half-width letter from the left. */
export type Piece = { readonly text: string; readonly from: number; readonly to: number }
export type TypedLine = readonly Piece[]
/** How many steps a letter takes. */
export type Width = (letter: string) => number

/** Texts that so many blanks part are one cell's still; two numbers are never. */
const BLANKS_IN_CELL = 1
const WIDE =
  /[\u1100-\u115f\u2460-\u24ff\u25a0-\u25ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** Converters count letters; editors and mail set a full-width letter as two. */
export const LETTERS: Width = () => 1
export const HALVES: Width = (letter) => (WIDE.test(letter) ? 2 : 1)

/** Texts between blanks. */
export function piecesOf(line: string, width: Width): TypedLine {
  const pieces: Piece[] = []
  let at = 0
  for (const text of line.split(/([ \u3000]+)/)) {
    const to = [...text].reduce((x, letter) => x + width(letter), at)
    if (text.trim() !== '') pieces.push({ text, from: at, to })
    at = to
  }
  return pieces
}

export function cellsOf(pieces: TypedLine, blanks = BLANKS_IN_CELL): TypedLine {
  const cells: Piece[] = []
  for (const piece of pieces) {
    const before = cells.at(-1)
    if (before && piece.from - before.to <= blanks && !isValue(before.text) && !isValue(piece.text))
      cells[cells.length - 1] = { text: `${before.text} ${piece.text}`, from: before.from, to: piece.to }
    else cells.push(piece)
  }
  return cells
}

export const isValue = (text: string): boolean => isNumberCell(text) || /^[-‐―—－ー]$/.test(text)

/** Numbers behind a label, which are not all years: a row of a table. */
export const isRow = (cells: TypedLine): boolean =>
  cells.slice(1).some(({ text }) => isNumberCell(text) && !/^(?:19|20)\d\d$/.test(text))
