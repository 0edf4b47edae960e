// 1号 | 2号 | 3号, 0歳 | 1歳 | 2歳, 3～5歳 | 教育希望 | 0歳 over plain numbers: who is counted, though each reads like a number. Pure.

type Placed = { readonly kind: string; readonly text: string; readonly cell: object }
type Places = readonly (Placed | undefined)[]

/** A counter that tells kinds apart; an amount of them is printed in no head. */
const KIND =
  /^第?[0-9]{1,3}(?:[〜~～\-－・][0-9]{1,3})?(?:号|歳児?|歳代|年生|学年|級|類|種|区|か月児?|人世帯|回生)(?:以上|未満|以下)?(?:認定|被保険者)?(?:[(（].*[)）])?$/u
const PLAIN = /^[-△▲]?[0-9][0-9,.]*[%％]?$/u

/** Places of the grid that name a kind: in a row without plain numbers, under a corner that names nothing, over plain ones. */
export function namingRows(places: Places, rows: number, columns: number): readonly number[] {
  const row = (r: number): readonly number[] => Array.from({ length: columns }, (_, c) => r * columns + c)
  return Array.from({ length: rows }, (_, r) => r).flatMap((r) => {
    const kinds = row(r).filter((i) => i % columns > 0 && places[i]?.kind === 'value' && KIND.test(places[i].text))
    if (new Set(kinds.map((i) => places[i]!.cell)).size < 2) return []
    const other = row(r).some((i) => places[i]?.kind === 'value' && !kinds.includes(i))
    const corner = places[r * columns]
    if (other || (corner && corner.kind !== 'blank' && corner.kind !== 'label-head')) return []
    return kinds.every((i) => overPlain(places, i, columns)) ? kinds : []
  })
}

/** The next filled cell below that is no such head is a plain number. */
function overPlain(places: Places, at: number, columns: number): boolean {
  for (let i = at + columns; i < places.length; i += columns) {
    const below = places[i]
    if (!below || below.kind === 'blank' || below.cell === places[at]!.cell || KIND.test(below.text)) continue
    if (below.kind === 'text' || below.kind === 'unit') continue
    return below.kind === 'status' || PLAIN.test(below.text)
  }
  return false
}
