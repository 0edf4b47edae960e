// A table that a converter left as HTML inside a cell of a tab-separated line -> the cell without it, and the table. Pure.
import { cleanMarkup } from '../converted/clean-markup.ts'
import { htmlBlocks, type SpannedCell } from '../converted/html-tables.ts'

export type Inner = { readonly line: number; readonly rows: readonly (readonly SpannedCell[])[] }

const INNER = /<table\b[\s\S]*<\/table>/i
/** Some converters print the inner table's cells once more, in lines of their own; then those are read. */
const PRINTED_AGAIN = 0.6
/** A dash or a mark occurs anywhere. */
const SHORTEST_TEXT = 2

/** The lines, each inner table replaced by what its cell says besides, and the inner tables. */
export function innerTables(lines: readonly string[]): {
  readonly lines: readonly string[]
  readonly inner: readonly Inner[]
} {
  const inner: Inner[] = []
  const without = lines.map((line, i) => {
    if (!line.includes('\t') || !INNER.test(line)) return line
    const cells = line.split('\t').map((cell) => {
      const tables = INNER.test(cell) ? htmlBlocks(cell).flatMap((b) => (b.kind === 'table' ? [b.rows] : [])) : []
      if (tables.length === 0 || isAgain(tables.flat(2), lines, i)) return cell
      inner.push(...tables.map((rows) => ({ line: i, rows })))
      return cell.replace(INNER, ' ')
    })
    return cells.join('\t')
  })
  return { lines: inner.length > 0 ? without : lines, inner }
}

function isAgain(cells: readonly SpannedCell[], lines: readonly string[], at: number): boolean {
  const texts = cells.map((c) => bare(c.text)).filter((text) => text.length >= SHORTEST_TEXT)
  const near = lines.slice(at, at + cells.length).flatMap((line) => line.split('\t'))
  const printed = new Set(near.filter((cell) => !INNER.test(cell)).map((cell) => bare(cleanMarkup(cell))))
  return texts.filter((text) => printed.has(text)).length > texts.length * PRINTED_AGAIN
}

const bare = (text: string): string => text.replace(/\s+/gu, '')
