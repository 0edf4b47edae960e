// 苫小牧市総合戦略推進会議: slides with 24 tables beside charts, merged 事業名 cells, 累計, ⇒ and rates. Drawn by pdfkit.
import councilData from '../data/council.json' with { type: 'json' }
import { goalTexts, measureTexts } from '../data/council-texts.ts'
import { type DrawnTable, drawFragment, drawnTable, type Fragment, type Rules } from '../layout/draw.ts'
import { widthOf } from '../layout/font.ts'
import { type CellSpec, placeTable, type TableSpec } from '../layout/table.ts'
import { wrap } from '../layout/wrap.ts'
import { pdfkitSurface } from '../surfaces/pdfkit.ts'
import type { Surface } from '../surfaces/surface.ts'
import { type FactRow, factsOf, type Sample } from '../truth.ts'
import { barChart, lineChart } from './charts.ts'

const SLIDE = { width: 960, height: 540, left: 36 }
const NAVY = '#203864'
const HEADS = ['#c55a11', '#548235', '#2e75b6', '#7f6000']
const STRIPE = '#eef3fa'
const MEASURE_WIDTHS = [150, 170, 62, 66, 66, 66, 66, 62]
const GOAL_WIDTHS = [176, 64, 68, 68, 68, 68, 66]

/** Tables of so few rows have their chart beside them, the others below. */
const BESIDE_ROWS = 5

type Printed = (typeof councilData.tables)[number]
type Placed = { readonly ordinal: number; readonly table: DrawnTable }

export async function councilSample(): Promise<Sample> {
  const surface = pdfkitSurface('苫小牧市総合戦略推進会議 令和7年度第1回会議資料')
  const drawn: Placed[] = []
  let page = 0
  const slide = (title: string, color = NAVY) => {
    page += 1
    surface.page(SLIDE.width, SLIDE.height)
    surface.fill(0, 0, SLIDE.width, 48, color)
    surface.text(SLIDE.left, 33, title, { size: 20, bold: true, color: '#ffffff' })
    surface.text(SLIDE.width - 50, SLIDE.height - 14, String(page), { size: 10, color: '#7f7f7f' })
  }
  const put = (printed: Printed, spec: TableSpec, top: number, rules: Rules) => {
    const table = placeTable(spec, SLIDE.left)
    const fragment: Fragment = { page, top, rows: table.heights.map((_, i) => i) }
    drawFragment(surface, table, fragment, rules)
    drawn.push({ ordinal: printed.ordinal, table: drawnTable(table, [fragment]) })
    return top + table.heights.reduce((a, b) => a + b, 0)
  }
  page += 1
  drawCover(surface)
  const [summary, ...others] = councilData.tables as Printed[]
  slide('検証⑤ 第2期総合戦略の取組状況について（令和2年度～令和6年度）')
  surface.text(SLIDE.left, 72, '4つの基本目標における数値目標', { size: 13, bold: true })
  put(summary!, summarySpec(summary!), 84, { kind: 'stroke', width: 0.6, color: '#7f7f7f' })
  drawTourism(surface)
  for (const printed of others) {
    const goal = goalTexts.findIndex((g) => printed.ordinal >= g.first && printed.ordinal <= g.last)
    const name = goalName(printed)
    if (printed.kind === 'goal_targets') {
      slide(`基本目標${goal + 1} ${name}`, HEADS[goal])
      drawTexts(surface, '現状と課題', goalTexts[goal]!.state, 66)
      drawTexts(surface, '基本目標と施策の基本的方向', goalTexts[goal]!.aims, 148)
      surface.text(SLIDE.left, 246, '基本目標における数値目標', { size: 13, bold: true })
      put(printed, goalSpec(printed, HEADS[goal]!), 256, { kind: 'fill', width: 0.8, color: '#595959' })
      drawRates(surface, printed, { x: 650, y: 230, width: 280, height: 230 }, HEADS[goal]!)
    } else {
      slide(printed.title.split(' — ')[1]!, HEADS[goal])
      const y = drawTexts(surface, undefined, measureTexts[printed.ordinal]!, 66)
      surface.text(SLIDE.left, y + 14, '各種事業の進捗状況', { size: 13, bold: true })
      const beside = printed.cells.length <= BESIDE_ROWS
      const bottom = put(
        printed,
        measureSpec(printed, HEADS[goal]!, beside ? 44 : 22),
        y + 24,
        rulesOf(printed.ordinal),
      )
      const room = SLIDE.height - 24 - bottom
      const area = beside
        ? { x: 752, y: y + 24, width: 196, height: 230 }
        : { x: 60, y: bottom + 14, width: 700, height: Math.min(210, room - 10) }
      if (beside || room > 120) drawRates(surface, printed, area, HEADS[goal]!)
    }
  }
  const facts = councilData.facts as unknown as FactRow[]
  const pageOf = (ordinal: number) => drawn.find((d) => d.ordinal === ordinal)!.table.pages[0]!
  return {
    name: 'tomakomai-council-r7',
    municipality: '苫小牧市',
    form: '推進会議資料(スライド)',
    producer: 'pdfkit',
    bytes: await surface.finish(),
    pages: page,
    facts: facts.flatMap((row) => factsOf(row, pageOf(row.table))),
    fields: [],
    choices: [],
    tables: drawn.map((d) => d.table),
  }
}

