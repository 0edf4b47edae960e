// A, B, C … in a column between names and numbers are signs for formulas, not units; 補正 between 当初 and 繰越 is a name. Pure.

type Placed = { readonly kind: string; readonly text: string; readonly cell: object }
type Places = readonly (Placed | undefined)[]

/** Fewer letters may be units: m, t, g. */
const LEAST_KEYS = 4
const KEY = /^[A-Za-z]$/u
const STAGE = /^(?:当初|補正|繰越|流用|予備費充用|充用|現額)(?:予算)?額?$/u

/** Places of the grid that read as a unit and are the key of their row. */
export function keyPlaces(places: Places, rows: number, columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, c) => c).flatMap((c) => {
    const column = Array.from({ length: rows }, (_, r) => r * columns + c)
    const keys = column.filter((i) => KEY.test(places[i]?.text ?? ''))
    const distinct = new Set(keys.map((i) => places[i]!.text)).size === new Set(keys.map((i) => places[i]!.cell)).size
    return keys.length >= LEAST_KEYS && distinct ? keys.filter((i) => places[i]!.kind === 'unit') : []
  })
}

/** Places of the grid that read as a head and name a stage of the budget, as the cells below and above them do. */
export function stagePlaces(places: Places, rows: number, columns: number): readonly number[] {
  return Array.from({ length: rows * columns }, (_, i) => i).filter((i) => {
    const own = places[i]
    if (own?.kind !== 'head' || !STAGE.test(own.text)) return false
    return [i - columns, i + columns].every((n) => places[n]?.kind === 'text' && STAGE.test(places[n].text))
  })
}
