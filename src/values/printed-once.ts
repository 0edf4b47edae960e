// Facts -> the same, each number that is printed once only once.  Pure.
// A cell and its name may reach over the same rows of the grid (lines of a scan are taken for rules now and then): read row by
// row it would be counted as often.
import type { Fact } from '../types.ts'

export const printedOnce = (facts: readonly Fact[]): readonly Fact[] => {
  const known = new Map<string, number>()
  return facts.filter((fact) => {
    const { x0, y0, x1, y1 } = fact.place.box
    // Sources without geometry say no places: two of their cells may look the same.
    if (fact.source !== 'table' || x1 <= x0 || y1 <= y0) return true
    const { table, item, path, role, years, reading, unit } = fact
    const key = JSON.stringify([table, fact.place, item, path, role, years, reading, unit?.printed])
    const first = known.get(key) ?? fact.row
    known.set(key, first)
    // Two equal numbers in one cell of one row are two.
    return first === fact.row
  })
}
