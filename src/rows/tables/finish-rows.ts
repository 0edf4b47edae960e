// Drafts -> rows: parts under their wholes, doubts of name and table added to every value. Pure.
import type { Row, RowValue, Table } from '../../types.ts'
import type { Surroundings } from './captions.ts'
import type { Draft } from './draft.ts'
import { TOTAL } from './words.ts'

/** How often a row is right whose name does not stand in a label of its own (measured on the truth set). */
const NAME_DOUBT = { label: 1, head: 1, cost: 0.99, title: 0.8, none: 0.3 } as const

/** 「うち…」 is a part of the row above it: その他 > うち受益者負担, and of the same kind of money: 決算額 over うち一般財源. */
export function nestParts(drafts: readonly Draft[]): readonly Draft[] {
  let whole: Draft | undefined
  return drafts.map((draft) => {
    const part = /^[(（]?うち/.test(draft.item)
    if (!part) {
      whole = draft
      return draft
    }
    const parent = whole && whole.top === draft.top && whole.item !== '' ? whole : undefined
    if (!parent) return draft
    const values = draft.values.map((v) => asWhole(v, parent))
    return { ...draft, values, path: draft.path.includes(parent.item) ? draft.path : [...draft.path, parent.item] }
  })
}

/** Nothing near the part says what it is; the row above says it of the whole. */
function asWhole(value: RowValue, { values }: Draft): RowValue {
  if (!value.reasons.some((r) => SAID_FAR.test(r.id))) return value
  const [whole, other] = values.filter((v) => v.column === value.column)
  if (!whole || other || (whole.role !== 'settlement' && whole.role !== 'budget')) return value
  return { ...value, role: whole.role, reasons: [...value.reasons.filter((r) => !SAID_FAR.test(r.id)), OF_WHOLE] }
}
const SAID_FAR = /^role-from-(?:title|caption|document|nowhere)$/u
const OF_WHOLE = { id: 'role-from-whole', weight: 0.97 }

export function toRow(table: Table, draft: Draft, values: readonly RowValue[], around: Surroundings): Row {
  const doubt = NAME_DOUBT[draft.from]
  return {
    table: table.id,
    source: 'table',
    page: values[0]!.place.page,
    row: draft.row,
    path: [...around.headings, ...draft.path],
    item: draft.item,
    place: values[0]!.place,
    total: TOTAL.test(draft.item.replace(/\s+/gu, '')),
    values: values.map((v) => ({
      ...v,
      reasons: [
        ...v.reasons,
        ...(doubt < 1 ? [{ id: `item-from-${draft.from}`, weight: doubt }] : []),
        ...(table.confidence < 1 ? [{ id: 'table', weight: table.confidence }] : []),
      ],
    })),
  }
}
