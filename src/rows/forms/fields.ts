// Label-value pairs of a table -> fields: joined value text, repeated labels told apart by path. Pure.
import { union } from '../../geometry/box.ts'
import type { Cell, Field, Place } from '../../types.ts'
import { type Bracketed, cutBracketed } from './bracketed.ts'
import { coversColumns, sharesColumns } from './cell-kinds.ts'
import type { Headings } from './headings.ts'
import type { Pair } from './pairs.ts'
import { asPrinted } from './printed-signs.ts'

const SURE = 0.95
const BELOW = 0.9

const placeOf = (cells: readonly Cell[]): Place => {
  const page = cells[0]!.place.page
  return { page, box: union(cells.filter((c) => c.place.page === page).map((c) => c.place.box)) }
}

type Piece = { readonly row: number; readonly text: string; readonly inner: Bracketed['fields'] }

/** An arrow between two tables drawn into the box leads from one to the other and is no text of the box. */
const LONE_ARROW = /(?<=.{4})[\s→⇒➡⇨↓⇩]+$/su

const pieceOf = (cell: Cell): Piece => {
  const { text, fields } = cutBracketed(cell)
  return { row: cell.row, text: asPrinted(text.replace(LONE_ARROW, ''), cell.words), inner: fields }
}

/** Cells side by side that make one value (令和|5|年度) are joined; cells below each other are lines. */
const joinPieces = (pieces: readonly Piece[]): string =>
  pieces.reduce((text, own, i) => {
    const before = pieces[i - 1]
    if (!before || text === '' || own.text === '') return text + own.text
    return text + (before.row === own.row ? '' : '\n') + own.text
  }, '')

/** What a label stands for is said by the boxes right above it: 達成状況 | A, then 判断理由 | … below it. */
const owners = (pair: Pair, pairs: readonly Pair[]): string[] => {
  if (pairs.filter((p) => p.name === pair.name).length < 2) return []
  const names = new Set(
    pairs.filter((p) => pairs.some((q) => q !== p && q.name === p.name && sameColumns(q, p))).map((p) => p.name),
  )
  if (!names.has(pair.name)) return []
  const above = pairs
    .filter((p) => p.label.row < pair.label.row && sameColumns(p, pair))
    .sort((a, b) => b.label.row - a.label.row)
  const until = above.findIndex((p) => names.has(p.name))
  const own = until < 0 ? above.slice(0, 1) : above.slice(0, until)
  return own.length === 0
    ? []
    : [
        own
          .map((p) => p.name)
          .reverse()
          .join('・'),
      ]
}
const sameColumns = (a: Pair, b: Pair): boolean =>
  [a.label, ...a.values].some((c) => sharesColumns(c, b.label)) &&
  [b.label, ...b.values].some((c) => sharesColumns(c, a.label) || coversColumns(c, a.label))

/** The pair's own field first, then boxes that stand in its value's cell. */
export const toFields = (
  pair: Pair,
  pairs: readonly Pair[],
  headings: Headings,
  tableConfidence: number,
): readonly Field[] => {
  const above = headings(pair.label)
  const path = [...above, ...pair.path, ...owners(pair, pairs)]
  const place = placeOf(pair.values)
  const confidence = (pair.side === 'right' ? SURE : BELOW) * tableConfidence
  const pieces = pair.values.map(pieceOf)
  const inner = pieces.flatMap((p) => p.inner)
  return [
    { page: place.page, path, name: pair.name, text: joinPieces(pieces), place, confidence },
    ...inner.map((f) => ({ page: place.page, path: above, name: f.name, text: f.text, place: f.place, confidence })),
  ]
}
