// Lines of a converted text -> the same lines, those of page ends emptied: page numbers, and the running heads beside them. Pure.

/** - 12 -, p.12, 12 / 40, 12ページ. */
const PAGE_NUMBER =
  /^\s*(?:[-－‐–—―ー~～]\s*\d{1,4}\s*[-－‐–—―ー~～]|[pP](?:age)?\s*[.．]?\s*\d{1,4}|\d{1,4}\s*[/／]\s*\d{1,4}(?:\s*(?:ページ|頁))?|\d{1,4}\s*(?:ページ|頁))\s*$/
/** A number alone may be a value; between empty lines in the middle of a table it is a page. */
const LONE_NUMBER = /^\s*\d{1,3}\s*$/
const TABLE_LINE = /\t|^\s*\|.*\|\s*$/
/** Digits of a running head may count pages; longer lines are text. */
const LONGEST_HEAD = 60

export function withoutRunningLines(lines: readonly string[]): readonly string[] {
  const isPage = (line: string, i: number) => PAGE_NUMBER.test(line) || (LONE_NUMBER.test(line) && partsTable(lines, i))
  const pages = lines.flatMap((line, i) => (isPage(line.normalize('NFKC'), i) ? [i] : []))
  if (pages.length === 0) return lines
  const beside = pages.flatMap((i) => [next(lines, i, -1), next(lines, i, 1)]).filter((i) => i !== undefined)
  const seen = new Map<string, number>()
  for (const i of new Set(beside)) seen.set(keyOf(lines[i]!), (seen.get(keyOf(lines[i]!)) ?? 0) + 1)
  const running = beside.filter((i) => isShort(lines[i]!) && seen.get(keyOf(lines[i]!))! > 1)
  const dropped = new Set([...pages, ...running])
  return lines.map((line, i) => (dropped.has(i) ? '' : line))
}

function partsTable(lines: readonly string[], i: number): boolean {
  const near = ([-1, 1] as const).map((step) => next(lines, i, step))
  const apart = near.every((at) => at !== undefined && Math.abs(at - i) > 1)
  return apart && near.every((at) => TABLE_LINE.test(lines[at!]!))
}

/** The nearest line with text before or after a page number. */
function next(lines: readonly string[], from: number, step: 1 | -1): number | undefined {
  let i = from + step
  while (i >= 0 && i < lines.length && lines[i]!.trim() === '') i += step
  return i >= 0 && i < lines.length ? i : undefined
}

const keyOf = (line: string): string => line.normalize('NFKC').replace(/\s+|\d+/gu, '')
const isShort = (line: string): boolean =>
  !line.includes('\t') && !line.includes('|') && line.trim().length <= LONGEST_HEAD && keyOf(line) !== ''
