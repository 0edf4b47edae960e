// A page's words outside of its tables -> passages: blocks of lines, with the headings inside them. Pure.
import { holdsCentre, union } from '../../geometry/box.ts'
import { type TextLine, textLines } from '../../geometry/lines.ts'
import type { Page, Table } from '../../types.ts'
import { joinLogical } from './logical-lines.ts'
import { outlineOf } from './page-outline.ts'
import { type Passage, placer } from './passage.ts'

/** Line heights between two lines from which on the second opens a new paragraph, or another block of the page. */
const PARAGRAPH_GAP = 1
const BLOCK_GAP = 4

const gapBetween = (above: TextLine, below: TextLine): number =>
  (below.box.y0 - above.box.y1) / Math.max(above.fontSize, below.fontSize, 1)

const follows = (above: TextLine, below: TextLine): boolean => {
  const gap = gapBetween(above, below)
  return gap > -1 && gap < BLOCK_GAP && below.box.x0 < above.box.x1 && above.box.x0 < below.box.x1
}

/** Ems of free paper between a name and its amounts: two or three full-width blanks; columns of text stand farther apart. */
const LABEL_GAP = 4
const NAME = /[\p{L})）]\s*[:：]?$/u
const AMOUNT = /^(?:[△▲-]?\s?\d|(?:令和|平成|[RH])\s?\d|約|延べ|目標|実績|基準|現状|策定)/u

/** (1) 合計特殊出生率　　　1.32（令和3年）→ …: the name and what follows it are one line. */
const withAmounts = (lines: readonly TextLine[]): readonly TextLine[] => {
  const out: TextLine[] = []
  for (const line of lines) {
    const last = out.at(-1)
    const gap = last ? (line.box.x0 - last.box.x1) / Math.max(last.fontSize, line.fontSize) : -1
    const level = last && Math.abs(last.box.y1 - line.box.y1) < line.fontSize * 0.5
    const joined = last && level && gap > 0 && gap < LABEL_GAP && NAME.test(last.text) && AMOUNT.test(line.text)
    if (!joined) out.push(line)
    else {
      const words = [...last.words, ...line.words]
      out[out.length - 1] = { ...last, words, text: `${last.text} ${line.text}`, box: union([last.box, line.box]) }
    }
  }
  return out
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
  (text: string, outer: readonly string[]) =>
  (at: number): readonly string[] => {
    const line = text
      .slice(0, at)
      .split('\n')
      .slice(0, -1)
      .findLast((l) => HEADING.test(l.trim()))
    return line === undefined ? outer : [...outer, line.trim()]
  }

const sharesColumn = (a: TextLine, b: TextLine): boolean => a.box.x0 < b.box.x1 && b.box.x0 < a.box.x1

/** Lines that follow each other without a heading between; headings are no part of any block. */
const blocksOf = (lines: readonly TextLine[], headings: ReadonlySet<TextLine>): readonly TextLine[][] => {
  const blocks: TextLine[][] = []
  let open: TextLine[][] = []
  for (const line of lines) {
    if (headings.has(line)) {
      open = open.filter((block) => !sharesColumn(block.at(-1)!, line))
      continue
    }
    const block = open.find((b) => follows(b.at(-1)!, line))
    if (block) block.push(line)
    else {
      const fresh = [line]
      blocks.push(fresh)
      open.push(fresh)
    }
  }
  return blocks
}

/** A page without any of the signs that label amounts in running text holds no passage worth its lines. */
const SIGNS = /[▶►▷▸【［〔:：…＞>(（年]|\.\./u

/** A list of measures: ・相談件数　412件. */
const BULLET = /^[・●○◎■□◆◇▪◦✓]/u

export const pagePassages = (page: Page, tables: readonly Table[]): Passage[] => {
  const taken = tables.flatMap((t) => t.parts.filter((p) => p.page === page.number).map((p) => p.box))
  const free = page.words.filter((w) => w.turn === 0 && !taken.some((b) => holdsCentre(b, w.box)))
  if (!free.some((w) => /\d/u.test(w.text)) || !free.some((w) => SIGNS.test(w.text) || BULLET.test(w.text))) return []
  const lines = withAmounts(textLines(free))
  const outline = outlineOf(lines)
  return blocksOf(lines, outline.lines).map((own, i) => {
    const text = joinParagraphs(own)
    const whole = { page: page.number, box: union(own.map((l) => l.box)) }
    const words = own.flatMap((l) => l.words)
    return {
      text,
      table: `p${page.number}s${i + 1}`,
      row: 0,
      placeOf: placer(text, words, whole),
      headingAt: headingIn(text, outline.above(whole.box)),
    }
  })
}
