// 指標名 | 新規就農者数 above 目標値 | 20: the name of a card stands in a row of its own. Pure.
import type { Grid, GridCell } from './grid.ts'
import { LABEL_HEAD } from './words.ts'

const NAME_LABEL =
  /^(?:指標名?|指標の?名称|成果指標名?|活動指標名?|評価指標|重要業績評価指標|KPI|数値目標|項目名?)(?:(?:その)?[0-9①-⑳]{1,2})?$/i
/** Longer texts are explanations. */
const LONGEST_NAME = 50

export const cardName = (grid: Grid, g: GridCell, row: number): string | undefined =>
  cardEntry(grid, g, row, NAME_LABEL)
/** 単位 | 人 of the same card. */
export const cardUnit = (grid: Grid, g: GridCell, row: number): string | undefined => cardEntry(grid, g, row, /^単位$/)

function cardEntry(grid: Grid, own: GridCell, row: number, wanted: RegExp): string | undefined {
  for (const cells of cardRows(grid).toReversed()) {
    if (cells[0]!.cell.row > row) continue
    const labels = cells.filter((g) => wanted.test(bare(g)))
    // 指標名 | 講座数 | 指標名 | 受講者数: two cards side by side, each with the columns from its label on.
    const label =
      labels.findLast((g) => g.cell.column <= own.cell.column) ?? (labels.length === 1 ? labels[0] : undefined)
    const name = label && cells[cells.indexOf(label) + 1]
    if (!label || !name || labels.includes(name)) continue
    if (isNamed(name) && name.text.length <= LONGEST_NAME) return name.text
  }
  return undefined
}

const known = new WeakMap<Grid, readonly (readonly GridCell[])[]>()
/** The rows of labels and names by turns: a table of many pages is searched for them once, not for each value. */
function cardRows(grid: Grid): readonly (readonly GridCell[])[] {
  const found = known.get(grid)
  if (found) return found
  const rows = Array.from({ length: grid.rows }, (_, r) => grid.row(r).filter((g) => g.kind !== 'blank'))
  const paired = rows.filter((cells) => cells.length > 0 && isPaired(cells))
  known.set(grid, paired)
  return paired
}

const bare = (g: GridCell): string => g.text.replace(/[\s()（）]+/gu, '')

/** KPI | … | 単位 | 件: labels and what they stand for by turns. */
const isPaired = (cells: readonly GridCell[]): boolean =>
  cells.length % 2 === 0 &&
  cells.every((g, i) => (i % 2 === 0 ? LABEL_HEAD.test(bare(g)) || NAME_LABEL.test(bare(g)) : g.kind !== 'label-head'))

/** 1日の平均歩数（20～64歳） reads like numbers: beside 指標名 whatever holds a word is a name. */
const isNamed = ({ kind, text }: GridCell): boolean =>
  kind === 'text' || kind === 'unit' || /\p{Script=Han}{3}|\p{Script=Katakana}{3}/u.test(text)
