import { describe, expect, it } from 'vitest'
import { isKnownLabel } from '../../src/rows/known-terms.ts'
import { candidatesOf, scanDoubt } from '../../src/rows/scan-doubt.ts'
import type { Page, Row, Word } from '../../src/types.ts'

const word = (text: string, at: number, confidence: number, candidates?: readonly string[], digits?: number): Word => ({
  ...(digits === undefined ? {} : { sure: [...text].map((sign) => (/\d/.test(sign) ? digits : confidence)) }),
  ...{ text, printed: text, box: { x0: at, y0: 10, x1: at + 40, y1: 20 }, fontSize: 9, bold: false, vertical: false },
  ...{ turn: 0, kind: 'text', confidence, edges: [], ...(candidates ? { candidates } : {}) },
})

const page = (words: readonly Word[], origin: Page['origin'] = 'ocr'): Page => ({
  ...{ number: 1, width: 600, height: 800, rotation: 0, words, rulings: [], fills: [], marks: [], images: [], origin },
  quality: { verdict: 'scanned', reason: '', garbled: 0 },
})

/** 報償費 | R5 決算: the value at x 100. */
const row = (item: string, text: string): Row => {
  const place = { page: 1, box: { x0: 98, y0: 8, x1: 142, y1: 22 } }
  const value = {
    text,
    printed: text,
    place,
    column: 1,
    role: 'settlement' as const,
    heads: ['R5 決算'],
    unitHints: [],
  }
  return {
    ...{ table: 'p1t1', source: 'table', page: 1, row: 1, path: [], item, place, total: false },
    values: [{ ...value, cumulative: false, confidence: 1, reasons: [] }],
  }
}

const judged = (words: readonly Word[], given: Row, origin?: Page['origin']) =>
  scanDoubt([page(words, origin)], [])(given).values[0]!

describe('a value of a scanned page', () => {
  const heads = [word('R5', 200, 1), word('決算', 240, 1)]

  it('is as sure as its own word, and keeps what else that may say', () => {
    const value = judged([...heads, word('報償費', 10, 1), word('855', 100, 0.4, ['355'])], row('報償費', '855'))
    expect(value.confidence).toBeCloseTo(0.4)
    expect(value.candidates).toEqual(['355'])
    expect(value.reasons).toEqual([{ id: 'read-by-ocr', weight: 0.4, detail: '355' }])
  })

  it('is in doubt where its label is', () => {
    const value = judged([...heads, word('講座の数', 10, 0.6), word('855', 100, 0.98)], row('講座の数', '855'))
    expect(value.reasons).toContainEqual({ id: 'label-read-by-ocr', weight: 0.8, detail: '講座の数' })
  })

  it.each([
    ['one letter of two in doubt may name another thing', '講座', 0.1, 0.1],
    ['one of ten does not', '生涯学習講座の参加者', 0.1, 0.82],
    ['digits of a label must be right, all', '生涯学習講座の参加者第2期', 0.4, 0.4],
  ])('%s', (_, label, read, wanted) => {
    const value = judged([...heads, word(label, 10, read), word('855', 100, 1)], row(label, '855'))
    expect(value.confidence).toBeCloseTo(wanted)
  })

  it('is as sure as its digits where the letters beside them are in doubt', () => {
    const line = word('生涯学習講座の参加者855人', 100, 0.3, undefined, 0.99)
    expect(judged([...heads, line], row('', '855')).confidence).toBeCloseTo(0.99)
    expect(judged([...heads, line], row('', '855人')).confidence).toBeCloseTo(0.93)
  })

  it('of a paragraph only the words that hold the number count', () => {
    const words = [word('報償費', 10, 1), word('の支払い', 100, 0.1), word('855', 100, 0.99)]
    expect(judged([...heads, ...words], row('報償費', '855')).confidence).toBeCloseTo(0.99)
  })

  it.each([
    ['a term of the budget law is raised', '報償費', 0.85, 0.985],
    ['a word like it is not', '報償例', 0.85, 0.9],
  ])('%s', (_, label, read, wanted) => {
    const value = judged([...heads, word(label, 10, read), word('855', 100, 1)], row(label, '855'))
    expect(value.confidence).toBeCloseTo(wanted)
  })

  it('the same label read better elsewhere on the page counts', () => {
    const labels = [word('講座の数', 10, 0.6), word('講座の数', 300, 0.97)]
    expect(judged([...heads, ...labels, word('855', 100, 1)], row('講座の数', '855')).confidence).toBeCloseTo(0.985)
  })

  it('a label nobody read as such is in doubt', () => {
    expect(judged([...heads, word('855', 100, 1)], row('講座の数', '855')).confidence).toBeLessThan(0.9)
  })

  it('a place without ink is nearly sure to be blank', () => {
    expect(judged([...heads, word('報償費', 10, 1)], row('報償費', '')).confidence).toBe(0.95)
  })

  it('a page of text is left alone', () => {
    const given = row('報償費', '855')
    expect(judged([word('855', 100, 0.4, ['355'])], given, 'text')).toEqual(given.values[0])
  })
})

describe('a value read otherwise', () => {
  it.each([
    ['855', '855', '355', ['355']],
    ['1,750人', '1,750人[平成31年度]', '1.750人[平成31年度]', ['1.750人']],
    ['累計 16', '16', '18', ['累計 18']],
    ['78名', '参加者78名', '参加者73名', ['73名']],
    ['78名', '参加者78名、企業5社', '参加者78名、企業6社', []],
  ])('%s in %s', (text, read, other, expected) => {
    expect(candidatesOf(text, [word(read, 0, 0.4, [other])])).toEqual(expected)
  })
})

describe('labels made of known terms', () => {
  it.each([
    ['令和6年度 決算額', true],
    ['国庫支出金', true],
    ['負担金、補助及び交付金', true],
    ['目標値(R6)', true],
    ['序用費', false],
    ['実貫', false],
    ['相談件数', false],
    ['123', false],
  ])('%s', (text, known) => {
    expect(isKnownLabel(text)).toBe(known)
  })
})
