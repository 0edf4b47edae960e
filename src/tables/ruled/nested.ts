// Tables that lie in a cell of another: their text is taken out of that cell, and the cell points at them. Pure.
// They stay in the page's list, so that nobody loses them who does not look into cells.
import { area, holdsCentre, shareInside } from '../../geometry/box.ts'
import type { Box, Cell, Table } from '../../types.ts'
import { cellText } from '../cells/cell-text.ts'

/** Share of the inner table that must lie in the cell. */
const INSIDE = 0.95

/** On upright tables, before captions: a frame that holds nothing but tables is dropped. */
export function withoutNestedText(tables: readonly Table[]): Table[] {
  const hosts = hostsOf(tables)
  return tables.flatMap((table) => {
    const inner = tables.filter((t) => hosts.get(t)?.table === table)
    if (inner.length === 0) return [table]
    const boxes = inner.map(boxOf)
    const cells = table.cells.map((cell) => withoutWords(cell, boxes))
    return cells.filter((c) => c.words.length > 0).length < 2 ? [] : [{ ...table, cells }]
  })
}

/** On finished tables: `nested` of the host cell is the very table of the list; a second one in a cell is only in the list. */
export function linkNested(tables: readonly Table[]): Table[] {
  const hosts = hostsOf(tables)
  const bySize = [...tables].sort((a, b) => area(boxOf(a)) - area(boxOf(b)))
  const done = new Map<Table, Table>()
  for (const table of bySize) {
    const inner = bySize.filter((t) => hosts.get(t)?.table === table)
    const cells = table.cells.map((cell): Cell => {
      const nested = inner.find((t) => hosts.get(t)?.cell === cell)
      return nested ? { ...cell, nested: done.get(nested)! } : cell
    })
    done.set(table, inner.length > 0 ? { ...table, cells } : table)
  }
  return tables.map((t) => done.get(t)!)
}

type Host = { readonly table: Table; readonly cell: Cell }

/** The smallest cell round each table. */
function hostsOf(tables: readonly Table[]): Map<Table, Host> {
  const bySize = [...tables].sort((a, b) => area(boxOf(a)) - area(boxOf(b)))
  const hosts = new Map<Table, Host>()
  bySize.forEach((inner, i) => {
    const box = boxOf(inner)
    for (const table of bySize.slice(i + 1)) {
      if (shareInside(box, boxOf(table)) < INSIDE) continue
      const cell = table.cells.find((c) => shareInside(box, c.place.box) >= INSIDE)
      if (!cell) continue
      hosts.set(inner, { table, cell })
      break
    }
  })
  return hosts
}

const boxOf = (table: Table): Box => table.parts[0]!.box

function withoutWords(cell: Cell, boxes: readonly Box[]): Cell {
  const words = cell.words.filter((w) => !boxes.some((b) => holdsCentre(b, w.box)))
  if (words.length === cell.words.length) return cell
  const { text, printed, lines, notes, ordered } = cellText(words)
  return { ...cell, text, printed, lines, notes, words: ordered }
}
