// さっぽろ連携中枢都市圏: a cover, the two-level table beside a drawn map, and the text about it.
// Drawn twice: by typst with stroked rules, by pdf-lib with thin filled ones.
import regionData from '../data/region.json' with { type: 'json' }
import { drawFragment, drawnTable, type Fragment, type Rules } from '../layout/draw.ts'
import { widthOf } from '../layout/font.ts'
import { type CellSpec, placeTable } from '../layout/table.ts'
import { wrap } from '../layout/wrap.ts'
import { pdfLibSurface } from '../surfaces/pdf-lib.ts'
import type { Point, Surface } from '../surfaces/surface.ts'
import { typstSurface } from '../surfaces/typst.ts'
import { type FactRow, factsOf, numbersInText, type Sample } from '../truth.ts'

const A4 = { width: 841.89, height: 595.28 }
const BLUE = '#1f4e79'
const PALE = '#deeaf6'

/** Towns of the drawn map: a rough place (0..1) and a colour; the shapes are invented. */
const TOWNS: readonly (readonly [string, number, number, string])[] = [
  ['札幌市', 0.36, 0.5, '#f4b183'],
  ['小樽市', 0.12, 0.3, '#a9d18e'],
  ['岩見沢市', 0.82, 0.36, '#9dc3e6'],
  ['江別市', 0.6, 0.42, '#ffe699'],
  ['千歳市', 0.62, 0.86, '#c5b0d5'],
  ['恵庭市', 0.5, 0.74, '#f8cbad'],
  ['北広島市', 0.56, 0.6, '#b4c7e7'],
  ['石狩市', 0.34, 0.18, '#d9d9d9'],
  ['当別町', 0.56, 0.18, '#c9e7cb'],
  ['新篠津村', 0.74, 0.2, '#e2f0d9'],
  ['南幌町', 0.72, 0.54, '#fff2cc'],
  ['長沼町', 0.78, 0.7, '#ddebf7'],
]

const COMMENTS = [
  '第1期ビジョンの3つの役割に置いた重要業績評価指標(KPI)は、いずれも目標に届かなかった。',
  '観光入込客数と札幌駅の乗車人員数は、感染症で人の動きが止まった影響が大きく、その後は戻りつつある。',
  '20～29歳の道外への社会増減数は、R2、R3年度に改善したが、R4年度から転出が増え、基準値を下回った。',
  '第2期ビジョンでも同じ指標に目標値を置き、12市町村の連携をさらに進める。',
]

const PROJECTS: readonly (readonly [string, string])[] = [
  [
    '創業の促進',
    '圏域の課題をスタートアップと解く「Local Innovation Challenge HOKKAIDO」を開き、令和5年度は南幌町と新篠津村などの課題を採り上げた。',
  ],
  [
    '圏域の共同PR',
    '旅先の市町村に寄附すると電子ギフトが届く「旅先納税」を11市町村で始めた。R6.2月～運用、加盟店251件(R6.10.1)。',
  ],
  [
    'デジタル技術の活用',
    '地域の掲示板アプリ「ピアッザ」を6市町で使い始めた。R6.5月～導入、登録者数約3,400名(R6.10.1)。',
  ],
  ['若者の出会い', '「さっぽろ結婚支援センター」をR6.7月に開いた。入会登録料 15,000円 → 7,500円 (税込み)。'],
]

const TITLE = 'さっぽろ連携中枢都市圏の取組について'
const STROKES: Rules = { kind: 'stroke', width: 0.6, color: '#44546a', outer: 1 }
const FILLS: Rules = { kind: 'fill', width: 0.5 }

export const regionSamples = async (): Promise<Sample[]> => [
  await regionSample('sapporo-region-kpi', 'typst', typstSurface(TITLE), STROKES),
  await regionSample('sapporo-region-kpi-fills', 'pdf-lib', await pdfLibSurface(TITLE), FILLS),
]

async function regionSample(name: string, producer: string, surface: Surface, rules: Rules): Promise<Sample> {
  drawCover(surface)
  const table = drawResults(surface, rules)
  drawProjects(surface)
  const rows = regionData.facts as unknown as FactRow[]
  return {
    name,
    municipality: 'さっぽろ連携中枢都市圏（札幌市ほか）',
    form: '会議資料(2段見出しの表)',
    producer,
    bytes: await surface.finish(),
    pages: 3,
    facts: [
      ...rows.flatMap((row) => factsOf(row, 2)),
      ...PROJECTS.flatMap(([name, text]) => numbersInText(3, [name], text)),
    ],
    fields: [],
    choices: [],
    tables: [table],
  }
}

