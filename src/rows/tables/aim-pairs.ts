// 目標 | R3年度 | 目標 | R4年度: an aim without a year stands before the year whose result it is compared with. Pure.
import type { Years } from '../../types.ts'
import type { Head } from './head.ts'

type Placed = { readonly kind: string; readonly cell: object; readonly head: Head }
type Places = readonly (Placed | undefined)[]

/** One 目標 before a year may be the aim of another. */
const LEAST_PAIRS = 2

/** Places of the grid with a bare aim -> the year of the plain year right of it; all aims of the row stand so, or none does. */
export function aimPairs(places: Places, rows: number, columns: number): ReadonlyMap<number, Years> {
  const found = Array.from({ length: rows }, (_, r) => r).flatMap((r) => {
    const row = Array.from({ length: columns }, (_, c) => r * columns + c)
    const aims = row.filter((i) => isBareAim(places[i]))
    const pairs = aims.filter((i) => (i + 1) % columns > 0 && isPlainYear(places[i + 1]))
    const years = row.filter((i) => isPlainYear(places[i]))
    return pairs.length >= LEAST_PAIRS && pairs.length === aims.length && pairs.length === years.length ? pairs : []
  })
  return new Map(found.map((i) => [i, places[i + 1]!.head.years!]))
}

const isBareAim = (g: Placed | undefined): boolean =>
  g?.kind === 'head' && g.head.role === 'target' && g.head.strong && g.head.years === undefined
const isPlainYear = (g: Placed | undefined): boolean =>
  g?.kind === 'head' && g.head.role === undefined && g.head.years !== undefined && g.head.years.from === g.head.years.to
