// A cell with drawn marks (an ellipse round a word, a tick or a filled box before it) -> its options. Pure.
import { overlaps } from '../../geometry/box.ts'
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

type Piece = { readonly text: string; readonly box: Box; readonly size: number }

/** One word may hold several options (A・B・C): cut at the separators, each with its own stretch of the line. */
const piecesOf = (word: Word): Piece[] => {
  const out: Piece[] = []
  let from = 0
  for (let i = 0; i <= word.text.length; i++) {
    if (i < word.text.length && !SPLIT.test(word.text[i]!)) continue
    const [a, b] = [word.edges[from], word.edges[i]]
    const box = a === undefined || b === undefined ? word.box : { ...word.box, x0: Math.min(a, b), x1: Math.max(a, b) }
    if (i > from) out.push({ text: word.text.slice(from, i), box, size: word.fontSize })
    from = i + 1
  }
  return out
}

const joinPieces = (words: readonly Word[]): Piece[] => {
  const out: Piece[] = []
  words.forEach((word, i) => {
    const before = words[i - 1]
    const last = out.at(-1)
    const pieces = piecesOf(word)
    const near = before && last && sameLine(before, word) && word.box.x0 - before.box.x1 < OPTION_GAP * word.fontSize
    if (near && pieces[0] && !SPLIT.test(word.text[0] ?? '') && !SPLIT.test(before.text.at(-1) ?? '')) {
      const box = {
        x0: last.box.x0,
        y0: Math.min(last.box.y0, pieces[0].box.y0),
        x1: pieces[0].box.x1,
        y1: Math.max(last.box.y1, pieces[0].box.y1),
      }
      out[out.length - 1] = { text: last.text + pieces[0].text, box, size: last.size }
      out.push(...pieces.slice(1))
    } else out.push(...pieces)
  })
  return out
}

const middle = (box: Box): { x: number; y: number } => ({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 })

export const marks = (mark: Mark, box: Box, size: number): boolean => {
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
export const drawnOptions = (cell: Cell): readonly DrawnOption[] =>
  joinPieces(cell.words.filter((w) => w.kind === 'text' && !/^[□☐○]$/u.test(w.text)))
    .filter((p) => p.text.trim() !== '')
    .map((p) => ({ option: p.text.trim(), selected: cell.marks.some((m) => marks(m, p.box, p.size)), box: p.box }))
