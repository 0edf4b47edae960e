// An upright page -> its ruled tables, without ids, titles and notes (find-tables.ts adds those). Pure.
// rulings -> merged rules -> networks that meet -> lattice -> regions -> grid -> cells -> table, or none
import { overlaps, union } from '../../geometry/box.ts'
import type { Box, Page, Table } from '../../types.ts'
import { buildCells } from '../cells/build-cells.ts'
import { type Grid, gridBox } from '../cells/grid.ts'
import { findHeads } from '../headers.ts'
import { anchoredRules } from './anchored.ts'
import { compactGrid } from './compact.ts'
import { ruledConfidence } from './confidence.ts'
import { healGaps } from './heal-gaps.ts'
import { notATable } from './is-table.ts'
import { latticeOf } from './lattice.ts'
import { mergeRulings } from './merge-rulings.ts'
import { withoutNestedText } from './nested.ts'
import { type Network, networks } from './networks.ts'
import { withOpenSides } from './open-sides.ts'
import { regionsOf } from './regions.ts'
import { shadeEdges } from './shade-edges.ts'
import { splitSideBySide } from './side-by-side.ts'
import { withoutUnderlines } from './underlines.ts'

/** Unit cells above which a lattice is squared paper, a map or a drawing. */
const MOST_UNITS = 250_000
/** Points: lower or narrower, and no text fits in. */
const SMALLEST = 8

export function findRuled(page: Page): Table[] {
  const merged = mergeRulings(page.rulings, shadeEdges(page.fills, page))
  const rules = page.origin === 'ocr' ? healGaps(merged, page.words) : merged
  const { held, loose } = anchoredRules(withoutUnderlines(rules, page.words))
  const drawn = networks(held).filter(canHoldCells)
  const boxes = drawn.map(networkBox)
  const shaded = networks(loose)
    .filter(canHoldCells)
    .filter((n) => !boxes.some((box) => overlaps(box, networkBox(n))))
  const tables = [...drawn, ...shaded].flatMap((network) => tablesOf(network, page))
  return withoutNestedText(tables)
}

const canHoldCells = ({ across, down }: Network): boolean =>
  across.length + down.length >= 3 && across.length > 0 && down.length > 0

const networkBox = ({ across, down }: Network): Box =>
  union([
    ...across.map((r) => ({ x0: r.from, x1: r.to, y0: r.at, y1: r.at })),
    ...down.map((r) => ({ x0: r.at, x1: r.at, y0: r.from, y1: r.to })),
  ])

function tablesOf(network: Network, page: Page): Table[] {
  const lattice = latticeOf(withOpenSides(network))
  const units = (lattice.xs.length - 1) * (lattice.ys.length - 1)
  if (units < 2 || units > MOST_UNITS) return []
  const grid = compactGrid(lattice.xs, lattice.ys, regionsOf(lattice, page.words))
  return splitSideBySide(grid, page.words).flatMap((part) => tableOf(part, page, isShadedOnly(network)))
}

const isShadedOnly = ({ across, down }: Network): boolean => [...across, ...down].every((r) => r.kind === 'edge')

function tableOf(grid: Grid, page: Page, shadedOnly: boolean): Table[] {
  const box = gridBox(grid)
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1]
  if (box.x1 - box.x0 < SMALLEST || box.y1 - box.y0 < SMALLEST) return []
  if (shadedOnly && (rows < 2 || columns < 2)) return []
  const cells = buildCells(grid, page, page.number)
  if (notATable(cells, rows, columns)) return []
  const heads = findHeads(cells, rows)
  return [
    {
      id: '',
      kind: 'ruled',
      parts: [{ page: page.number, box }],
      turn: 0,
      rows,
      columns,
      cells: cells.map((c) => (c.row < heads.rows ? { ...c, header: true } : c)),
      headerRows: heads.rows,
      notes: [],
      ...ruledConfidence(grid, cells, { shadedOnly, heads }),
    },
  ]
}
