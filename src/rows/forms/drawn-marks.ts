// A cell with drawn marks (an ellipse round a word, a tick or a filled box before it) -> its options. Pure.
import { overlaps, union, width } from '../../geometry/box.ts'
import type { Box, Cell, Mark, Word } from '../../types.ts'

export type DrawnOption = { readonly option: string; readonly selected: boolean; readonly box: Box }

/** Ems between two words of a line from which on they are two options. */
const OPTION_GAP = 0.8
/** Ems: a tick or a filled box stands so near before its option. */
const BEFORE = 2
/** Several options printed as one word are set apart by these. */
const SPLIT = /[・/／|｜、,]/u

const sameLine = (a: Word, b: Word): boolean =>
  Math.abs((a.box.y0 + a.box.y1) / 2 - (b.box.y0 + b.box.y1) / 2) < a.fontSize * 0.6

type Piece = { readonly text: string; readonly box: Box; readonly size: number; readonly words: readonly Word[] }

/** A word that holds several options (A・B・C), cut at the separators, each with its own stretch of the line. */
const cutWord = (word: Word): Piece[] => {
  const out: Piece[] = []
  let from = 0
  for (let i = 0; i <= word.text.length; i++) {
    if (i < word.text.length && !SPLIT.test(word.text[i]!)) continue
    const [a, b] = [word.edges[from], word.edges[i]]
    const box = a === undefined || b === undefined ? word.box : { ...word.box, x0: Math.min(a, b), x1: Math.max(a, b) }
    if (i > from) out.push({ text: word.text.slice(from, i), box, size: word.fontSize, words: [word] })
    from = i + 1
  }
  return out
}

const toPiece = (words: readonly Word[]): Piece => ({
  text: words.map((w) => w.text).join(''),
  box: union(words.map((w) => w.box)),
  size: words[0]!.fontSize,
  words,
})

/** その他(　　): the blank in a bracket is left for handwriting and parts no options. */
const isOpen = (words: readonly Word[]): boolean => {
  const text = words.map((w) => w.text).join('')
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('（') > text.lastIndexOf('）')
}

/** Words near each other on one line are one option. */
const lineOptions = (words: readonly Word[]): Piece[] => {
  const groups: Word[][] = []
  for (const word of words) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const near = last && sameLine(last, word) && word.box.x0 - last.box.x1 < OPTION_GAP * word.fontSize
    if (group && (near || isOpen(group))) group.push(word)
    else groups.push([word])
  }
  return groups.map(toPiece)
}

/** A ring much narrower than the print it stands on marks one of several options in it. */
const RING_SHARE = 0.7
const ringsPart = (piece: Piece, rings: readonly Mark[]): boolean =>
  SPLIT.test(piece.text) &&
  rings.some((m) => overlaps(m.box, piece.box) && width(m.box) < RING_SHARE * width(piece.box))

const middle = (box: Box): { x: number; y: number } => ({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 })

const marks = (mark: Mark, box: Box, size: number): boolean => {
  if (mark.kind === 'strike') return false
  if (mark.kind === 'circle') {
    const { x, y } = middle(box)
    const inside = x >= mark.box.x0 && x <= mark.box.x1 && y >= mark.box.y0 && y <= mark.box.y1
    const { x: mx, y: my } = middle(mark.box)
    return inside || (mx >= box.x0 && mx <= box.x1 && my >= box.y0 && my <= box.y1)
  }
  const gap = box.x0 - mark.box.x1
  const level = mark.box.y0 < box.y1 && box.y0 < mark.box.y1
  return level && (overlaps(mark.box, box) || (gap >= -size && gap < BEFORE * size))
}

export const hasDrawnMark = (cell: Cell): boolean => cell.marks.some((m) => m.kind !== 'strike')

/** All words of the cell are options if one of them is marked; a cell of one option is judged with its neighbours. */
export const drawnOptions = (cell: Cell): readonly DrawnOption[] => {
  const rings = cell.marks.filter((m) => m.kind === 'circle')
  const words = cell.words.filter((w) => w.kind === 'text' && !BOX_SIGN.test(w.text))
  const pieces = lineOptions(words)
  const cut = pieces.some((p) => ringsPart(p, rings)) ? pieces.flatMap((p) => p.words.flatMap(cutWord)) : pieces
  return cut
    .filter((p) => p.text.trim() !== '')
    .map((p) => ({ option: p.text.trim(), selected: cell.marks.some((m) => marks(m, p.box, p.size)), box: p.box }))
}
const BOX_SIGN = /^[□☐○]$/u
