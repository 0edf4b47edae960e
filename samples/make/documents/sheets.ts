// 室蘭市 事務事業評価シート: 27 forms in four files, each with its own producer and its own way of marking an option.
import { sheetTexts } from '../data/sheet-texts.ts'
import sheetData from '../data/sheets.json' with { type: 'json' }
import { drawFragment, drawnTable, type Fragment, type Rules } from '../layout/draw.ts'
import { grown, placeTable } from '../layout/table.ts'
import { pdfLibSurface } from '../surfaces/pdf-lib.ts'
import { pdfkitSurface } from '../surfaces/pdfkit.ts'
import type { Surface } from '../surfaces/surface.ts'
import { typstSurface } from '../surfaces/typst.ts'
import { type Choice, type FactRow, type Field, factsOf, numbersInText, type Sample } from '../truth.ts'
import { type FormStyle, formOf, groupsOf, type Sheet, type SheetText } from './sheet-form.ts'

type Book = {
  readonly name: string
  readonly producer: string
  readonly make: (title: string) => Surface | Promise<Surface>
  readonly keys: RegExp
  readonly style: FormStyle
  readonly rules: Rules
}

const PAGE = { width: 595.28, height: 841.89, left: 40, top: 48 }
const TITLE = '平成28年度 事務事業評価シート'

const books: readonly Book[] = [
  {
    name: 'muroran-sheets-h28-1',
    producer: 'pdfkit',
    make: pdfkitSurface,
    keys: /^1-0[1-8]/,
    rules: { kind: 'stroke', width: 0.5, outer: 1.2 },
    style: { marks: 'square', pitch: 1.05, shade: '#e7e6e6', band: '#bdd7ee', size: 7.6 },
  },
  {
    name: 'muroran-sheets-h28-2',
    producer: 'typst',
    make: typstSurface,
    keys: /^1-(09|1)/,
    rules: { kind: 'cells', width: 0.6 },
    style: { marks: 'dot', pitch: 1.3, shade: '#f2f2f2', band: '#d9d9d9', size: 7.2 },
  },
  {
    name: 'muroran-sheets-h28-3',
    producer: 'pdf-lib',
    make: pdfLibSurface,
    keys: /^2-/,
    rules: { kind: 'fill', width: 0.6, outer: 1.5 },
    style: { marks: 'tick', pitch: 1, shade: '#ffffff', band: '#fce4d6', size: 8 },
  },
  {
    name: 'muroran-sheets-h28-4',
    producer: 'pdfkit',
    make: pdfkitSurface,
    keys: /^[34]-/,
    rules: { kind: 'fill', width: 0.5 },
    style: { marks: 'ellipse', pitch: 1.3, shade: '#e2efda', band: '#c6e0b4', size: 7.4 },
  },
]

export const sheetSamples = (): Promise<Sample[]> => Promise.all(books.map(bookSample))

async function bookSample(book: Book): Promise<Sample> {
  const surface = await book.make(`室蘭市 ${TITLE}`)
  const all = sheetData.sheets as unknown as Sheet[]
  const chosen = all
    .map((sheet, i) => ({ sheet, ordinal: i + 1, text: sheetTexts.find((t) => t.key === sheet.key)! }))
    .filter((s) => book.keys.test(s.sheet.key))
  const drawn = chosen.map(({ sheet, ordinal, text }, i) => ({
    sheet,
    ordinal,
    text,
    page: i + 1,
    table: drawSheet(surface, book, sheet, text, i + 1),
  }))
  const rows = sheetData.facts as unknown as FactRow[]
  return {
    name: book.name,
    municipality: '室蘭市',
    form: `事務事業評価シート(${book.style.marks})`,
    producer: book.producer,
    bytes: await surface.finish(),
    pages: drawn.length,
    facts: drawn.flatMap(({ sheet, ordinal, text, page }) => [
      ...rows.filter((row) => row.table === ordinal).flatMap((row) => factsOf(row, page)),
      ...longTexts(text).flatMap(([, body]) => numbersInText(page, [sheet.name], body)),
    ]),
    fields: drawn.flatMap(({ sheet, text, page }) => fieldsOf(sheet, text, page)),
    choices: drawn.flatMap(({ sheet, text, page }) => choicesOf(sheet, text, page)),
    tables: drawn.map((d) => d.table),
  }
}

function drawSheet(surface: Surface, book: Book, sheet: Sheet, text: SheetText, page: number) {
  surface.page(PAGE.width, PAGE.height)
  surface.text(PAGE.left, PAGE.top - 12, TITLE, { size: 11, bold: true })
  const room = PAGE.height - 40 - PAGE.top
  const table = grown(placeTable(formOf(sheet, text, book.style), PAGE.left), room, 24)
  const fragment: Fragment = { page, top: PAGE.top, rows: table.heights.map((_, i) => i) }
  const bottom = PAGE.top + table.heights.reduce((a, b) => a + b, 0)
  if (bottom > PAGE.height - 30) throw new Error(`sheet ${sheet.key} is ${Math.round(bottom)} pt high`)
  drawFragment(surface, table, fragment, book.rules)
  surface.text(PAGE.width / 2 - 8, PAGE.height - 18, `- ${page} -`, { size: 8 })
  return drawnTable(table, [fragment])
}

const longTexts = (t: SheetText): readonly (readonly [string, string])[] => [
  ['事業概要', t.outline],
  ['実施内容', t.done],
  ['事業効果', t.effect],
  ['事業の評価に対する意見・理由', t.opinion],
  ['今後の方針に対する理由', t.next],
  ['総合戦略の見直しの必要性に対する理由', t.reason],
]

const fieldsOf = (sheet: Sheet, text: SheetText, page: number): Field[] =>
  ([['事業名', sheet.name], ['所管課', sheet.department], ['No', sheet.no], ...longTexts(text)] as const).map(
    ([name, body]) => ({ page, path: [], name, text: body }),
  )

const choicesOf = (sheet: Sheet, text: SheetText, page: number): Choice[] =>
  groupsOf(sheet, text).flatMap(([group, options]) =>
    options.map(({ text: option, selected }) => ({ page, path: [], group, option, selected })),
  )
