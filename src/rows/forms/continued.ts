// Forms whose last box goes on at the top of the next page -> its value with the further cells. Pure.
// The next page repeats the head of the sheet, not the label: its main table opens with a text that has no label.
import type { Cell } from '../../types.ts'
import type { Pair } from './pairs.ts'
import type { TableForm } from './table-form.ts'

/** Points by which the two tables' edges may differ. */
const SAME_EDGE = 3

const boxOf = (form: TableForm) => form.table.parts[0]!.box
const pageOf = (form: TableForm): number => form.table.parts[0]!.page
const lastPageOf = (form: TableForm): number => form.table.parts.at(-1)!.page

/** A text over the whole width in the first row that no label of its own table leads to. */
const openingText = ({ table, sight, pairs }: TableForm): Cell | undefined => {
  const first = table.cells[0]
  const whole = first && first.columnSpan === table.columns && sight.kinds.get(first) === 'sentence'
  return whole && !sight.labels.has(first) && !pairs.some((p) => p.values.includes(first)) ? first : undefined
}

/** The box at the very bottom, as wide as its table. */
const closingPair = ({ table, pairs }: TableForm): Pair | undefined =>
  pairs.find((p) => {
    const last = p.values.at(-1)!
    return last.row + last.rowSpan === table.rows && last.columnSpan === table.columns
  })

const sameEdges = (a: TableForm, b: TableForm): boolean =>
  Math.abs(boxOf(a).x0 - boxOf(b).x0) < SAME_EDGE && Math.abs(boxOf(a).x1 - boxOf(b).x1) < SAME_EDGE

export const joinContinued = (forms: readonly TableForm[]): readonly TableForm[] => {
  const more = new Map<Pair, Cell>()
  for (const form of forms) {
    const text = openingText(form)
    if (!text) continue
    const before = forms.filter((f) => lastPageOf(f) === pageOf(form) - 1 && sameEdges(f, form))
    const pair = before.map(closingPair).findLast((p) => p !== undefined)
    if (pair) more.set(pair, text)
  }
  if (more.size === 0) return forms
  return forms.map((form) => ({
    ...form,
    pairs: form.pairs.map((pair) => {
      const cell = more.get(pair)
      return cell ? { ...pair, values: [...pair.values, cell] } : pair
    }),
  }))
}
