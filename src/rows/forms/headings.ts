// A page's free lines -> for every label in a table, the heading line above the table that it stands under. Pure.
import { type TextLine, textLines } from '../../geometry/lines.ts'
import type { Cell, Page, Table } from '../../types.ts'

/** (1)…, ２．…, 第3章, ■…, 【…】: a line that opens a part of the paper. */
const HEADING =
  /^(?:[(（]?\s*(?:\d{1,2}|[IVX]{1,4}|[一二三四五六七八九十]{1,2})\s*[)）.．、]|[(（]\d{1,2}[)）]|[①-⑳⑴-⒇]|第\s?\d{1,2}\s?[章節部編]|[■◆●◇□◎▼]|【.+】|[＜<].+[＞>])/u
/** Characters; a longer line is text. */
const LONGEST = 40
/** Line heights a heading may stand above its table. */
const NEAR = 3
/** Points by which a table may begin left of its heading. */
const INDENT = 12

export type Headings = (cell: Cell) => readonly string[]

const partOn = (table: Table, page: number) => table.parts.find((p) => p.page === page)?.box

const candidates = (page: Page): TextLine[] =>
  textLines(page.words.filter((w) => w.turn === 0)).filter(
    (l) => l.text.length <= LONGEST && HEADING.test(l.text.trim()),
  )

/** Heading lines are looked for once a page, however many tables it has. */
export const headingLines = (pages: readonly Page[]): ((page: number) => readonly TextLine[]) => {
  const found = new Map<number, readonly TextLine[]>()
  const byNumber = new Map(pages.map((p) => [p.number, p]))
  return (number) => {
    const page = byNumber.get(number)
    const lines = found.get(number) ?? (page ? candidates(page) : [])
    found.set(number, lines)
    return lines
  }
}

export const headingsOf = (table: Table, linesOn: (page: number) => readonly TextLine[]): Headings => {
  return (cell) => {
    const box = partOn(table, cell.place.page)
    const lines = linesOn(cell.place.page)
    if (!box) return []
    const above = lines.filter(
      (l) =>
        l.box.y1 <= box.y0 + l.fontSize * 0.5 &&
        box.y0 - l.box.y1 < NEAR * l.fontSize &&
        l.box.x0 <= cell.place.box.x0 + INDENT,
    )
    const nearest = above.sort((a, b) => b.box.x0 - a.box.x0 || b.box.y0 - a.box.y0)[0]
    return nearest ? [nearest.text.replace(/\s+/gu, ' ').trim()] : []
  }
}
