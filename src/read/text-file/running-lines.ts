// Lines of a converted text -> the same lines, those of page ends emptied: page numbers, and the running heads beside them. Pure.

/** - 12 -, p.12, 12 / 40, 12ページ. A number alone may be a value; between dashes or beside its word it is a page. */
const PAGE_NUMBER =
  /^\s*(?:[-－‐–—―ー~～]\s*\d{1,4}\s*[-－‐–—―ー~～]|[pP](?:age)?\s*[.．]?\s*\d{1,4}|\d{1,4}\s*[/／]\s*\d{1,4}(?:\s*(?:ページ|頁))?|\d{1,4}\s*(?:ページ|頁))\s*$/
/** Digits of a running head may count pages; longer lines are text. */
const LONGEST_HEAD = 60

export function withoutRunningLines(lines: readonly string[]): readonly string[] {
  const pages = lines.flatMap((line, i) => (PAGE_NUMBER.test(line.normalize('NFKC')) ? [i] : []))
  if (pages.length === 0) return lines
  const beside = pages.flatMap((i) => [next(lines, i, -1), next(lines, i, 1)]).filter((i) => i !== undefined)
  const seen = new Map<string, number>()
  for (const i of new Set(beside)) seen.set(keyOf(lines[i]!), (seen.get(keyOf(lines[i]!)) ?? 0) + 1)
  const running = beside.filter((i) => isShort(lines[i]!) && seen.get(keyOf(lines[i]!))! > 1)
  const dropped = new Set([...pages, ...running])
  return lines.map((line, i) => (dropped.has(i) ? '' : line))
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
