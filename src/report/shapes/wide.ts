// Facts -> wide form: an indicator and role a line, a fiscal year a column.  Pure.
// Nothing is merged or dropped: where one line of a table has two values for the same year (当初 and 補正), a further
// line with a higher `repeat` holds the second; values of a period, or of no year at all, stand in the columns `other`.
import { array, type Resource, type ResourceField, type Row, real, text, type Value, whole } from '../resource.ts'
import { ITEM_KEY } from '../resources/columns.ts'
import { type ExportTable, itemKeys, type Read } from './export-table.ts'
import { boxOf, type FactRow, factsOfDocuments } from './facts-of-document.ts'

/** Columns that make a line what it is: facts that agree in all of them share it. */
const KEY = [
  'document',
  'sha256',
  'municipality_code',
  'table',
  'row',
  'path',
  'item',
  'role',
  'unit',
  'unit_base',
  'calendar',
  'cumulative',
  'total',
] as const

const NO_YEAR = 'other'

export const wideFacts = (facts: Resource, read: Read): ExportTable => {
  const years = yearsOf(read)
  const slots = [...years.map((year) => `fy${year}`), NO_YEAR]
  return { resource: wideResource(facts, slots), rows: () => wideRows(read, slots) }
}

/** The years that occur as a single fiscal year, printed or corrected. */
const yearsOf = (read: Read): number[] => {
  const years = new Set<number>()
  const columns = ['fiscal_year_start', 'fiscal_year_end', 'corrected_year_start', 'corrected_year_end']
  for (const [start, end, from, to] of read('facts', columns)) {
    const [first, last] = [from ?? start, to ?? end]
    if (typeof first === 'number' && first === last) years.add(first)
  }
  return [...years].sort((a, b) => a - b)
}

const slotOf = ({ fiscal_year_start: start, fiscal_year_end: end }: FactRow): string =>
  start !== null && start === end ? `fy${start}` : NO_YEAR

/** 2015-2019, or nothing. */
const periodOf = (fact: FactRow): string | null =>
  fact.fiscal_year_start === null || slotOf(fact) !== NO_YEAR
    ? null
    : `${fact.fiscal_year_start}-${fact.fiscal_year_end}`

const wideResource = (facts: Resource, slots: readonly string[]): Resource => ({
  name: 'facts_wide',
  ja: '数値：指標 × 年度（横持ち）',
  en: 'values: indicator by fiscal year, wide',
  primaryKey: ['sha256', 'line'],
  foreignKeys: facts.foreignKeys.filter((key) => key.to === 'documents'),
  fields: [
    ...KEY.map((name) => facts.fields.find((field) => field.name === name)!),
    text('period', '期間（2015-2019）。単年度と年度なしは空', 'period; empty for single years and for none'),
    whole(
      'repeat',
      '同じ行・同じ年度の何番目の値か（1 から）',
      'which of several values of the same line and year, from 1',
    ),
    ...slots.map((slot) => real(slot, `${inJapanese(slot)}の数値（unit の単位で）`, `number of ${slot}, in \`unit\``)),
    ...slots.flatMap(provenanceFields),
    whole('line', '文書の中での番号', 'number of the line within the document'),
    ITEM_KEY,
  ],
})

const inJapanese = (slot: string): string => (slot === NO_YEAR ? '期間または年度なし' : `${slot.slice(2)}年度`)

const provenanceFields = (slot: string): ResourceField[] => {
  const ja = inJapanese(slot)
  return [
    text(`${slot}_status`, `${ja}：ますの状態`, `what the cell says, ${slot}`),
    text(`${slot}_raw`, `${ja}：印刷どおりの文字`, `as printed, ${slot}`),
    whole(`${slot}_page`, `${ja}：ページ`, `page, ${slot}`),
    array(`${slot}_box`, `${ja}：枠 [x0,y0,x1,y1]`, `box, ${slot}`),
    real(`${slot}_confidence`, `${ja}：確からしさ`, `confidence, ${slot}`),
    text(`${slot}_corrected_by`, `${ja}：直した人`, `who corrected it, ${slot}`),
  ]
}

type Line = { readonly first: FactRow; readonly repeat: number; readonly facts: Map<string, FactRow> }

function* wideRows(read: Read, slots: readonly string[]): Iterable<Row> {
  const key = itemKeys()
  for (const facts of factsOfDocuments(read)) {
    let number = 0
    for (const line of linesOf(facts)) yield [...rowOf(line, slots, ++number), key(line.first.item)]
  }
}

const linesOf = (facts: readonly FactRow[]): Line[] => {
  const lines = new Map<string, Line[]>()
  for (const fact of facts) {
    const key = JSON.stringify([periodOf(fact), ...KEY.map((name) => fact[name])])
    const same = lines.get(key) ?? []
    if (same.length === 0) lines.set(key, same)
    const slot = slotOf(fact)
    const open = same.find((line) => !line.facts.has(slot))
    const line = open ?? { first: fact, repeat: same.length + 1, facts: new Map() }
    if (!open) same.push(line)
    line.facts.set(slot, fact)
  }
  return [...lines.values()].flat()
}

const rowOf = ({ first, repeat, facts }: Line, slots: readonly string[], number: number): Row => [
  ...KEY.map((name) => first[name]),
  periodOf(first),
  repeat,
  ...slots.map((slot) => facts.get(slot)?.number ?? null),
  ...slots.flatMap((slot) => provenance(facts.get(slot))),
  number,
]

const provenance = (fact: FactRow | undefined): Value[] =>
  fact
    ? [fact.status, fact.raw, fact.page, boxOf(fact), fact.confidence, fact.corrected_by]
    : [null, null, null, null, null, null]
