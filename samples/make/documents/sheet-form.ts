// One evaluation sheet (facts and words) -> the cells of its form. Pure.
import type { sheetTexts } from '../data/sheet-texts.ts'
import type { CellSpec, MarkStyle, Option, TableSpec } from '../layout/table.ts'

export type Sheet = {
  readonly key: string
  readonly no: string
  readonly name: string
  readonly department: string
  readonly other: string | null
  readonly goals: readonly {
    readonly goal: string
    readonly targets: readonly string[][]
    readonly classes: readonly (readonly [string, readonly string[]])[]
  }[]
  readonly budget: string | null
  readonly settlement: string | null
  readonly funding: readonly (number | null)[]
  readonly strategy: readonly string[][]
  readonly plan: readonly string[][]
  readonly planHeads: readonly string[] | null
  readonly blanks: readonly number[]
}
export type SheetText = (typeof sheetTexts)[number]
export type FormStyle = {
  readonly marks: MarkStyle
  readonly pitch: number
  readonly shade: string
  readonly band: string
  readonly size: number
}

/** Places of all vertical rules of the form, in points of a 515 pt wide sheet. */
const EDGES = [0, 26, 62, 76, 118, 150, 190, 228, 270, 312, 350, 360, 406, 430, 446, 470, 515]
const at = (point: number) => EDGES.indexOf(point)
const WIDTHS = EDGES.slice(1).map((edge, i) => edge - EDGES[i]!)

export const EVALUATIONS = ['総合戦略のKPI達成に有効であった', '総合戦略のKPI達成に有効とは言えなかった']
export const COURSES = [
  '事業が効果的なため、更に発展させる',
  '事業内容の見直し(改善)を行う',
  '特に見直しをせず、事業を継続する',
  '継続的な事業実施を予定していたが中止する',
  '当初予定どおり事業を終了する',
]
export const REVISIONS = ['見直しが必要', '見直す必要はない']
export const KINDS = ['新規', '継続', '見直し']

export const choose = (texts: readonly string[], chosen: number): Option[] =>
  texts.map((text, i) => ({ text, selected: i === chosen }))
export const executors = (sheet: Sheet): Option[] => [
  { text: '室蘭市', selected: sheet.other === null },
  { text: `その他(${sheet.other ?? '　　'})`, selected: sheet.other !== null },
]
export const groupsOf = (sheet: Sheet, text: SheetText): readonly (readonly [string, readonly Option[]])[] => [
  ['区分', choose(KINDS, text.kubun)],
  ['事業主体', executors(sheet)],
  ['事業の評価', choose(EVALUATIONS, text.good ? 0 : 1)],
  ['今後の方針', choose(COURSES, text.course)],
  ['総合戦略見直しの必要性', choose(REVISIONS, text.revise ? 0 : 1)],
]

export function formOf(sheet: Sheet, text: SheetText, style: FormStyle): TableSpec {
  const kit = kitOf(style)
  const { cell, band, long, options, label } = kit
  const rows: CellSpec[][] = [
    [
      cell(0, 62, { text: '事業名', ...label }),
      cell(62, 270, { text: sheet.name, bold: true }),
      cell(270, 312, { text: '所管課', ...label }),
      cell(312, 406, { text: sheet.department, align: 'center' }),
      cell(406, 446, { text: 'No', ...label }),
      cell(446, 515, { text: sheet.no, align: 'center' }),
    ],
    band('施策区分'),
    ...sheet.goals.flatMap((goal) => goalRows(goal, kit)),
    band('事業内容'),
    [
      cell(0, 62, { text: '区分', ...label }),
      cell(62, 228, options(choose(KINDS, text.kubun), true)),
      cell(228, 270, { text: '事業主体', ...label }),
      cell(270, 515, options(executors(sheet), true)),
    ],
    long('事業概要', text.outline),
    ...costRows(sheet, kit),
    long('実施内容', text.done),
    ...kpiRows(sheet, kit),
    long('事業効果', text.effect),
    band('評価'),
    ...judgedRows(sheet, text, kit),
  ]
  return { widths: WIDTHS, rows, size: style.size, padding: 2, minHeight: style.size * 1.75 }
}

type Kit = ReturnType<typeof kitOf>

/** The few kinds of cells the form is made of. */
function kitOf(style: FormStyle) {
  const label = { fill: style.shade, align: 'center' } as const
  const cell = (from: number, to: number, more: Omit<CellSpec, 'column' | 'columnSpan'>): CellSpec => ({
    column: at(from),
    columnSpan: at(to) - at(from),
    ...more,
  })
  const upright = (title: string, rowSpan: number) =>
    cell(0, 26, { text: title, upright: style.pitch, rowSpan, ...label })
  return {
    label,
    cell,
    upright,
    band: (title: string): CellSpec[] => [cell(0, 515, { text: title, fill: style.band, bold: true })],
    options: (items: readonly Option[], inline: boolean) => ({ options: { style: style.marks, inline, items } }),
    long: (title: string, body: string): CellSpec[] => [upright(title, 1), cell(26, 515, { text: body, top: true })],
  }
}

