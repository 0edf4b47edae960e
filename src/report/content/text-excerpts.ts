// Findings about running text -> the lines that they speak of, with a line before and after.  Pure.
import type { Box } from '../../types.ts'
import type { PageBox, ReportFinding } from './content.ts'
import type { Excerpt } from './excerpts.ts'

/** A line of text outside tables. */
export type TextLine = { readonly text: string; readonly place: { readonly page: number; readonly box: Box } }

/** Lines of one finding, neighbours included. */
const MOST_LINES = 8

export const textExcerpts = (
  findings: readonly ReportFinding[],
  linesOf: (sha256: string) => readonly TextLine[],
): Map<number, readonly Excerpt[]> => {
  const known = new Map<string, readonly TextLine[]>()
  const ofDocument = (sha256: string): readonly TextLine[] => {
    const lines = known.get(sha256) ?? linesOf(sha256)
    known.set(sha256, lines)
    return lines
  }
  return new Map(
    findings.flatMap(({ id, document, boxes }) => {
      const lines = boxes.length === 0 ? [] : linesOfBoxes(ofDocument(document.sha256), boxes)
      return lines.length === 0 ? [] : [[id, [excerptOf(lines)]] as const]
    }),
  )
}

type Shown = { readonly line: TextLine; readonly marked: boolean }

const linesOfBoxes = (lines: readonly TextLine[], boxes: readonly PageBox[]): readonly Shown[] => {
  const meant = new Set(lines.flatMap((line, i) => (boxes.some((box) => holds(line, box)) ? [i] : [])))
  return lines
    .flatMap((line, i) =>
      meant.has(i) || isBeside(lines, i, meant, line.place.page) ? [{ line, marked: meant.has(i) }] : [],
    )
    .slice(0, MOST_LINES)
}

const isBeside = (lines: readonly TextLine[], i: number, meant: ReadonlySet<number>, page: number): boolean =>
  [i - 1, i + 1].some((near) => meant.has(near) && lines[near]?.place.page === page)

/** The middle of the box lies in the line. */
const holds = ({ place: { page, box } }: TextLine, [of, x0, y0, x1, y1]: PageBox): boolean => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return page === of && x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1
}

const excerptOf = (lines: readonly Shown[]): Excerpt => ({
  kind: 'text',
  table: 'text',
  title: null,
  page: lines[0]!.line.place.page,
  lines: lines.map(({ line, marked }, i) => ({
    number: i + 1,
    cells: [{ text: line.text, rows: 1, columns: 1, header: false, marked }],
  })),
})
