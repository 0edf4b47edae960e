// Lines of a table -> those that show its columns: rows of several texts, no heads that span them. Pure.
import { type Line, lineOf } from './lines.ts'
import { median } from './river.ts'
import { isValue } from './tokens.ts'

/** Ems between the middles of lines that overlap. */
const OVERLAP_EMS = 0.8

/** Lines that show the columns: many chunks, and no head that spans them. */
export function bodyLines(drawn: readonly Line[]): Line[] {
  const lines = interleaved(drawn)
  const split = lines.filter((line) => line.chunks.length > 1)
  const valued = split.filter((line) => {
    const values = line.chunks.slice(1).filter((c) => isValue(c.text)).length
    return values * 2 >= line.chunks.length - 1
  })
  // below the first line of values stand rows, with or without many of them
  const rows = valued.length > 0 ? split.slice(split.indexOf(valued[0]!)) : []
  const pool = rows.length >= Math.max(2, split.length * 0.4) ? rows : split
  const usual = median(pool.map((line) => line.chunks.length))
  return pool.filter((line) => line.chunks.length >= Math.max(2, usual * 0.5))
}

/** A label of two lines beside a value set at their middle: lines that overlap show their columns together. */
function interleaved(lines: readonly Line[]): Line[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1)
    const pitch = last ? middleY(line) - middleY(last) : Number.POSITIVE_INFINITY
    if (last && pitch < Math.min(last.size, line.size) * OVERLAP_EMS) rows.at(-1)!.push(line)
    else rows.push([line])
  }
  return rows.map((row) =>
    row.length === 1 ? row[0]! : lineOf(row.flatMap((l) => l.chunks).sort((a, b) => a.box.x0 - b.box.x0)),
  )
}

const middleY = (line: Line): number => (line.box.y0 + line.box.y1) / 2