/** One table has no rules but stripes, one only the three of a 三線表, the others are ruled in three ways. */
function rulesOf(ordinal: number): Rules {
  if (ordinal === 22) return { kind: 'zebra', width: 0 }
  if (ordinal === 11) return { kind: 'three', width: 0.8 }
  const kinds = ['stroke', 'fill', 'cells'] as const
  return { kind: kinds[ordinal % 3]!, width: 0.6, color: '#7f7f7f' }
}

const goalName = (printed: Printed) =>
  (councilData.facts as unknown as FactRow[])
    .find((row) => row.table === printed.ordinal)!
    .path[0]!.replace(/^基本目標\d\s*/, '')

const number = (text: string, column: number): CellSpec => ({ column, text, align: 'right' })

function summarySpec({ cells, header_rows }: Printed & { header_rows?: number[] }): TableSpec {
  const heads = new Set(header_rows ?? cells.flatMap((row, i) => (/^\d\./.test(row[0]!) ? [i] : [])))
  let goal = -1
  const rows = cells.map((row, r) => {
    if (heads.has(r)) goal += 1
    return row.map((text, column): CellSpec => {
      if (heads.has(r))
        return {
          column,
          text,
          bold: true,
          fill: HEADS[goal]!,
          color: '#ffffff',
          align: column === 0 ? 'left' : 'center',
        }
      return column === 0 ? { column, text } : number(text, column)
    })
  })
  return { widths: [236, 64, 66, 66, 66, 66, 60], rows, size: 9, padding: 3, minHeight: 26 }
}

function goalSpec({ cells }: Printed, color: string): TableSpec {
  const rows = cells.map((row, r) =>
    row.map((text, column): CellSpec => {
      if (r === 0) return { column, text, bold: true, fill: color, color: '#ffffff', align: 'center' }
      return column === 0 ? { column, text } : number(text, column)
    }),
  )
  return { widths: GOAL_WIDTHS, rows, size: 10, padding: 4, minHeight: 34, headerRows: 1 }
}

/** 事業名 is printed once and its cell merged over the rows that leave it empty. */
function measureSpec({ cells, ordinal }: Printed, color: string, minHeight: number): TableSpec {
  const plain = ordinal === 22 || ordinal === 11
  const rows = cells.map((row, r) =>
    row.flatMap((text, column): CellSpec[] => {
      const stripe = ordinal === 22 && r % 2 === 0 ? { fill: STRIPE } : {}
      if (r === 0)
        return [{ column, text, bold: true, align: 'center', ...(plain ? stripe : { fill: color, color: '#ffffff' }) }]
      if (column > 1) return [{ ...number(text, column), ...stripe }]
      if (column === 1) return [{ column, text, ...stripe }]
      if (text === '') return []
      const next = cells.findIndex((other, i) => i > r && other[0] !== '')
      return [{ column, text, rowSpan: (next < 0 ? cells.length : next) - r, ...stripe }]
    }),
  )
  return { widths: MEASURE_WIDTHS, rows, size: 9, padding: plain ? 6 : 2.5, minHeight, headerRows: 1 }
}

function drawCover(s: Surface): void {
  s.page(SLIDE.width, SLIDE.height)
  s.fill(0, 0, SLIDE.width, SLIDE.height, '#dae3f3')
  s.fill(0, 330, SLIDE.width, 6, NAVY)
  const centred = (text: string, y: number, size: number, bold: boolean) =>
    s.text((SLIDE.width - widthOf(text, size, bold)) / 2, y, text, { size, bold, color: NAVY })
  centred('苫小牧市総合戦略推進会議', 220, 36, true)
  centred('令和7年度第1回会議資料', 280, 26, true)
  centred('令和8年2月5日（木）15時30分から', 390, 18, false)
  centred('【苫小牧市役所5階 第2応接室】', 420, 18, false)
}

/** Bullets from `y` down; the place below the last. */
function drawTexts(s: Surface, title: string | undefined, texts: readonly string[], y: number): number {
  let at = y
  if (title) {
    s.text(SLIDE.left, at + 12, title, { size: 13, bold: true })
    at += 22
  }
  for (const text of texts)
    for (const [i, line] of wrap(text.startsWith('※') ? text : `・${text}`, 860, 12).entries()) {
      s.text(SLIDE.left + (i === 0 ? 6 : 18), at + 12, line, { size: 12 })
      at += 20
    }
  return at
}

function drawRates(
  s: Surface,
  { cells }: Printed,
  area: { x: number; y: number; width: number; height: number },
  color: string,
): void {
  const rated = cells.slice(1).filter((row) => /%$/.test(row.at(-1)!))
  const values = rated.map((row) => Number.parseFloat(row.at(-1)!))
  const top = Math.ceil(Math.max(100, ...values) / 100) * 100
  const labels = rated.map((row) => row.at(-7)!.replace(/[（(].*$/, ''))
  barChart(s, area, { title: '達成状況の比較', labels, values, top, step: top / 4, unit: '%' }, color)
}

function drawTourism(s: Surface): void {
  const labels = ['H30', 'R4', 'R5', 'R6']
  lineChart(
    s,
    { x: 690, y: 90, width: 250, height: 190 },
    { title: '観光入込客数の推移', labels, values: [199.5, 213.1, 263.6, 289.4], top: 300, step: 100, unit: '万人' },
    '#2e75b6',
  )
  barChart(
    s,
    { x: 690, y: 300, width: 250, height: 190 },
    { title: '転入者数の推移', labels, values: [6122, 6006, 6129, 6080], top: 8000, step: 2000, unit: '人' },
    '#a9d18e',
  )
}
