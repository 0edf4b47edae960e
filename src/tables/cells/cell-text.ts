// The words of one cell -> its text as a reader would say it, its lines, its notes. Pure.
import type { Word } from '../../types.ts'
import { joinLines, joinWords } from './join.ts'
import { horizontalLines, verticalLines } from './word-lines.ts'

export type CellText = {
  readonly text: string
  readonly printed: string
  readonly lines: readonly string[]
  readonly notes: readonly string[]
  readonly vertical: boolean
  /** All words in reading order, notes and ruby last. */
  readonly ordered: readonly Word[]
}

const EMPTY: CellText = { text: '', printed: '', lines: [], notes: [], vertical: false, ordered: [] }

export function cellText(words: readonly Word[]): CellText {
  if (words.length === 0) return EMPTY
  const body = words.filter((w) => w.kind === 'text')
  const others = words.filter((w) => w.kind !== 'text')
  const vertical = letters(body.filter((w) => w.vertical)) * 2 > letters(body)
  const lines = vertical ? verticalLines(body) : horizontalLines(body)
  const texts = lines.map((line) => joinWords(line, 'text')).filter((t) => t !== '')
  return {
    text: joinLines(texts),
    printed: lines.map((line) => joinWords(line, 'printed')).join(''),
    lines: texts,
    notes: others.filter((w) => w.kind === 'note').map((w) => w.text),
    vertical,
    ordered: [...lines.flat(), ...others],
  }
}

const letters = (words: readonly Word[]): number => words.reduce((sum, w) => sum + w.text.length, 0)
