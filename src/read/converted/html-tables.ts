// HTML as mammoth writes it (p, h1-h6, li, table, tr, td with spans, nested tables) -> blocks in reading order. Pure.
import { cleanMarkup } from './clean-markup.ts'

export type SpannedCell = { readonly text: string; readonly rowSpan: number; readonly columnSpan: number }
export type HtmlBlock =
  | { readonly kind: 'prose'; readonly text: string; readonly level: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SpannedCell[])[] }

const TOKEN = /<(\/?)(table|tr|td|th|p|h[1-6]|li)\b([^>]*)>/gi

export function htmlBlocks(html: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  let depth = 0
  let start = 0
  for (const token of html.matchAll(TOKEN)) {
    const [whole, close, tag = ''] = token
    if (tag.toLowerCase() !== 'table') continue
    if (!close && depth++ === 0) {
      blocks.push(...proseBlocks(html.slice(start, token.index)))
      start = token.index + whole.length
    } else if (close && --depth === 0) {
      blocks.push({ kind: 'table', rows: tableRows(html.slice(start, token.index)) })
      start = token.index + whole.length
    }
  }
  return [...blocks, ...proseBlocks(html.slice(start))]
}

function proseBlocks(html: string): HtmlBlock[] {
  return html
    .split(/(?=<(?:p|h[1-6]|li)\b)/i)
    .map((part) => ({
      kind: 'prose' as const,
      text: cleanMarkup(part),
      level: Number(/^<h([1-6])/i.exec(part)?.[1] ?? 0),
    }))
    .filter((block) => block.text !== '')
}

/** The rows of the outermost table only; a table inside a cell becomes lines of that cell's text. */
function tableRows(html: string): SpannedCell[][] {
  const rows: SpannedCell[][] = []
  let depth = 0
  let cell: { start: number; attributes: string } | undefined
  for (const token of html.matchAll(TOKEN)) {
    const [whole, close, name = '', attributes = ''] = token
    const tag = name.toLowerCase()
    if (tag === 'table') depth += close ? -1 : 1
    if (depth > 0) continue
    if (tag === 'tr' && !close) rows.push([])
    else if (tag === 'td' || tag === 'th') {
      if (!close) cell = { start: token.index + whole.length, attributes }
      else if (cell) rows.at(-1)?.push(spanned(cleanMarkup(html.slice(cell.start, token.index)), cell.attributes))
    }
  }
  return rows
}

const spanned = (text: string, attributes: string): SpannedCell => ({
  text,
  rowSpan: span(attributes, 'rowspan'),
  columnSpan: span(attributes, 'colspan'),
})
/** As browsers do (HTML, 4.9.11). */
const MOST_SPANNED = 1_000

const span = (attributes: string, name: string): number =>
  Math.min(MOST_SPANNED, Math.max(1, Number(new RegExp(`${name}="?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1)))
