// 令和元 | 2 | 3 | 4: plain numbers that count on from a year of an era are years too. Pure.
import type { Years } from '../../types.ts'

type Placed = {
  readonly kind: string
  readonly text: string
  readonly cell: object
  readonly head: { readonly years?: Years; readonly strong: boolean }
}
type Places = readonly (Placed | undefined)[]

/** The era's own number at the start of a run: 令和元, H30年度. */
const ERA_YEAR = /^(?:令和|平成|昭和|[RHS])\s*(元|[0-9]{1,2})(?:年度?)?$/u
const PLAIN = /^[0-9]{1,2}(?:年度?)?$/

/** Place in the grid -> the years that stand there; only runs that no other number interrupts. */
export function eraRuns(places: Places, rows: number, columns: number): ReadonlyMap<number, Years> {
  const found = new Map<number, Years>()
  for (let i = 0; i < rows * columns; i++) {
    const start = places[i]
    const number = start?.kind === 'head' && start.head.strong ? ERA_YEAR.exec(start.text)?.[1] : undefined
    const years = start?.head.years
    if (number === undefined || !years || years.from !== years.to) continue
    const first = number === '元' ? 1 : Number(number)
    const right = Math.floor(i / columns + 1) * columns
    const across = run(places, i, 1, right, first)
    if (isHeadRow(places, columns, [i, ...across]))
      for (const [k, at] of across.entries()) found.set(at, later(years, k + 1))
    // Below a head of a column stand its values, however they count on.
    if (i % columns > 0) continue
    for (const [k, at] of run(places, i, columns, rows * columns, first).entries()) found.set(at, later(years, k + 1))
  }
  return found
}

/** In the first row or under one group; under heads of their own 5 and 6 behind a label R4 are values. */
function isHeadRow(places: Places, columns: number, run: readonly number[]): boolean {
  const above = run.map((at) => places[at - columns])
  return above.every((g) => g === undefined) || (run[0]! % columns > 0 && new Set(above).size === 1)
}

/** Fewer that count on may be values that happen to. */
const LEAST_RUN = 2

/** The places behind the start that count on by one, to the end of the row or column or the next head. */
function run(places: Places, start: number, step: number, end: number, first: number): readonly number[] {
  const found: number[] = []
  let before = places[start]!.cell
  let expected = first + 1
  for (let at = start + step; at < end; at += step) {
    const g = places[at]
    if (g && g.cell === before) continue
    if (g?.kind !== 'value') break
    if (!PLAIN.test(g.text) || Number.parseInt(g.text, 10) !== expected) return []
    found.push(at)
    before = g.cell
    expected += 1
  }
  return found.length >= LEAST_RUN ? found : []
}

const later = (years: Years, by: number): Years => ({ ...years, from: years.from + by, to: years.to + by })
