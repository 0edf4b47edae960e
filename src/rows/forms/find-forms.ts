// Tables and pages -> labelled fields, options of marked lists, and amounts in labelled boxes. Pure.
import type { Choice, Context, Field, Hints, Page, Row, Table } from '../../types.ts'
import { toChoice } from './choices.ts'
import { toFields } from './fields.ts'
import { toFormRows } from './form-rows.ts'
import { headingLines, headingsOf } from './headings.ts'
import { looseFields } from './loose-fields.ts'
import { noteFields } from './note-cells.ts'
import { readTableForms } from './read-table-forms.ts'
import { type SheetName, sheetNames } from './sheet-names.ts'

export type Forms = {
  readonly fields: readonly Field[]
  readonly choices: readonly Choice[]
  readonly rows: readonly Row[]
  readonly sheets: readonly SheetName[]
}

export const findForms = (tables: readonly Table[], pages: readonly Page[], context: Context, hints: Hints): Forms => {
  const linesOn = headingLines(pages)
  const fields: Field[] = []
  const choices: Choice[] = []
  const rows: Row[] = []
  const sheets: SheetName[] = []
  const ignored = (hints.ignore ?? []).map((source) => new RegExp(source, 'u'))
  for (const form of readTableForms(tables)) {
    const { table, sight, options, pairs } = form
    const headings = headingsOf(table, linesOn)
    const own = pairs.map((pair) => toFields(pair, pairs, headings, table.confidence))
    fields.push(...own.flat(), ...noteFields(form))
    sheets.push(...sheetNames(table, pairs))
    rows.push(...pairs.flatMap((pair, i) => toFormRows(table, pair, pairs, own[i]![0]!, context)))
    choices.push(
      ...options
        .map((o) => toChoice(o, sight))
        .map((c, i) => ({ ...c, path: [...headings(options[i]!.anchor), ...c.path] })),
    )
  }
  for (const page of pages) fields.push(...looseFields(page, tables))
  return { fields, choices, sheets, rows: rows.filter((r) => !ignored.some((pattern) => pattern.test(r.item))) }
}
