// 2 指標, 3 事業 alone in a row: the number of a section and its name, though it reads like an amount. Pure.

type Placed = { readonly kind: string; readonly text: string; readonly cell: object }

export const NUMBERED = /^[0-9０-９]{1,2}[.．]?[\s　]+[^\d\s０-９,，.．]/u

/** Places of the grid that hold such a name: the first cell of a row that is blank but for it. */
export function numberedBands(
  places: readonly (Placed | undefined)[],
  rows: number,
  columns: number,
): readonly number[] {
  return Array.from({ length: rows }, (_, r) => r * columns).flatMap((start) => {
    const first = places[start]
    if (first?.kind !== 'value' || !NUMBERED.test(first.text)) return []
    const row = Array.from({ length: columns }, (_, c) => start + c)
    const alone = row.every((i) => places[i]?.kind === 'blank' || places[i]?.cell === first.cell)
    return alone && columns > 2 ? row.filter((i) => places[i]?.cell === first.cell) : []
  })
}
