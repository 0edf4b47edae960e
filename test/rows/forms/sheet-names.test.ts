// The project of a sheet leads the paths of what stands below it.
import { expect, it } from 'vitest'
import { leadBySheet, type SheetName } from '../../../src/rows/forms/sheet-names.ts'
import type { Row } from '../../../src/types.ts'

const row = (page: number, y: number, path: readonly string[] = []): Row => ({
  table: 'p1t2',
  source: 'table',
  page,
  row: 1,
  path,
  item: '事業費',
  place: { page, box: { x0: 0, y0: y, x1: 10, y1: y + 10 } },
  total: false,
  values: [],
})
const name = (page: number, top: number, text: string, project = true): SheetName => ({ page, top, text, project })
const paths = (rows: readonly Row[], names: readonly SheetName[]) =>
  leadBySheet(rows, names).map((r) => r.path.join('>'))

it('each row belongs to the nearest sheet above it, also over a page end', () => {
  const names = [name(1, 50, '図書館事業'), name(3, 50, '公園事業')]
  expect(paths([row(1, 20), row(1, 90), row(2, 10), row(3, 90), row(7, 10)], names)).toEqual([
    '',
    '図書館事業',
    '図書館事業',
    '公園事業',
    '',
  ])
})

it('a sheet that names measure and project is about the project; what is named already stays', () => {
  const names = [name(1, 40, '図書館事業'), name(1, 60, '学びの支援', false)]
  expect(paths([row(1, 90), row(1, 95, ['図書館事業', '財源'])], names)).toEqual(['図書館事業', '図書館事業>財源'])
})
