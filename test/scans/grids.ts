// The grid found on a scan beside that of the same page's vectors: which cells hold what they should. IO: makes the scan.
// No recogniser: the scan's grid is filled with the words of the page's text, so only rules and cells are judged.
import { basename } from 'node:path'
import { fitted } from '../../src/read/ocr/fit-page.ts'
import { type Sheet, toSheet } from '../../src/read/ocr/sheet.ts'
import { readSource } from '../../src/read/read-source.ts'
import { findTables } from '../../src/tables/find-tables.ts'
import type { Box, Cell, Page, Ruling } from '../../src/types.ts'
import { type Condition, scanPicture } from './make-scan.ts'
import { type Paper, sourceOf } from './papers.ts'

/** How cells of the vectors came out: `right` as tables, `whole` as pieces handed to the recogniser. */
export type GridFate = {
  readonly name: string
  readonly wanted: number
  readonly right: number
  readonly whole: number
  readonly cpu: number
  readonly lost: readonly { readonly text: string; readonly why: string }[]
}

export const compareGrids = async (paper: Paper, condition: Condition): Promise<GridFate> => {
  const page = await textPage(paper)
  const picture = await scanPicture(sourceOf(paper.path), paper.page, condition)
  const name = `${basename(paper.path)} p${paper.page}`
  return { ...judgeGrid(page, sheetOf(page, picture)), name }
}

type Seen = { readonly sheet: Sheet; readonly scale: number; readonly cpu: number }

const sheetOf = (page: Page, picture: Parameters<typeof fitted>[0]['gray']): Seen => {
  const { gray } = fitted({ gray: picture, box: { x0: 0, y0: 0, x1: page.width, y1: page.height } })
  const begun = process.cpuUsage()
  const sheet = toSheet(gray, 0, (gray.width * 72) / page.width)
  const { user, system } = process.cpuUsage(begun)
  return { sheet, scale: page.width / gray.width, cpu: (user + system) / 1e6 }
}

const textPage = async ({ path, page }: Paper): Promise<Page> => {
  for await (const read of readSource(sourceOf(path), { pages: [page], ocr: 'never' })) return read
  throw new Error(`${path}: no page ${page}`)
}

const judgeGrid = (page: Page, { sheet, scale, cpu }: Seen): Omit<GridFate, 'name'> => {
  const wanted = textCells(page)
  const rulings = sheet.rules.map(({ box }) => toRuling(scaled(box, scale)))
  const found = textCells({ ...page, rulings, fills: [], marks: [], origin: 'ocr' })
  const regions = sheet.regions.map((region) => ({ ...region, box: scaled(region.box, scale) }))
  const lost: { text: string; why: string }[] = []
  let whole = 0
  for (const cell of wanted) {
    const why = tableFate(cell, found)
    const piece = pieceFate(cell, regions)
    if (piece === '') whole++
    if (why !== '' || piece !== '') lost.push({ text: cell.text, why: [why, piece].filter(Boolean).join(', ') })
  }
  const right = wanted.filter((cell) => tableFate(cell, found) === '').length
  return { wanted: wanted.length, right, whole, cpu, lost }
}

const textCells = (page: Page): Cell[] =>
  findTables(page)
    .filter(({ kind }) => kind === 'ruled')
    .flatMap(({ cells }) => cells)
    .filter(({ words }) => words.length > 0)

const keyOf = ({ words }: Cell): string =>
  words
    .map((w) => `${w.text}@${Math.round(w.box.x0)},${Math.round(w.box.y0)}`)
    .sort()
    .join(' ')

const tableFate = (cell: Cell, found: readonly Cell[]): string => {
  const key = keyOf(cell)
  const here = found.filter((other) => overlap(cell.place.box, other.place.box) > 0)
  if (here.some((other) => keyOf(other) === key)) return ''
  if (here.length === 0) return 'no table'
  return here.some(
    (other) => keyOf(other).includes(keyOf(cell).split(' ')[0]!) && other.words.length > cell.words.length,
  )
    ? 'merged'
    : 'cut'
}

/** Points by which a piece may reach over its cell's border: rules are thick. */
const OVER = 2

const pieceFate = (cell: Cell, regions: readonly { readonly box: Box; readonly cell: boolean }[]): string => {
  const own = regions.filter(
    ({ box }) =>
      overlap(box, cell.place.box) > 0.2 * area(box) || overlap(box, cell.place.box) > 0.2 * area(cell.place.box),
  )
  if (own.length === 0) return 'no ink'
  if (own.some(({ box }) => isOutside(box, cell.place.box))) return 'piece run together'
  return own.some((region) => region.cell) ? '' : 'piece open'
}

const isOutside = (box: Box, cell: Box): boolean =>
  box.x0 < cell.x0 - OVER || box.x1 > cell.x1 + OVER || box.y0 < cell.y0 - OVER || box.y1 > cell.y1 + OVER

const area = (b: Box): number => (b.x1 - b.x0) * (b.y1 - b.y0)

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))

const scaled = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({ x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by })

const toRuling = ({ x0, y0, x1, y1 }: Box): Ruling =>
  x1 - x0 >= y1 - y0
    ? { axis: 'h', at: (y0 + y1) / 2, from: x0, to: x1, width: y1 - y0, source: 'stroke' }
    : { axis: 'v', at: (x0 + x1) / 2, from: y0, to: y1, width: x1 - x0, source: 'stroke' }
