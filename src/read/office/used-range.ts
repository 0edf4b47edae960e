// A sheet -> the range of its cells; a refusal where it holds more places than can be looked at.  Pure.
import { type Range, utils, type WorkSheet } from '@e965/xlsx'
import { refused } from '../refused.ts'

/** Places of one sheet, blank ones too: each is a cell of the table that is made of it. */
const MOST_PLACES = 2_000_000

export const usedRange = (sheet: WorkSheet, name: string): Range | undefined => {
  if (!sheet['!ref']) return undefined
  const claimed = utils.decode_range(sheet['!ref'])
  // A sheet may claim every place there is, with two cells in it.
  const range = placesIn(claimed) <= MOST_PLACES ? claimed : rangeOfCells(sheet)
  checkPlaces(range.e.r - range.s.r + 1, range.e.c - range.s.c + 1, name)
  return range
}

const placesIn = ({ s, e }: Range): number => (e.r - s.r + 1) * (e.c - s.c + 1)

const rangeOfCells = (sheet: WorkSheet): Range => {
  const [s, e] = [
    { r: Number.POSITIVE_INFINITY, c: Number.POSITIVE_INFINITY },
    { r: 0, c: 0 },
  ]
  for (const key of Object.keys(sheet)) {
    if (key.startsWith('!')) continue
    const { r, c } = utils.decode_cell(key)
    s.r = Math.min(s.r, r)
    s.c = Math.min(s.c, c)
    e.r = Math.max(e.r, r)
    e.c = Math.max(e.c, c)
  }
  return s.r > e.r ? { s: e, e } : { s, e }
}

export const checkPlaces = (rows: number, columns: number, name: string): void => {
  if (rows * columns <= MOST_PLACES) return
  const size = `${rows} × ${columns}`
  throw refused(
    'too-large',
    `${name}: 表が大きすぎます（${size}、上限 ${MOST_PLACES} マス） / the table is too large: ${size}, at most ${MOST_PLACES} cells`,
  )
}
