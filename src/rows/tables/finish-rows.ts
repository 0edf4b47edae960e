// Drafts -> rows: parts under their wholes, doubts of name and table added to every value. Pure.
import type { Row, RowValue, Table } from '../../types.ts'
import type { Surroundings } from './captions.ts'
import type { Draft } from './draft.ts'
import { TOTAL } from './words.ts'

/** How often a row is right whose name does not stand in a label of its own (measured on the truth set). */
const NAME_DOUBT = { label: 1, head: 1, cost: 0.99, title: 0.8, none: 0.3 } as const

/** 「うち…」 is a part of the row above it: その他 > うち受益者負担. */
export function nestParts(drafts: readonly Draft[]): readonly Draft[] {
  let whole: Draft | undefined
  return drafts.map((draft) => {
    const part = /^[(（]?うち/.test(draft.item)
    if (!part) {
      whole = draft
      return draft
    }
    const parent = whole && whole.top === draft.top && whole.item !== '' ? whole : undefined
    if (!parent || draft.path.includes(parent.item)) return draft
    return { ...draft, path: [...draft.path, parent.item] }
  })
}

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
