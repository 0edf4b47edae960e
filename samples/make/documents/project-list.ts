// 室蘭市 R2 事業一覧: one table over several pages, group rows over its whole width, prose cells, a total row. Drawn by pdf-lib.

import { type Policy, projectList, TOTAL } from '../data/project-list.ts'
import factData from '../data/projects-list.json' with { type: 'json' }
import { drawFragment, drawnTable, type Fragment } from '../layout/draw.ts'
import { type CellSpec, type PlacedTable, placeTable } from '../layout/table.ts'
import { pdfLibSurface } from '../surfaces/pdf-lib.ts'
import { type FactRow, factsOf, type Sample } from '../truth.ts'

const A4 = { width: 841.89, height: 595.28, left: 36, bottom: 30 }
const WIDTHS = [104, 28, 136, 50, 50, 402]
const COLUMNS = WIDTHS.length
const HEADER_ROWS = 4
/** The head stands again on these pages only, as when somebody forgot to set it for the others. */
const HEAD_AGAIN = new Set([3])
const CLASS = '#ddebf7'
const GOAL = '#9dc3e6'
const HEAD = '#f2f2f2'

export async function projectListSample(): Promise<Sample> {
  const surface = await pdfLibSurface('室蘭市 総合戦略 事業一覧 R2')
  const rows = [...headRows(), ...bodyRows(), totalRow()]
  const table = placeTable({ widths: WIDTHS, rows, size: 8, padding: 2.6, headerRows: HEADER_ROWS }, A4.left)
  const fragments = paged(table)
  for (const fragment of fragments) {
    surface.page(A4.width, A4.height)
    if (fragment.page === 1) {
      surface.text(A4.left, 34, '室蘭市まち・ひと・しごと創生総合戦略 事業一覧（令和2年度）', { size: 13, bold: true })
      surface.text(A4.width - 36 - 64, 48, '(単位：千円)', { size: 9 })
    }
    drawFragment(surface, table, fragment, { kind: 'fill', width: 0.6, outer: 1 })
    surface.text(A4.width / 2 - 4, A4.height - 14, String(fragment.page), { size: 8 })
  }
  const pageOf = (needle: string) =>
    fragments.find((f) => f.rows.some((row) => row >= HEADER_ROWS && rows[row]!.some((c) => c.text === needle)))!.page
  const facts = factData.facts as unknown as FactRow[]
  return {
    name: 'muroran-projects-r2',
    municipality: '室蘭市',
    form: '事業一覧(長い表)',
    producer: 'pdf-lib',
    bytes: await surface.finish(),
    pages: fragments.length,
    facts: facts.flatMap((row) =>
      factsOf(row, row.path.length === 0 ? fragments.length : pageOf(printedName(row.path[3]!))),
    ),
    fields: [],
    choices: [],
    tables: [drawnTable(table, fragments)],
  }
}

/** Two names are printed with a note below them. */
const printedName = (name: string) =>
  projectList
    .flatMap((g) => g.classes.flatMap((c) => c.policies.flatMap((p) => p.projects)))
    .find((p) => p.name.split('\n')[0] === name)!.name

function headRows(): CellSpec[][] {
  const head = { fill: HEAD, align: 'center', bold: true } as const
  const content =
    'R2～R6年度の主な事業内容\n※▶は、事業の結果 ※⇒は、その時の事業の見直し内容 ※_は、KPIに位置付けているもの'
  return [
    [{ column: 0, columnSpan: COLUMNS, text: '基本目標', fill: GOAL }],
    [{ column: 0, columnSpan: COLUMNS, text: '分類', fill: CLASS }],
    [
      { column: 0, rowSpan: 2, text: '具体的な施策', ...head },
      { column: 1, rowSpan: 2, text: 'No.', ...head },
      { column: 2, rowSpan: 2, text: '事業名', ...head },
      { column: 3, columnSpan: 2, text: 'R2', ...head },
      { column: 5, rowSpan: 2, text: content, ...head },
    ],
    [
      { column: 3, text: '予算', ...head },
      { column: 4, text: '決算', ...head },
    ],
  ]
}

const bodyRows = (): CellSpec[][] =>
  projectList.flatMap((group) => [
    [{ column: 0, columnSpan: COLUMNS, text: group.goal, fill: GOAL, bold: true }],
    ...group.classes.flatMap((cls) => [
      [{ column: 0, columnSpan: COLUMNS, text: cls.name, fill: CLASS, bold: true }],
      ...cls.policies.flatMap(policyRows),
    ]),
  ])

const policyRows = ({ policy, projects }: Policy): CellSpec[][] =>
  projects.map((p, i) => [
    ...(i === 0 ? [{ column: 0, rowSpan: projects.length, text: policy, top: true }] : []),
    { column: 1, text: p.no, align: 'center' },
    { column: 2, text: p.name },
    { column: 3, text: p.budget, align: 'right' },
    { column: 4, text: p.settlement, align: 'right' },
    { column: 5, text: p.lines.join('\n'), top: true },
  ])

/** As on the paper: the total has no label. */
const totalRow = (): CellSpec[] => [
  { column: 0, text: '' },
  { column: 1, text: '' },
  { column: 2, text: '' },
  { column: 3, text: TOTAL.budget, align: 'right', bold: true },
  { column: 4, text: TOTAL.settlement, align: 'right', bold: true },
  { column: 5, text: '' },
]

/** Rows are not cut; a policy's merged cell is, where a page ends inside it. */
function paged(table: PlacedTable): Fragment[] {
  const head = Array.from({ length: HEADER_ROWS }, (_, i) => i)
  const fragments: { page: number; top: number; rows: number[] }[] = []
  let y = Number.POSITIVE_INFINITY
  for (const [row, height] of table.heights.entries()) {
    if (y + height > A4.height - A4.bottom) {
      const page = fragments.length + 1
      const rows = HEAD_AGAIN.has(page) ? [...head] : []
      const top = page === 1 ? 54 : 30
      fragments.push({ page, top, rows })
      y = top + rows.reduce((sum, r) => sum + table.heights[r]!, 0)
    }
    fragments.at(-1)!.rows.push(row)
    y += height
  }
  return fragments
}