/** Three questions: the options on the left, the reason on the right. */
function judgedRows(sheet: Sheet, text: SheetText, { cell, options, label }: Kit): CellSpec[][] {
  const asked = [
    ['事業の評価に対する意見・理由', text.opinion],
    ['今後の方針に対する理由', text.next],
    ['総合戦略の見直しの必要性に対する理由', text.reason],
  ] as const
  return groupsOf(sheet, text)
    .slice(-asked.length)
    .flatMap(([title, items], i) => [
      [
        cell(0, 228, { text: `[${title}]`, fill: label.fill }),
        cell(228, 515, { text: `[${asked[i]![0]}]`, fill: label.fill }),
      ],
      [cell(0, 228, options(items, false)), cell(228, 515, { text: asked[i]![1], top: true })],
    ])
}

function goalRows(goal: Sheet['goals'][number], { cell, upright, label }: Kit): CellSpec[][] {
  const targets = goal.targets.map(([name, target, actual], i) => [
    ...(i === 0 ? [upright('数値目標', goal.targets.length)] : []),
    cell(26, 312, { text: name! }),
    cell(312, 406, { text: target!, align: 'center' }),
    cell(406, 515, { text: actual!, align: 'center' }),
  ])
  const count = goal.classes.reduce((n, [, policies]) => n + 1 + Math.ceil(policies.length / 2), 0)
  const classes = goal.classes.flatMap(([name, policies]) => [
    [cell(26, 515, { text: name })],
    ...policies.flatMap((policy, i) =>
      i % 2 === 0 ? [[cell(26, 270, { text: policy }), cell(270, 515, { text: policies[i + 1] ?? '-' })]] : [],
    ),
  ])
  classes[0] = [upright('分類', count), ...classes[0]!]
  return [
    [
      cell(0, 312, { text: goal.goal, bold: true }),
      cell(312, 406, { text: '目標 [対象年度]', ...label }),
      cell(406, 515, { text: '実績 [対象年度]', ...label }),
    ],
    ...targets,
    ...classes,
  ]
}

function costRows(sheet: Sheet, { cell, upright, label }: Kit): CellSpec[][] {
  const places = [
    [228, 312],
    [312, 360],
    [360, 430],
    [430, 515],
  ] as const
  const money = (text: string | number | null): string =>
    `${typeof text === 'number' ? text.toLocaleString('en') : (text ?? '')}千円`
  return [
    [
      upright('決算', 2),
      cell(26, 76, { text: '予算', ...label }),
      cell(76, 150, { text: money(sheet.budget), align: 'right' }),
      cell(150, 228, { text: '財源内訳', rowSpan: 2, ...label }),
      ...['[国・道]', '[地方債]', '[その他]', '[一般財源]'].map((text, i) =>
        cell(places[i]![0], places[i]![1], { text, ...label }),
      ),
    ],
    [
      cell(26, 76, { text: '決算', ...label }),
      cell(76, 150, { text: money(sheet.settlement), align: 'right' }),
      ...sheet.funding.map((amount, i) => cell(places[i]![0], places[i]![1], { text: money(amount), align: 'right' })),
    ],
  ]
}

function kpiRows(sheet: Sheet, { cell, upright, label }: Kit): CellSpec[][] {
  const pad = (rows: readonly string[][], columns: number, blanks: number) => [
    ...rows,
    ...Array.from({ length: blanks }, () => Array<string>(columns).fill('-')),
  ]
  const strategy = pad(sheet.strategy, 3, sheet.blanks[0] ?? 0)
  const plan = pad(sheet.plan, 4, sheet.blanks[1] ?? 0)
  const heads = sheet.planHeads ?? ['平成28年度目標値', '平成31年度目標値', '平成28年度実績']
  const value = (from: number, to: number, text: string) => cell(from, to, { text, align: 'center' })
  return [
    [
      upright('KPI', strategy.length + plan.length + 2),
      cell(26, 312, { text: '総合戦略における重要業績指標(KPI)', ...label }),
      cell(312, 406, { text: '目標 [対象年度]', ...label }),
      cell(406, 515, { text: '実績 [対象年度]', ...label }),
    ],
    ...strategy.map(([name, target, actual]) => [
      cell(26, 312, { text: name! }),
      value(312, 406, target!),
      value(406, 515, actual!),
    ]),
    [
      cell(26, 270, { text: '実施計画における重要業績指標(KPI)', ...label }),
      cell(270, 350, { text: heads[0]!, ...label }),
      cell(350, 430, { text: heads[1]!, ...label }),
      cell(430, 515, { text: heads[2]!, ...label }),
    ],
    ...plan.map(([name, now, later, actual]) => [
      cell(26, 270, { text: name! }),
      value(270, 350, now!),
      value(350, 430, later!),
      value(430, 515, actual!),
    ]),
  ]
}
