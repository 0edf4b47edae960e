// What OCR was not sure of lowers every value, field and choice it stands in.
import { describe, expect, it } from 'vitest'
import { findRows } from '../../src/rows/find-rows.ts'
import type { Fact, Page, Table, Word } from '../../src/types.ts'
import { rowsToFacts } from '../../src/values/rows-to-facts.ts'
import { tableOf } from './tables/table-of.ts'

const page: Page = {
  number: 1,
  width: 600,
  height: 800,
  rotation: 0,
  words: [],
  rulings: [],
  fills: [],
  marks: [],
  images: [],
  origin: 'ocr',
  quality: { verdict: 'scanned', reason: '', garbled: 0 },
}

/** The table with one word a cell, surest everywhere but in the named texts. */
const read = (drawing: string, unsure: Readonly<Record<string, number>>, confidence = 1): Table => {
  const table = tableOf(drawing)
  const cells = table.cells.map((cell) => {
    const { box } = cell.place
    const word: Word = {
      ...{ text: cell.text, printed: cell.text, box, fontSize: 9, bold: false, vertical: false, turn: 0 },
      ...{ kind: 'text', confidence: unsure[cell.text] ?? 1, edges: [] },
    }
    return { ...cell, words: [word] }
  })
  return { ...table, cells, confidence }
}

const facts = (table: Table, origin: Page['origin'] = 'ocr'): readonly Fact[] =>
  rowsToFacts(findRows([table], [{ ...page, origin }], {}, {}).rows, {}, {})
const named = (found: readonly Fact[], raw: string): Fact => found.find((f) => f.raw === raw)!

const KPI = `
指標 | 単位 | R4実績 | R5実績 | R9目標
相談件数 | 件 | 1,234 | 1,567 | 2,000`

describe('confidence of words', () => {
  const sure = facts(read(KPI, {}))

  it('an unsure number is an unsure fact, and only that fact', () => {
    const found = facts(read(KPI, { '1,234': 0.6 }))
    expect(named(found, '1,234').confidence).toBeCloseTo(named(sure, '1,234').confidence * 0.6, 2)
    expect(named(found, '1,234').reasons).toContainEqual({ id: 'read-by-ocr', weight: 0.6 })
    expect(named(found, '1,567').confidence).toBe(named(sure, '1,567').confidence)
  })

  it('an unsure head makes all values below it unsure', () => {
    const found = facts(read(KPI, { R5実績: 0.7 }))
    expect(named(found, '1,567').reasons).toContainEqual({ id: 'label-read-by-ocr', weight: 0.7, detail: 'R5実績' })
    expect(named(found, '2,000').confidence).toBe(named(sure, '2,000').confidence)
  })

  it('an unsure table makes all its values unsure', () => {
    const found = facts(read(KPI, {}, 0.8))
    expect(found.length).toBe(3)
    for (const f of found) expect(f.confidence).toBeCloseTo(named(sure, f.raw).confidence * 0.8, 2)
  })

  it('the reason names OCR only on a scanned page', () => {
    const found = facts(read(KPI, { '2,000': 0.9 }), 'text')
    expect(named(found, '2,000').reasons).toContainEqual({ id: 'glyphs', weight: 0.9 })
  })

  it('fields of a form, too', () => {
    const form = `
事業名 | 移住相談会
担当課 | 企画政策課`
    const field = (unsure: Readonly<Record<string, number>>) =>
      findRows([read(form, unsure)], [page], {}, {}).fields.find((f) => f.name === '事業名')!
    expect(field({ 移住相談会: 0.5 }).confidence).toBeCloseTo(field({}).confidence * 0.5, 5)
  })

  it.each(['28光9千億円', '28光', '1,05人2'])(
    'a magnitude or unit misread between right digits (%s) is never a sure number',
    (text) => {
      const found = facts(read(KPI.replace('1,567', text), {}))
      const sure = found.filter((f) => f.raw === text && f.reading.kind === 'number' && f.confidence >= 0.9)
      expect(found.some((f) => f.raw === '1,234')).toBe(true)
      expect(sure).toEqual([])
    },
  )
})
