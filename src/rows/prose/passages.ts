// Tables and pages -> passages of running text, each character of them traceable to its words. Pure.
import { holdsCentre, union } from '../../geometry/box.ts'
import { type TextLine, textLines } from '../../geometry/lines.ts'
import type { Cell, Page, Place, Table, Word } from '../../types.ts'

export type Passage = {
  /** Logical lines: a line that only wraps is joined with the next. */
  readonly text: string
  readonly table: string
  readonly row: number
  readonly cell?: Cell
  readonly placeOf: (start: number, end: number) => Place
  /** The heading line that the text at an offset stands under; in a cell its labels say that. */
  readonly headingAt: (at: number) => readonly string[]
}

/** Signs that open a line of their own, however long the line before it is. */
const OPENER = /^(?:[・※▶►▷▸⇒□☐■☑●○◎◆◇【［<＜〈《(（]|[⑴-⒇①-⑳]|\d{1,2}[.．)）])/u
/** Ems between a line's end and its column's edge from which on the line ended because its thought did. */
const SHORT_LINE_EMS = 2.5

type Line = { readonly text: string; readonly words: readonly Word[] }

const edge = (lines: readonly Line[]): number => Math.max(0, ...lines.flatMap((l) => l.words.map((w) => w.box.x1)))

const endsShort = (line: Line, limit: number): boolean => {
  const last = line.words.at(-1)
  return last !== undefined && limit - last.box.x1 > SHORT_LINE_EMS * last.fontSize
}

export const joinLogical = (lines: readonly Line[]): string => {
  const limit = edge(lines)
  return lines.reduce((text, line, i) => {
    if (i === 0) return line.text
    const before = lines[i - 1]!
    const ends = before.words.length === 0 || OPENER.test(line.text) || endsShort(before, limit)
    const latin = /[\w.,]$/u.test(before.text) && /^[A-Za-z]/u.test(line.text)
    return `${text}${ends ? '\n' : latin ? ' ' : ''}${line.text}`
  }, '')
}

/** Words in reading order -> where in the text each stands; what the text left out (notes) is skipped. */
const placer = (text: string, words: readonly Word[], whole: Place): Passage['placeOf'] => {
  const spans: { start: number; end: number; word: Word }[] = []
  let at = 0
  for (const word of words) {
    const start = text.indexOf(word.text, at)
    if (start < 0 || word.text === '') continue
    spans.push({ start, end: start + word.text.length, word })
    at = start + word.text.length
  }
  return (start, end) => {
    const own = spans.filter((s) => s.start < end && start < s.end).map((s) => s.word.box)
    return own.length === 0 ? whole : { page: whole.page, box: union(own) }
  }
}

/** The cell's own lines with their words: cell.lines says the text, the words come in the same order. */
const cellLines = (cell: Cell): readonly Line[] => {
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

const ofCell = (table: Table, cell: Cell): Passage => {
  const text = cellText(cell)
  return {
    text,
    table: table.id,
    row: cell.row,
    cell,
    placeOf: placer(text, cell.words, cell.place),
    headingAt: () => [],
  }
}

/** Line heights between two lines from which on the second opens a new paragraph, or another block of the page. */
const PARAGRAPH_GAP = 1
const BLOCK_GAP = 4

const gapBetween = (above: TextLine, below: TextLine): number =>
  (below.box.y0 - above.box.y1) / Math.max(above.fontSize, below.fontSize, 1)

const follows = (above: TextLine, below: TextLine): boolean => {
  const gap = gapBetween(above, below)
  return gap > -1 && gap < BLOCK_GAP && below.box.x0 < above.box.x1 && above.box.x0 < below.box.x1
}

const joinParagraphs = (lines: readonly TextLine[]): string => {
  const paragraphs: TextLine[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1)
    if (last && gapBetween(last, line) < PARAGRAPH_GAP) paragraphs.at(-1)!.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(joinLogical).join('\n')
}

/** 1 移住定住の促進, (2) …, 第3章 …: a short line with a number and no amount. */
const HEADING =
  /^(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[アイウエオ])[)）.．、\s]|[①-⑳⑴-⒇]|第\s?\d{1,2}\s?[章節])\s*[^\d:：。]{2,30}$/u
const headingIn =
  (text: string) =>
  (at: number): readonly string[] => {
    const line = text
      .slice(0, at)
      .split('\n')
      .slice(0, -1)
      .findLast((l) => HEADING.test(l.trim()))
    return line === undefined ? [] : [line.trim()]
  }

const ofPage = (page: Page, tables: readonly Table[]): Passage[] => {
  const taken = tables.flatMap((t) => t.parts.filter((p) => p.page === page.number).map((p) => p.box))
  const free = page.words.filter((w) => w.turn === 0 && !taken.some((b) => holdsCentre(b, w.box)))
  const groups: TextLine[][] = []
  for (const line of textLines(free)) {
    const group = groups.find((g) => follows(g.at(-1)!, line))
    if (group) group.push(line)
    else groups.push([line])
  }
  return groups.map((lines, i) => {
    const text = joinParagraphs(lines)
    const whole = { page: page.number, box: union(lines.map((l) => l.box)) }
    const words = lines.flatMap((l) => l.words)
    return {
      text,
      table: `p${page.number}s${i + 1}`,
      row: 0,
      placeOf: placer(text, words, whole),
      headingAt: headingIn(text),
    }
  })
}

/** A cell that is nothing but its value belongs to the table; prose has words around its numbers. */
const isProse = (text: string, shortest: number): boolean =>
  text.length >= shortest && /\d/u.test(text) && /[▶►▷▸【［〔:：…＞>]|\.\.|年度?[^\d\n]{2,}\d/u.test(text)
/** Characters: a shorter cell holds a value of its table (目標:10人); outside of tables nothing else reads it. */
const IN_CELL = 12
const ON_PAGE = 6

export const findPassages = (tables: readonly Table[], pages: readonly Page[]): readonly Passage[] => [
  ...tables.flatMap((t) => t.cells.filter((c) => isProse(c.text, IN_CELL)).map((c) => ofCell(t, c))),
  ...pages.flatMap((p) => ofPage(p, tables)).filter((p) => isProse(p.text, ON_PAGE)),
]
