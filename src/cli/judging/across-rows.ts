// Rows of the database -> facts as checks over several documents know them.  Pure.
import type { AcrossDocument, AcrossFact } from '../../checks/across/across.ts'
import { readUnit } from '../../notation/unit.ts'
import type { AcrossFactRow } from '../../store/across.ts'
import type { Role, Unit, Years } from '../../types.ts'

export const acrossFact = (row: AcrossFactRow, document: AcrossDocument): AcrossFact => {
  const unit = unitOf(row)
  const { page, x0, y0, x1, y1 } = row
  return {
    document,
    table: row.table_key,
    source: 'table',
    row: row.row,
    column: row.column,
    path: JSON.parse(row.path ?? '[]'),
    item: row.item,
    role: row.role as Role,
    years: { from: row.year_start, to: row.year_end, calendar: (row.calendar ?? 'fiscal') as Years['calendar'] },
    reading: {
      kind: 'number',
      printed: row.printed,
      value: row.number,
      base: row.number_base,
      ...(row.bound === null ? {} : { bound: row.bound as 'about' }),
    },
    raw: row.raw,
    ...(unit ? { unit } : {}),
    cumulative: row.cumulative !== 0,
    approximate: row.approximate !== 0,
    total: row.total !== 0,
    place: { page, box: { x0, y0, x1, y1 } },
    confidence: row.confidence,
    reasons: [],
  }
}

/** The base unit as it was stored; a unit that nobody knows is a dimension of its own. */
const unitOf = ({ unit, unit_base: base, number, number_base }: AcrossFactRow): Unit | undefined =>
  unit === null || base === null
    ? undefined
    : {
        printed: unit,
        base,
        dimension: readUnit(unit)?.dimension ?? base,
        factor: number === 0 ? 1 : number_base / number,
        from: 'item',
      }
