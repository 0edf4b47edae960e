// A database with as many facts as asked for, made through the store itself; nothing of it is committed.
import { existsSync } from 'node:fs'
import { openStore } from '../../src/store/open-store.ts'
import type { Fact } from '../../src/types.ts'
import { fact, head, record } from '../store/sample-record.ts'

const FACTS_OF_DOCUMENT = 1_000
const ROLES = ['target', 'actual', 'rate', 'baseline', 'budget'] as const
const CITIES = ['012033', '131016', '271004', '401307', '472018']

/** Left as it is where it stands already. */
export const makeDatabase = async (file: string, facts: number): Promise<void> => {
  if (existsSync(file)) return
  const store = await openStore(file)
  store.startRun({ startedAt: '2026-01-01T00:00:00.000Z', version: '1', settings: '{}' })
  for (let document = 0; document * FACTS_OF_DOCUMENT < facts; document++) {
    const sha256 = document.toString(16).padStart(64, '0')
    const list = Array.from({ length: Math.min(FACTS_OF_DOCUMENT, facts - document * FACTS_OF_DOCUMENT) }, (_, i) =>
      madeFact(document, i),
    )
    const context = {
      title: `評価シート ${document}`,
      municipality: { code: CITIES[document % 5]!, name: `市${document % 5}` },
    }
    store.save(
      head({ sha256, name: `sheet-${document}.pdf`, path: `in/${document}/sheet-${document}.pdf` }),
      record({ facts: list, context, fields: [], choices: [] }),
    )
  }
  store.close()
}

const madeFact = (document: number, i: number): Fact => {
  const year = 2015 + (i % 10)
  const value = (document * 7919 + i * 104729) % 1_000_003
  return fact({
    row: Math.floor(i / 10),
    column: i % 10,
    path: [`基本目標${i % 4}`, `施策${i % 16}`, `事業${Math.floor(i / 20)}`],
    item: `出生数その${Math.floor(i / 50) + (document % 20) * 20}`,
    role: ROLES[i % ROLES.length]!,
    years: { from: year, to: year, calendar: 'fiscal' },
    reading: { kind: 'number', printed: String(value), value, base: value * 1000 },
    raw: value.toLocaleString('en'),
    place: { page: 1, box: { x0: (i % 10) * 50, y0: i % 800, x1: (i % 10) * 50 + 48.25, y1: (i % 800) + 12.5 } },
  })
}
