// 苫小牧市総合戦略推進会議: slides with 24 tables beside charts, merged 事業名 cells, 累計, ⇒ and rates. Drawn by pdfkit.
import councilData from '../data/council.json' with { type: 'json' }
import { goalTexts, measureTexts } from '../data/council-texts.ts'
import { type DrawnTable, drawFragment, drawnTable, type Fragment, type Rules } from '../layout/draw.ts'
import { widthOf } from '../layout/font.ts'
import { placeTable, type TableSpec } from '../layout/table.ts'
import { wrap } from '../layout/wrap.ts'
import { pdfkitSurface } from '../surfaces/pdfkit.ts'
import type { Surface } from '../surfaces/surface.ts'
import { type FactRow, factsOf, type Sample } from '../truth.ts'
import { barChart, lineChart } from './charts.ts'
import { goalSpec, HEADS, measureSpec, type Printed, rulesOf, summarySpec } from './council-tables.ts'

const SLIDE = { width: 960, height: 540, left: 36 }
const NAVY = '#203864'
const TITLE = '苫小牧市総合戦略推進会議 令和7年度第1回会議資料'

/** Tables of so few rows have their chart beside them, the others below. */
const BESIDE_ROWS = 5

/** The slides made so far, and where each table stands. */
type Deck = { readonly surface: Surface; pages: number; readonly tables: Map<number, DrawnTable> }

const FACTS = councilData.facts as unknown as FactRow[]

export async function councilSample(): Promise<Sample> {
  const deck: Deck = { surface: pdfkitSurface(TITLE), pages: 0, tables: new Map() }
  drawCover(deck)
  for (const printed of councilData.tables as Printed[]) {
    if (printed.kind === 'goal_targets_summary') drawSummary(deck, printed)
    else if (printed.kind === 'goal_targets') drawGoal(deck, printed)
    else drawMeasure(deck, printed)
  }
  return {
    name: 'tomakomai-council-r7',
    municipality: '苫小牧市',
    form: '推進会議資料(スライド)',
    producer: 'pdfkit',
    bytes: await deck.surface.finish(),
    pages: deck.pages,
    facts: FACTS.flatMap((row) => factsOf(row, deck.tables.get(row.table)!.pages[0]!)),
    fields: [],
    choices: [],
    tables: [...deck.tables.values()],
  }
}

function slide(deck: Deck, title: string, color = NAVY): void {
  deck.pages += 1
  deck.surface.page(SLIDE.width, SLIDE.height)
  deck.surface.fill(0, 0, SLIDE.width, 48, color)
  deck.surface.text(SLIDE.left, 33, title, { size: 20, bold: true, color: '#ffffff' })
  deck.surface.text(SLIDE.width - 50, SLIDE.height - 14, String(deck.pages), { size: 10, color: '#7f7f7f' })
}

/** Draws a table from `top` down; the place below it. */
function put(deck: Deck, printed: Printed, spec: TableSpec, top: number, rules: Rules): number {
  const table = placeTable(spec, SLIDE.left)
  const fragment: Fragment = { page: deck.pages, top, rows: table.heights.map((_, i) => i) }
  drawFragment(deck.surface, table, fragment, rules)
  deck.tables.set(printed.ordinal, drawnTable(table, [fragment]))
  return top + table.heights.reduce((a, b) => a + b, 0)
}

function drawSummary(deck: Deck, printed: Printed): void {
  slide(deck, '検証⑤ 第2期総合戦略の取組状況について（令和2年度～令和6年度）')
  deck.surface.text(SLIDE.left, 72, '4つの基本目標における数値目標', { size: 13, bold: true })
  put(deck, printed, summarySpec(printed), 84, { kind: 'stroke', width: 0.6, color: '#7f7f7f' })
  drawTourism(deck.surface)
}

const goalOf = (printed: Printed) => goalTexts.findIndex((g) => printed.ordinal >= g.first && printed.ordinal <= g.last)

function drawGoal(deck: Deck, printed: Printed): void {
  const goal = goalOf(printed)
  const color = HEADS[goal]!
  const { surface } = deck
  slide(deck, `基本目標${goal + 1} ${goalName(printed)}`, color)
  drawTexts(surface, '現状と課題', goalTexts[goal]!.state, 66)
  drawTexts(surface, '基本目標と施策の基本的方向', goalTexts[goal]!.aims, 148)
  surface.text(SLIDE.left, 246, '基本目標における数値目標', { size: 13, bold: true })
  put(deck, printed, goalSpec(printed, color), 256, { kind: 'fill', width: 0.8, color: '#595959' })
  drawRates(surface, printed, { x: 650, y: 230, width: 280, height: 230 }, color)
}

function drawMeasure(deck: Deck, printed: Printed): void {
  const color = HEADS[goalOf(printed)]!
  const { surface } = deck
  slide(deck, printed.title.split(' — ')[1]!, color)
  const y = drawTexts(surface, undefined, measureTexts[printed.ordinal]!, 66)
  surface.text(SLIDE.left, y + 14, '各種事業の進捗状況', { size: 13, bold: true })
  const beside = printed.cells.length <= BESIDE_ROWS
  const bottom = put(deck, printed, measureSpec(printed, color, beside ? 44 : 22), y + 24, rulesOf(printed.ordinal))
  const room = SLIDE.height - 24 - bottom
  if (beside) drawRates(surface, printed, { x: 752, y: y + 24, width: 196, height: 230 }, color)
  else if (room > 120)
    drawRates(surface, printed, { x: 60, y: bottom + 14, width: 700, height: Math.min(210, room - 10) }, color)
}

const goalName = (printed: Printed) =>
  FACTS.find((row) => row.table === printed.ordinal)!.path[0]!.replace(/^基本目標\d\s*/, '')

function drawCover(deck: Deck): void {
  const s = deck.surface
  deck.pages += 1
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
