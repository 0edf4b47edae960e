// A cell in which a second box stands without rules (its heading in 【 】) -> the cell's own text and that box as a field. Pure.
import { union } from '../../geometry/box.ts'
import type { Cell, Place, Word } from '../../types.ts'
import { cellText } from '../prose/logical-lines.ts'
import { asPrinted } from './printed-signs.ts'

export type Bracketed = {
  readonly text: string
  readonly fields: readonly { readonly name: string; readonly text: string; readonly place: Place }[]
}

/** Ems of free paper that part the inner box from the cell's own text. */
const GAP = 2
const HEAD = /^【([^【】]{2,16})】$/u

const inColumn = (word: Word, head: Word, left: number): boolean =>
  word.box.x0 >= left && word.box.y0 >= head.box.y0 - head.fontSize * 0.3

const readInner = (cell: Cell, head: Word): { own: readonly Word[]; rest: readonly Word[] } | undefined => {
  const others = cell.words.filter((w) => w !== head)
  const near = others.filter((w) => w.box.x1 > head.box.x0 - GAP * head.fontSize && w.box.y0 > head.box.y0)
  const left = Math.min(head.box.x0, ...near.map((w) => w.box.x0)) - 1
  const own = others.filter((w) => inColumn(w, head, left))
  const rest = others.filter((w) => !own.includes(w))
  const clear = rest.length > 0 && rest.every((w) => w.box.x1 < left - GAP * head.fontSize)
  return clear && own.length > 0 ? { own, rest } : undefined
}

const joined = (words: readonly Word[]): string => words.map((w) => w.text).join('')

export const cutBracketed = (cell: Cell): Bracketed => {
  const head = cell.words.find((w) => HEAD.test(w.text))
  const inner = head && readInner(cell, head)
  if (!head || !inner) return { text: cellText(cell), fields: [] }
  const place = { page: cell.place.page, box: union([head, ...inner.own].map((w) => w.box)) }
  return {
    text: joined(inner.rest),
    fields: [{ name: HEAD.exec(head.text)![1]!, text: asPrinted(joined(inner.own), inner.own), place }],
  }
}
