// A small extraction written by hand: one page, one table with one number, one field, one choice.
import type { DocumentHead } from '../../src/store/documents.ts'
import { toRecord } from '../../src/store/record.ts'
import type { Cell, Extraction, Fact } from '../../src/types.ts'

export const box = { x0: 1, y0: 2, x1: 3.004, y1: 4 }
export const place = { page: 1, box }

export const cell = (row: number, column: number, text: string, more: Partial<Cell> = {}): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
  printed: text,
  lines: [text],
  words: [],
  place,
  header: row === 0,
  marks: [],
  notes: [],
  ...more,
})

export const fact = (more: Partial<Fact> = {}): Fact => ({
  table: 'p1t1',
  source: 'table',
  row: 1,
  column: 1,
  path: ['基本目標1', '施策2'],
  item: '出生数',
  role: 'actual',
  years: { from: 2024, to: 2024, calendar: 'fiscal' },
  reading: { kind: 'number', printed: '45.30', value: 45.3, base: 45300 },
  raw: '45.30',
  unit: { printed: '千人', base: '人', dimension: 'people', factor: 1000, from: 'header' },
  cumulative: false,
  approximate: true,
  total: false,
  place,
  confidence: 0.97,
  reasons: [{ id: 'header', weight: 1 }],
  ...more,
})

const quality = { verdict: 'text', reason: '文字層 / text layer', garbled: 0 } as const

export const extraction = (more: Partial<Extraction> = {}): Extraction => ({
  context: { title: '評価シート', municipality: { code: '012033', name: '小樽市' }, fiscalYear: 2024 },
  pages: [
    {
      number: 1,
      width: 595,
      height: 842,
      rotation: 0,
      words: [],
      rulings: [],
      fills: [],
      marks: [],
      images: [],
      origin: 'text',
      quality,
    },
  ],
  tables: [
    {
      id: 'p1t1',
      kind: 'ruled',
      parts: [place],
      turn: 0,
      rows: 2,
      columns: 2,
      cells: [cell(0, 0, '指標'), cell(0, 1, '実績（千人）'), cell(1, 0, '出生数'), cell(1, 1, '45.30')],
      headerRows: 1,
      notes: [],
      confidence: 1,
      reasons: [],
    },
  ],
  rows: [],
  facts: [fact()],
  fields: [{ page: 1, path: ['様式'], name: '判断理由', text: '=1+1 "よい"\n続き', place, confidence: 1 }],
  choices: [{ page: 1, path: [], group: '評価', option: 'A', selected: true, place, confidence: 1 }],
  ...more,
})

export const record = (more: Partial<Extraction> = {}) => toRecord(extraction(more), new Map([[1, 12]]))

export const head = (more: Partial<DocumentHead> = {}): DocumentHead => ({
  sha256: 'a'.repeat(64),
  name: 'sheet.pdf',
  path: 'in/sheet.pdf',
  mediaType: 'application/pdf',
  bytes: 1000,
  version: '1',
  settings: '{}',
  runId: 1,
  readAt: '2026-01-01T00:00:00.000Z',
  datedAt: '2026-01-01T00:00:00.000Z',
  ...more,
})
