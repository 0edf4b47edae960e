// The printed lines of a cell or a paragraph -> text in which a line that only wraps is joined with the next. Pure.
import type { Cell, Word } from '../../types.ts'

/** Signs that open a line of their own, however long the line before it is. */
const OPENER = /^(?:[・※▶►▷▸⇒□☐■☑●○◎◆◇【［<＜〈《(（]|[⑴-⒇①-⑳]|[-–]\s|\d{1,2}[.．)）])/u
/** Ems between a line's end and its column's edge from which on the line ended because its thought did. */
const SHORT_LINE_EMS = 2.5

export type Line = { readonly text: string; readonly words: readonly Word[] }

const edge = (lines: readonly Line[]): number => Math.max(0, ...lines.flatMap((l) => l.words.map((w) => w.box.x1)))

const endsShort = (line: Line, limit: number): boolean => {
  const last = line.words.at(-1)
  return last !== undefined && limit - last.box.x1 > SHORT_LINE_EMS * last.fontSize
}

/** 【目標 30.0% / （令和7年度）】: a bracket that its line leaves open goes on in the next, whatever sign opens that. */
const leavesOpen = (line: string): boolean => {
  let depth = 0
  for (const sign of line) {
    if ('【［〔〈《（(['.includes(sign)) depth++
    else if ('】］〕〉》）)]'.includes(sign)) depth = Math.max(0, depth - 1)
  }
  return depth > 0
}

export const joinLogical = (lines: readonly Line[]): string => {
  const limit = edge(lines)
  return lines.reduce((text, line, i) => {
    if (i === 0) return line.text
    const before = lines[i - 1]!
    const opens = OPENER.test(line.text) && !leavesOpen(text.slice(text.lastIndexOf('\n') + 1))
    const ends = before.words.length === 0 || opens || endsShort(before, limit)
    const latin = /[\w.,]$/u.test(before.text) && /^[A-Za-z]/u.test(line.text)
    return `${text}${ends ? '\n' : latin ? ' ' : ''}${line.text}`
  }, '')
}

/** The cell's own lines with their words: cell.lines says the text, the words come in the same order. */
export const cellLines = (cell: Cell): readonly Line[] => {
  const words = cell.words.filter((w) => w.kind === 'text')
  let at = 0
  return cell.lines.map((text) => {
    const length = text.replace(/\s/gu, '').length
    const own: Word[] = []
    for (let n = 0; n < length && at < words.length; at++) {
      own.push(words[at]!)
      n += words[at]!.text.replace(/\s/gu, '').length
    }
    return { text, words: own }
  })
}

export const cellText = (cell: Cell): string => (cell.lines.length === 0 ? cell.text : joinLogical(cellLines(cell)))
