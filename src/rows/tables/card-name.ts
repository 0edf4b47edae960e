// 指標名 | 新規就農者数 above 目標値 | 20: the name of a card stands in a row of its own. Pure.
import type { Grid, GridCell } from './grid.ts'
import { LABEL_HEAD } from './words.ts'

const NAME_LABEL = /^(?:指標名?|指標の?名称|成果指標名?|活動指標名?|評価指標|重要業績評価指標|KPI|数値目標|項目名?)$/i
/** Longer texts are explanations. */
const LONGEST_NAME = 50

export const cardName = (grid: Grid, g: GridCell, row: number): string | undefined =>
  cardEntry(grid, g, row, NAME_LABEL)
/** 単位 | 人 of the same card. */
export const cardUnit = (grid: Grid, g: GridCell, row: number): string | undefined => cardEntry(grid, g, row, /^単位$/)

function cardEntry(grid: Grid, own: GridCell, row: number, wanted: RegExp): string | undefined {
  for (let r = row; r >= 0; r--) {
    const cells = grid.row(r).filter((g) => g.kind !== 'blank')
    const labels = cells.filter((g) => wanted.test(g.text.replace(/[\s()（）]+/gu, '')))
    // 指標名 | 講座数 | 指標名 | 受講者数: two cards side by side, each with the columns from its label on.
    const label =
      labels.findLast((g) => g.cell.column <= own.cell.column) ?? (labels.length === 1 ? labels[0] : undefined)
    const name = label && cells[cells.indexOf(label) + 1]
    if (!label || !name || labels.includes(name) || !isPaired(cells)) continue
    if (isNamed(name) && name.text.length <= LONGEST_NAME) return name.text
  }
  return undefined
}

/** KPI | … | 単位 | 件: labels and what they stand for by turns. */
const isPaired = (cells: readonly GridCell[]): boolean =>
  cells.length % 2 === 0 &&
  cells.every((g, i) => (i % 2 === 0 ? LABEL_HEAD.test(g.text.replace(/[\s()（）]+/gu, '')) : g.kind !== 'label-head'))

/** 1日の平均歩数（20～64歳） reads like numbers: beside 指標名 whatever holds a word is a name. */
const isNamed = ({ kind, text }: GridCell): boolean =>
  kind === 'text' || kind === 'unit' || /\p{Script=Han}{3}|\p{Script=Katakana}{3}/u.test(text)
