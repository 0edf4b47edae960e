// 市税 | 98億1,200万円 in a paper whose title says 決算: an amount without a word of its own is what the paper is about. Pure.
import { readCell } from '../../notation/number.ts'
import { readUnit } from '../../notation/unit.ts'
import type { Role } from '../../types.ts'
import type { Surroundings } from './captions.ts'
import type { Grid, GridCell } from './grid.ts'
import type { Above } from './heads-above.ts'
import type { Labels } from './labels.ts'

/** Names with their amounts and nothing else: forms say themselves what their amounts are. */
export function isList(grid: Grid): boolean {
  const cells = grid.table.cells.flatMap((c) => grid.at(c.row, c.column) ?? []).filter((g) => g.kind !== 'blank')
  const values = cells.filter((g) => g.kind === 'value').length
  return values >= LEAST_VALUES && cells.every((g) => g.kind !== 'text' || g.text.length <= LONGEST_NAME)
}
const LEAST_VALUES = 6
/** Characters. */
const LONGEST_NAME = 24

const isYen = (unit: string): boolean => readUnit(unit)?.base === '円'

/** budget or settlement, where the title says one of them, the row has a name and the number is money. */
export function moneyRole(g: GridCell, above: Above, labels: Labels, around: Surroundings): Role | undefined {
  const role = around.paper && around.captionRole(around.paper)
  if ((role !== 'budget' && role !== 'settlement') || labels.names.length === 0) return undefined
  const cell = readCell(g.text)
  if (cell.kind !== 'quantities' || cell.quantities.length === 0) return undefined
  const own = cell.quantities[0]!.unit
  const units = [...above.heads, ...labels.names, ...labels.heads].flatMap((h) => h.head.unit ?? [])
  const said = own === '' ? (units[0] ?? labels.units[0]?.text ?? around.units[0]) : own
  return said !== undefined && isYen(said) ? role : undefined
}
