// Blank cells of converted text that a merged cell covered on the paper -> what stood in it: the name of a block of rows that
// its row of years holds (成果指標1 | 貸出冊数 | 区分 | R4 | R5), its unit below, and units of cost tables. Pure.
import type { Cell } from '../../types.ts'
import type { Head } from './head.ts'

type Placed = { readonly cell: Cell; readonly kind: string; readonly head: Head; readonly text: string }
type Places<P> = readonly (P | undefined)[]
type Filled<P> = readonly (readonly [place: number, cell: P])[]

/** 成果指標1, 活動指標②, 指標: the label of a block; its name stands beside it. */
const BLOCK_LABEL = /^(?:成果|活動|評価|目標|アウトカム|アウトプット)?指標(?:名|[(（]?(?:[0-9]{1,2}|[①-⑳])[)）]?)?$/u
const UNIT_HEAD = /^[(（]?単位[)）]?$/u
/** Years a row of heads has at least. */
const LEAST_YEARS = 2

/** 成果指標1 | 貸出冊数 | 区分 | H25 | H26 over (blank) | 単位：冊 | 計画値 | 1 | 2: the name goes on below its label, the unit below itself. */
export function blockNames<P extends Placed>(places: Places<P>, rows: number, columns: number): Filled<P> {
  const filled: [number, P][] = []
  for (let r = 0; r < rows; r++) {
    const at = nameOfBlock(places.slice(r * columns, (r + 1) * columns))
    if (at === undefined) continue
    const name = places[r * columns + at]!
    let unit: P | undefined
    for (let below = r + 1; below < rows; below++) {
      const [label, own] = [places[below * columns + at - 1], places[below * columns + at]]
      if (label?.kind !== 'blank' || (own?.kind !== 'blank' && own?.kind !== 'unit')) break
      filled.push([below * columns + at - 1, moved(name, below, at - 1)])
      if (own.kind === 'unit') unit = own
      else if (unit) filled.push([below * columns + at, moved(unit, below, at)])
    }
  }
  return filled
}

/** The column of the name in a row of years that is labelled 成果指標1. */
function nameOfBlock(row: Places<Placed>): number | undefined {
  const years = row.filter((g) => g?.kind === 'head' && g.head.years)
  const label = row.findIndex((g) => g !== undefined && g.kind !== 'blank')
  const name = row[label + 1]
  const labelled = BLOCK_LABEL.test(row[label]?.text.replace(/\s+/gu, '') ?? '')
  return labelled && name?.kind === 'text' && years.length >= LEAST_YEARS ? label + 1 : undefined
}

/** 人件費 | 直接 | 千円 over (blank) | 間接 | (blank) and over 直接事業費 | | (blank): a unit goes on where its group does,
 *  that of money in the whole of a table of budgets and settlements. An indicator without a unit has none. */
export function unitsBelow<P extends Placed>(places: Places<P>, rows: number, columns: number): Filled<P> {
  const filled: [number, P][] = []
  for (let c = 1; c < columns; c++) {
    const top = Array.from({ length: rows }, (_, r) => r).findLast((r) => isUnitHead(places[r * columns + c]))
    if (top === undefined) continue
    const costs = isCostHead(places.slice(top * columns, (top + 1) * columns))
    let above: P | undefined
    for (let r = top + 1; costs && r < rows; r++) {
      const own = places[r * columns + c]
      const left = places.slice(r * columns, r * columns + c)
      if (own?.kind === 'unit') above = own
      else if (own?.kind !== 'blank' || !left.some((g) => g?.kind === 'text')) above = undefined
      else if (above && (left[0]?.kind === 'blank' || /円$/u.test(above.text)))
        filled.push([r * columns + c, moved(above, r, c)])
    }
  }
  return filled
}

const isUnitHead = (g: Placed | undefined): boolean => UNIT_HEAD.test(g?.text.replace(/\s+/gu, '') ?? '')
const isCostHead = (row: Places<Placed>): boolean =>
  row.filter((g) => g?.head.role === 'budget' || g?.head.role === 'settlement').length >= LEAST_YEARS

const moved = <P extends Placed>(g: P, row: number, column: number): P => ({
  ...g,
  cell: { ...g.cell, row, column, rowSpan: 1, columnSpan: 1 },
})
