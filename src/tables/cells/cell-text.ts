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
  const lines = vertical ? verticalLines(body) : horizontalLines(body.flatMap((w) => (w.vertical ? lettersOf(w) : [w])))
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

/** 木 over 土, each the head of its own line: letters below each other that a reader took for one upright word. */
function lettersOf(word: Word): Word[] {
  const printed = [...word.printed].length === word.text.length ? [...word.printed] : [...word.text]
  return [...word.text].map((text, i) => ({
    ...word,
    text,
    printed: printed[i]!,
    vertical: false,
    box: { ...word.box, y0: word.edges[i]!, y1: Math.min(word.edges[i + 1]!, word.edges[i]! + word.fontSize) },
    edges: [word.box.x0, word.box.x1],
  }))
}
