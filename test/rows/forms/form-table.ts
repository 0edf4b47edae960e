// Rows of texts -> a Table with places, for tests of forms. `<` goes on with the cell at the left, `^` with the one above.
import type { Cell, Mark, Page, Table, Word } from '../../../src/types.ts'

export type Draft = {
  readonly rows: readonly (readonly string[])[]
  /** Widths of the columns in points. */
  readonly widths?: readonly number[]
  /** Texts of shaded cells and their colour. */
  readonly shaded?: Readonly<Record<string, string>>
  readonly vertical?: readonly string[]
  readonly marks?: readonly { readonly on: string; readonly kind: Mark['kind'] }[]
  readonly page?: number
  readonly id?: string
}

const HEIGHT = 20
const SIZE = 10

export const word = (text: string, x: number, y: number, size = SIZE): Word => ({
  text,
  printed: text,
  box: { x0: x, y0: y, x1: x + text.length * size, y1: y + size },
  fontSize: size,
  bold: false,
  vertical: false,
  turn: 0,
  kind: 'text',
  confidence: 1,
  edges: Array.from({ length: text.length + 1 }, (_, i) => x + i * size),
})

/** Lines at line feeds; words of a line at blanks, set apart by twice the size. */
const layOut = (text: string, x: number, y: number): { words: Word[]; lines: string[] } => {
  const lines = text === '' ? [] : text.split('\n')
  const words = lines.flatMap((line, i) => {
    let at = x
    return line.split(' ').map((piece) => {
      const placed = word(piece, at, y + i * SIZE * 1.2)
      at = placed.box.x1 + SIZE * 2
      return placed
    })
  })
  return { words, lines }
}

const spanOf = (rows: Draft['rows'], row: number, column: number): { rowSpan: number; columnSpan: number } => {
  let [rowSpan, columnSpan] = [1, 1]
  while (rows[row]?.[column + columnSpan] === '<') columnSpan++
  while (rows[row + rowSpan]?.[column] === '^') rowSpan++
  return { rowSpan, columnSpan }
}

export const formTable = (draft: Draft): Table => {
  const columns = draft.rows[0]!.length
  const widths = draft.widths ?? Array.from({ length: columns }, () => 120)
  const left = (column: number): number => 40 + widths.slice(0, column).reduce((a, b) => a + b, 0)
  const page = draft.page ?? 1
  const cells: Cell[] = draft.rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      if (text === '<' || text === '^') return []
      const { rowSpan, columnSpan } = spanOf(draft.rows, row, column)
      const box = {
        x0: left(column),
        y0: 100 + row * HEIGHT,
        x1: left(column + columnSpan),
        y1: 100 + (row + rowSpan) * HEIGHT,
      }
      const { words, lines } = layOut(text, box.x0 + 2, box.y0 + 2)
      const marks = (draft.marks ?? []).flatMap((m): Mark[] => {
        const on = words.find((w) => w.text.includes(m.on))
        if (!on) return []
        const at = on.text.indexOf(m.on)
        const ring = {
          x0: on.edges[at]! - 3,
          y0: on.box.y0 - 3,
          x1: on.edges[at + m.on.length]! + 3,
          y1: on.box.y1 + 3,
        }
        const before = { x0: on.box.x0 - SIZE, y0: on.box.y0, x1: on.box.x0 - 2, y1: on.box.y1 }
        return [{ kind: m.kind, box: m.kind === 'circle' ? ring : before }]
      })
      const shaded = draft.shaded?.[text]
      return [
        {
          row,
          column,
          rowSpan,
          columnSpan,
          text: lines.join(''),
          printed: lines.join(''),
          lines,
          words,
          place: { page, box },
          header: false,
          marks,
          notes: [],
          ...(shaded ? { shaded } : {}),
          ...(draft.vertical?.includes(text) ? { vertical: true as const } : {}),
        },
      ]
    }),
  )
  const box = { x0: 40, y0: 100, x1: left(columns), y1: 100 + draft.rows.length * HEIGHT }
  return {
    id: draft.id ?? 'p1t1',
    kind: 'ruled',
    parts: [{ page, box }],
    turn: 0,
    rows: draft.rows.length,
    columns,
    cells,
    headerRows: 0,
    notes: [],
    confidence: 1,
    reasons: [],
  }
}

export const emptyPage = (parts: Partial<Page> = {}): Page => ({
  number: 1,
  width: 595,
  height: 842,
  rotation: 0,
  words: [],
  rulings: [],
  fills: [],
  marks: [],
  images: [],
  origin: 'text',
  quality: { verdict: 'text', reason: '', garbled: 0 },
  ...parts,
})
