// Facts in few words for the tests of checks: rows of one table, each value with its role and year.
import { checkDocument } from '../../src/checks/check-document.ts'
import { readUnit } from '../../src/notation/unit.ts'
import type { Extraction, Fact, Finding, Role, Unit } from '../../src/types.ts'

type Value = readonly [role: Role, year: number | readonly [number, number], printed: string]
export type MadeRow = {
  readonly item: string
  readonly values: readonly Value[]
  readonly unit?: string | undefined
  /** Of each value, where they differ. */
  readonly units?: readonly string[]
  readonly path?: readonly string[]
  readonly table?: string
  readonly total?: boolean
  readonly confidence?: number
}

export type Paper = { readonly rows: readonly MadeRow[]; readonly more?: Partial<Extraction> }
/** A paper that has the mistake, and one that looks like it and is right. */
export type Pair = { readonly wrong: Paper; readonly right: Paper; readonly severity: string }

export const rowOf = (item: string, unit: string | undefined, ...values: readonly Value[]): MadeRow => ({
  item,
  unit,
  values,
})

/** Actuals from 2022 on. */
export const yearly = (item: string, unit: string, ...values: string[]): MadeRow =>
  rowOf(item, unit, ...values.map((v, i) => ['actual', 2022 + i, v] as const))

export const sheets = (count: number, of: (i: number) => readonly MadeRow[]): readonly MadeRow[] =>
  Array.from({ length: count }, (_, i) => of(i).map((row) => ({ ...row, table: `p${i + 1}t1` }))).flat()

/** A table without numbers, one text a cell. */
export const text = (...said: readonly string[]): Partial<Extraction> => ({
  tables: [
    {
      ...{ id: 'p1t1', kind: 'given', turn: 0, rows: said.length, columns: 1, headerRows: 0 },
      ...{ notes: [], confidence: 1, reasons: [], parts: [] },
      cells: said.map((words, row) => textCell(words, row)),
    },
  ],
})

const PLACE = { page: 1, box: { x0: 0, y0: 0, x1: 10, y1: 10 } }
const STATES: Readonly<Record<string, Fact['reading']['kind']>> = {
  '': 'blank',
  '—': 'dash',
  '⇒': 'carried',
  事業中止: 'suspended',
}

export const made = (rows: readonly MadeRow[], more: Partial<Extraction> = {}): Extraction => {
  const facts = rows.flatMap((row, at) => row.values.map((value, column) => fact(row, at, column + 1, value)))
  const heads = facts.map((f) => ({
    table: f.table,
    source: 'table' as const,
    page: 1,
    row: f.row,
    path: f.path,
    item: f.item,
    place: f.place,
    total: f.total,
    values: [
      {
        text: f.raw,
        printed: f.raw,
        place: f.place,
        column: f.column,
        role: f.role,
        heads: f.role === 'rate' ? ['達成率'] : [],
        unitHints: [],
        cumulative: f.cumulative,
        confidence: 1,
        reasons: [],
      },
    ],
  }))
  return { context: {}, pages: [], tables: [], rows: heads, facts, fields: [], choices: [], ...more }
}

export const findings = (rows: readonly MadeRow[], more?: Partial<Extraction>): readonly Finding[] =>
  checkDocument(made(rows, more))

function fact(row: MadeRow, at: number, column: number, [role, year, raw]: Value): Fact {
  const { item, table = 'p1t1', path = [], total = false, confidence = 0.99 } = row
  const unit = unitOf(role === 'rate' ? '%' : (row.units?.[column - 1] ?? row.unit))
  const [from, to] = typeof year === 'number' ? [year, year] : year
  const printed = raw.replace(/^累計/, '').replaceAll(',', '')
  const state = STATES[raw]
  const value = Number(printed)
  return {
    table,
    source: 'table',
    row: at,
    column,
    path,
    item,
    role,
    ...(to > 0 ? { years: { from, to, calendar: 'fiscal' as const } } : {}),
    reading: state
      ? ({ kind: state } as Fact['reading'])
      : Number.isNaN(value)
        ? { kind: 'text', text: raw }
        : { kind: 'number', printed, value, base: value * (unit?.factor ?? 1) },
    raw,
    ...(unit ? { unit } : {}),
    cumulative: raw.startsWith('累計'),
    approximate: false,
    total,
    place: { ...PLACE, box: { x0: column * 10, y0: at * 10, x1: column * 10 + 10, y1: at * 10 + 10 } },
    confidence,
    reasons: [],
  }
}

const unitOf = (text: string | undefined): Unit | undefined => {
  const read = text === undefined ? undefined : readUnit(text)
  return read ? { ...read, from: 'item' } : undefined
}

export const field = (name: string, text: string, path: readonly string[] = []): Extraction['fields'][number] => ({
  page: 1,
  path,
  name,
  text,
  place: PLACE,
  confidence: 1,
})

const textCell = (said: string, row: number): Extraction['tables'][number]['cells'][number] => ({
  ...{ row, column: 0, rowSpan: 1, columnSpan: 1, text: said, printed: said, lines: [said] },
  ...{ words: [], header: false, marks: [], notes: [], place: PLACE },
})
