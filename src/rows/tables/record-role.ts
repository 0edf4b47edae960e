// 人件費 | 委託料 | 合計 over one row of numbers, 実質公債費比率 | 本市: values that no head says a role of are what title and paper say. Pure.
import { readCell } from '../../notation/number.ts'
import { readUnit } from '../../notation/unit.ts'
import type { Role } from '../../types.ts'
import type { Surroundings } from './captions.ts'
import type { Grid, GridCell } from './grid.ts'
import type { Above } from './heads-above.ts'
import type { Labels } from './labels.ts'
import type { Named } from './name-row.ts'

/** One row of numbers below one row of names: each head is an item. */
export function isRecord(grid: Grid): boolean {
  const { headerRows } = grid.table
  if (headerRows < 1 || grid.rows !== headerRows + 1 || grid.columns < 2) return false
  const heads = grid.row(headerRows - 1)
  const values = grid.row(headerRows)
  return (
    heads.length === values.length &&
    heads.every((g) => g.kind === 'text' || (g.kind === 'head' && g.head.years === undefined)) &&
    values.every((g) => g.kind === 'value' || g.kind === 'status') &&
    values.some((g) => g.kind === 'value')
  )
}

/** The column of the paper's own city, beside the limits that a law sets. */
const OWN_AREA = /^(?:[本当][市町村区]|\p{Script=Han}{1,5}[市町村区])$/u
const LIMIT = /(?:健全化|再生|経営健全化)基準$/u
const isOwn = ({ heads, beside }: Above): boolean =>
  OWN_AREA.test(heads.at(-1)?.text.replace(/\s+/gu, '') ?? '') &&
  beside.some((g) => LIMIT.test(g.text.replace(/\s+/gu, '')))

/** Its head, 合計 as well, under the table's title. */
export function recordName(grid: Grid, above: Above, labels: Labels, around: Surroundings): Named | undefined {
  const head = above.heads.at(-1)
  if (head?.kind !== 'text' || labels.names.length > 0 || !isRecord(grid)) return undefined
  return { item: head.text.replace(/\s+/gu, ''), path: around.title ? [around.title] : [], from: 'head' }
}

export function recordRole(
  g: GridCell,
  grid: Grid,
  above: Above,
  labels: Labels,
  around: Surroundings,
): Role | undefined {
  if (above.heads.length === 0) return undefined
  const record = labels.names.length === 0 && isRecord(grid)
  if (!record && !(labels.names.length > 0 && isOwn(above))) return undefined
  const said = [...around.captions, ...(around.paper ? [around.paper] : [])].map(around.captionRole).find(Boolean)
  if (said !== 'actual' && said !== 'settlement') return said === 'budget' && isYen(g, above, around) ? said : undefined
  return isYen(g, above, around) ? (isAccount(around) ? 'settlement' : said) : 'actual'
}

const isAccount = ({ captions, paper }: Surroundings): boolean =>
  [...captions, ...(paper ? [paper] : [])].some((t) => /決算/u.test(t.text))

function isYen(g: GridCell, above: Above, around: Surroundings): boolean {
  const cell = readCell(g.text)
  const own = cell.kind === 'quantities' ? cell.quantities[0]?.unit : undefined
  const unit = own || above.heads.findLast((h) => h.head.unit)?.head.unit || around.units[0]
  return unit !== undefined && readUnit(unit)?.base === '円'
}
