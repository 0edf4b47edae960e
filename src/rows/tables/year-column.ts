// 年度 over 平成29 | 30 | 令和元 | 2, or over 7 | 6 | 5: bare numbers that count on by one are years. Pure.
import type { Years } from '../../types.ts'

type Placed = {
  readonly kind: string
  readonly text: string
  readonly cell: { readonly columnSpan: number; readonly rowSpan: number }
  readonly head: { readonly years?: Years; readonly role?: unknown }
}
type Places = readonly (Placed | undefined)[]

const YEAR_HEAD = /^年[度次]?$/u
const BARE = /^(元|[0-9]{1,2})(?:年度?)?$/u
/** Years before the first of each era: 令和, 平成, 昭和. */
const ERAS = [2018, 1988, 1925]
/** The longest era counted to 64. */
const LAST_OF_ERA = [99, 31, 64]
/** One number below 年度 may be anything. */
const LEAST_YEARS = 2

type Entry = { readonly at: number; readonly years?: Years; readonly number?: number }

/** Place in the grid -> its year. `read`: what a bare number is in the paper's own era. */
export function yearColumn(
  places: Places,
  rows: number,
  columns: number,
  read: (text: string) => Years | undefined,
): ReadonlyMap<number, Years> {
  const found = new Map<number, Years>()
  for (let c = 0; c < columns; c++) {
    const top = Array.from({ length: rows }, (_, r) => r).find((r) => isYearHead(places[r * columns + c]))
    if (top === undefined) continue
    const entries = entriesBelow(places, top, c, rows, columns)
    const years = entries && countOn(entries, read)
    for (const [i, entry] of (years ? entries : []).entries())
      if (entry.number !== undefined) found.set(entry.at, years![i]!)
  }
  return found
}

const bareText = (g: Placed | undefined): string => g?.text.normalize('NFKC').replace(/\s+/gu, '') ?? ''
const isYearHead = (g: Placed | undefined): boolean => YEAR_HEAD.test(bareText(g))

/** All cells below the head, each once; undefined where one is neither a year nor a bare number. */
function entriesBelow(
  places: Places,
  top: number,
  column: number,
  rows: number,
  columns: number,
): readonly Entry[] | undefined {
  const entries: Entry[] = []
  for (let r = top + 1; r < rows; r++) {
    const at = r * columns + column
    const g = places[at]
    if (!g || g.kind === 'blank' || isYearHead(g) || g === places[at - columns]) continue
    const number = BARE.exec(bareText(g))?.[1]
    const { years } = g.head
    if (years && years.from === years.to && g.head.role === undefined) entries.push({ at, years })
    else if (number) entries.push({ at, number: number === '元' ? 1 : Number(number) })
    else return undefined
  }
  return entries.length >= LEAST_YEARS && entries.some((e) => e.number !== undefined) ? entries : undefined
}

/** The years of all entries, where they rise or fall by one throughout. */
function countOn(entries: readonly Entry[], read: (text: string) => Years | undefined): readonly Years[] | undefined {
  const known = entries.findIndex((e) => e.years)
  const first = entries[Math.max(0, known)]!
  const start = first.years ?? read(`${first.number}年度`)
  if (!start) return undefined
  for (const step of [1, -1]) {
    const years = entries.map((_, i) => start.from + step * (i - Math.max(0, known)))
    const fits = entries.every((e, i) => (e.years ? e.years.from === years[i] : isNumberOf(e.number!, years[i]!)))
    if (fits) return years.map((year) => ({ from: year, to: year, calendar: start.calendar }))
  }
  return undefined
}

const isNumberOf = (number: number, year: number): boolean =>
  ERAS.some((before, i) => number === year - before && number <= LAST_OF_ERA[i]!)
