// Findings of one document -> rows; places as [page, x0, y0, x1, y1]; those that compare documents say what stands elsewhere.  [IO]
import type { Database } from 'better-sqlite3'
import type { Finding } from '../types.ts'
import { prepareInsert } from './insert.ts'
import { roundBox } from './record.ts'

const COLUMNS = 'document_id check severity origin message_ja message_en arithmetic pages boxes facts elsewhere'

export const prepareSaveFindings = (sqlite: Database) => {
  const insert = prepareInsert(sqlite, 'findings', COLUMNS)
  return (document: number, findings: readonly Finding[], elsewhere?: readonly object[]): void => {
    for (const f of findings)
      insert([
        document,
        f.check,
        f.severity,
        f.origin,
        f.message.ja,
        f.message.en,
        f.arithmetic ?? null,
        JSON.stringify(f.pages),
        JSON.stringify(boxes(f)),
        JSON.stringify(f.facts),
        elsewhere ? JSON.stringify(elsewhere) : null,
      ])
  }
}

const boxes = (finding: Finding): number[][] =>
  finding.places.map(({ page, box }) => {
    const { x0, y0, x1, y1 } = roundBox(box)
    return [page, x0, y0, x1, y1]
  })