function drawCover(s: Surface): void {
  s.page(A4.width, A4.height)
  s.frame(A4.width - 110, 30, 70, 26, 0.8)
  s.text(A4.width - 98, 48, '資料 I', { size: 14 })
  s.fill(60, 240, A4.width - 120, 3, BLUE)
  const title = TITLE
  s.text((A4.width - widthOf(title, 28, true)) / 2, 220, title, { size: 28, bold: true, color: BLUE })
  const sub = 'さっぽろ連携中枢都市圏ビジョン 重要業績評価指標について'
  s.text((A4.width - widthOf(sub, 16)) / 2, 280, sub, { size: 16 })
}

function heading(s: Surface, text: string): void {
  s.page(A4.width, A4.height)
  s.fill(36, 30, 8, 26, BLUE)
  s.text(52, 50, text, { size: 18, bold: true, color: BLUE })
  s.line([36, 62], [A4.width - 36, 62], 1, BLUE)
}

function drawResults(s: Surface, rules: Rules) {
  heading(s, '第1期ビジョンの実績について')
  const spec = {
    widths: [92, 96, 76, 76, 80, 76, 76],
    rows: resultRows(),
    size: 9,
    padding: 4,
    minHeight: 30,
    headerRows: 2,
  }
  const table = placeTable(spec, 36)
  const fragment: Fragment = { page: 2, top: 84, rows: table.heights.map((_, i) => i) }
  drawFragment(s, table, fragment, rules)
  drawMap(s, 620, 90, 185, 190)
  let y = 400
  for (const comment of COMMENTS)
    for (const [i, line] of wrap(`■${comment}`, 740, 11).entries()) {
      s.text(i === 0 ? 40 : 51, y, line, { size: 11 })
      y += 20
    }
  return drawnTable(table, [fragment])
}

function resultRows(): CellSpec[][] {
  const head = { fill: PALE, align: 'center', bold: true } as const
  const [heads = [], ...body] = regionData.cells
  const spans = [2, 0, 1, 1]
  const roles = body.map((row, i) => ({ ...row, span: spans[i]! }))
  return [
    [
      { column: 0, rowSpan: 2, text: heads[0]!, ...head },
      { column: 1, rowSpan: 2, text: heads[1]!, ...head },
      { column: 2, columnSpan: 3, text: '第1期ビジョン', ...head },
      { column: 5, columnSpan: 2, text: '(参考：2期ビジョン設定値)', ...head },
    ],
    heads.slice(2).map((text, i) => ({ column: i + 2, text, ...head })),
    ...body.map((row, i) => [
      ...(roles[i]!.span > 0 ? [{ column: 0, rowSpan: roles[i]!.span, text: row[0]! }] : []),
      { column: 1, text: row[1]! },
      ...row.slice(2).map((text, c): CellSpec => ({ column: c + 2, text: text.replace(' (', '\n('), align: 'center' })),
    ]),
  ]
}

/** Twelve patches that touch, with names: ink beside a table that is no table. */
function drawMap(s: Surface, x: number, y: number, width: number, height: number): void {
  s.text(x, y - 8, '圏域を構成する12市町村', { size: 9, bold: true })
  for (const [, u, v, color] of TOWNS) {
    const [cx, cy] = [x + u * width, y + v * height]
    const outline = Array.from({ length: 9 }, (_, i): Point => {
      const angle = (i / 9) * 2 * Math.PI
      const radius = 24 + 6 * Math.sin(i * 2.3 + u * 20)
      return [cx + radius * Math.cos(angle), cy + radius * 0.85 * Math.sin(angle)]
    })
    s.path(outline, { fill: color })
    s.path([...outline, outline[0]!], { stroke: 0.7, color: '#7f7f7f' })
  }
  for (const [name, u, v] of TOWNS)
    s.text(x + u * width - widthOf(name, 7.5) / 2, y + v * height + 3, name, { size: 7.5 })
}

function drawProjects(s: Surface): void {
  heading(s, '連携事業の実施状況について')
  for (const [i, [name, text]] of PROJECTS.entries()) {
    const [x, y] = [40 + (i % 2) * 390, 90 + Math.floor(i / 2) * 220]
    s.fill(x, y, 370, 24, PALE)
    s.text(x + 8, y + 17, name, { size: 12, bold: true, color: BLUE })
    for (const [n, line] of wrap(`✓ ${text}`, 350, 11).entries()) s.text(x + 10, y + 44 + n * 17, line, { size: 11 })
  }
}
