// The council's printed tables -> their cells: the summary, a goal's targets, a measure's indicators. Pure.
import type { Rules } from '../layout/draw.ts'
import type { CellSpec, TableSpec } from '../layout/table.ts'

export type Printed = {
  readonly ordinal: number
  readonly kind: string
  readonly title: string
  readonly cells: readonly (readonly string[])[]
}

/** Colours of the four goals' heads. */
export const HEADS = ['#c55a11', '#548235', '#2e75b6', '#7f6000']
const STRIPE = '#eef3fa'
const MEASURE_WIDTHS = [150, 170, 62, 66, 66, 66, 66, 62]
const GOAL_WIDTHS = [176, 64, 68, 68, 68, 68, 66]

/** One table has no rules but stripes, one only the three of a 三線表, the others are ruled in three ways. */
export function rulesOf(ordinal: number): Rules {
  if (ordinal === 22) return { kind: 'zebra', width: 0 }
  if (ordinal === 11) return { kind: 'three', width: 0.8 }
  const kinds = ['stroke', 'fill', 'cells'] as const
  return { kind: kinds[ordinal % 3]!, width: 0.6, color: '#7f7f7f' }
}

const number = (text: string, column: number): CellSpec => ({ column, text, align: 'right' })

export function summarySpec({ cells, header_rows }: Printed & { header_rows?: number[] }): TableSpec {
  const heads = new Set(header_rows ?? cells.flatMap((row, i) => (/^\d\./.test(row[0]!) ? [i] : [])))
  let goal = -1
  const rows = cells.map((row, r) => {
    if (heads.has(r)) goal += 1
    return row.map((text, column): CellSpec => {
      if (heads.has(r))
        return {
          column,
          text,
          bold: true,
          fill: HEADS[goal]!,
          color: '#ffffff',
          align: column === 0 ? 'left' : 'center',
        }
      return column === 0 ? { column, text } : number(text, column)
    })
  })
  return { widths: [236, 64, 66, 66, 66, 66, 60], rows, size: 9, padding: 3, minHeight: 26 }
}

export function goalSpec({ cells }: Printed, color: string): TableSpec {
  const rows = cells.map((row, r) =>
    row.map((text, column): CellSpec => {
      if (r === 0) return { column, text, bold: true, fill: color, color: '#ffffff', align: 'center' }
      return column === 0 ? { column, text } : number(text, column)
    }),
  )
  return { widths: GOAL_WIDTHS, rows, size: 10, padding: 4, minHeight: 34, headerRows: 1 }
}

/** 事業名 is printed once and its cell merged over the rows that leave it empty. */
export function measureSpec({ cells, ordinal }: Printed, color: string, minHeight: number): TableSpec {
  const plain = ordinal === 22 || ordinal === 11
  const rows = cells.map((row, r) =>
    row.flatMap((text, column): CellSpec[] => {
      const stripe = ordinal === 22 && r % 2 === 0 ? { fill: STRIPE } : {}
      if (r === 0)
        return [{ column, text, bold: true, align: 'center', ...(plain ? stripe : { fill: color, color: '#ffffff' }) }]
      if (column > 1) return [{ ...number(text, column), ...stripe }]
      if (column === 1) return [{ column, text, ...stripe }]
      if (text === '') return []
      const next = cells.findIndex((other, i) => i > r && other[0] !== '')
      return [{ column, text, rowSpan: (next < 0 ? cells.length : next) - r, ...stripe }]
    }),
  )
  return { widths: MEASURE_WIDTHS, rows, size: 9, padding: plain ? 6 : 2.5, minHeight, headerRows: 1 }
}
