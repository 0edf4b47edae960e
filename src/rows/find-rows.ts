// Tables and pages -> rows, fields, choices: tables first, then forms and prose. Pure over a loaded dictionary.
import type { Tokenise } from '../japanese/tokens.ts'
import type { Choice, Context, Field, Hints, Page, Place, Row, Table } from '../types.ts'
import { joinBeside } from './beside.ts'
import { findForms } from './forms/find-forms.ts'
import { leadBySheet } from './forms/sheet-names.ts'
import { findProse } from './prose/find-prose.ts'
import { scanDoubt } from './scan-doubt.ts'
import { tableRows } from './tables/table-rows.ts'
import { doubtPlaced, doubtRow, placeDoubt } from './word-doubt.ts'

export type Found = {
  readonly rows: readonly Row[]
  readonly fields: readonly Field[]
  readonly choices: readonly Choice[]
}

/** Without a tokeniser only amounts that running text labels itself are read: the others have no names to be trusted. */
export function findRows(
  tables: readonly Table[],
  pages: readonly Page[],
  context: Context,
  hints: Hints,
  tokenise?: Tokenise,
): Found {
  const rows = tableRows(joinBeside(tables), pages, context, hints)
  const taken = new Set(rows.flatMap((r) => r.values.map((v) => placeKey(v.place))))
  const forms = findForms(tables, pages, context, hints)
  const formRows = forms.rows.filter((r) =>
    r.values.every((v) => !taken.has(placeKey(v.place)) && (v.role !== 'other' || v.years)),
  )
  const prose = findProse(tables, pages, context, hints, tokenise)
  const doubt = placeDoubt(pages, tables)
  const scans = scanDoubt(pages, tables)
  const scanned = new Set(pages.filter((p) => p.origin === 'ocr').map((p) => p.number))
  const others = [...formRows, ...prose].map((row) => (scanned.has(row.page) ? row : doubtRow(row, doubt)))
  return {
    rows: leadBySheet([...rows, ...others], forms.sheets).map(scans),
    fields: forms.fields.map((field) => doubtPlaced(field, doubt)),
    choices: forms.choices.map((choice) => doubtPlaced(choice, doubt)),
  }
}

const placeKey = ({ page, box }: Place): string =>
  [page, box.x0, box.y0, box.x1, box.y1].map((n) => Math.round(n)).join(' ')
