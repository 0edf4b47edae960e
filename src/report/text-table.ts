// Rows of cells -> lines whose columns stand below one another, Japanese counted double.  Pure.
import { displayWidth, padStartToWidth, padToWidth } from './display-width.ts'

const NUMBER = /^[-▲△]?[\d,.]+[%％]?$/
const GAP = '  '

/** Numbers to the right, text to the left. */
export const textTable = (rows: readonly (readonly string[])[]): string => {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell))
    })
  const pad = (cell: string, i: number) => (NUMBER.test(cell) ? padStartToWidth : padToWidth)(cell, widths[i] ?? 0)
  return rows.map((row) => `${row.map(pad).join(GAP).trimEnd()}\n`).join('')
}
