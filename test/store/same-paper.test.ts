import { expect, test } from 'vitest'
import { isNewer, type PaperFacts, samePaper } from '../../src/store/same-paper.ts'

const paper = (more: Partial<PaperFacts> = {}): PaperFacts => ({
  name: 'plan.pdf',
  path: 'a/plan.pdf',
  mediaType: 'application/pdf',
  title: '総合計画',
  city: '012033',
  period: '2024',
  origin: 'text',
  dated: '2025-04-01T00:00:00.000Z',
  values: new Map([
    ['出生数', '100'],
    ['転入数', '200'],
    ['転出数', '300'],
  ]),
  texts: new Map(),
  ...more,
})
const values = (...list: string[]) =>
  new Map(list.map((value, i) => [['出生数', '転入数', '転出数', '観光客'][i]!, value]))
const texts = (text: string) => new Map([['事業名', text]])
const restated = values('100', '201', '300')
const later = '2025-05-01T00:00:00.000Z'

test.each<[string, Partial<PaperFacts>, Partial<PaperFacts>, ReturnType<typeof samePaper>]>([
  ['other folder, same name', {}, { path: 'b/plan.pdf', values: restated }, { why: 'name', sure: true }],
  ['same path, most values restated', {}, { values: values('1', '2', '300') }, { why: 'path', sure: true }],
  ['same path, nothing in common', {}, { values: new Map([['別', '1']]) }, undefined],
  [
    'other name, other day',
    {},
    { name: 'x.pdf', path: 'x.pdf', values: restated, dated: later },
    { why: 'title', sure: false },
  ],
  ['other name, same day', {}, { name: 'x.pdf', path: 'x.pdf', values: restated }, { why: 'title', sure: false }],
  ['other name, no title', { title: null }, { name: 'x.pdf', path: 'x.pdf', title: null, values: restated }, undefined],
  ['rendered twice', {}, { path: 'b/plan.pdf' }, undefined],
  ['other period', {}, { path: 'b/plan.pdf', values: restated, period: '2025' }, undefined],
  ['other city', {}, { path: 'b/plan.pdf', values: restated, city: '012025' }, undefined],
  ['period said by one only', { period: null }, { path: 'b/plan.pdf', values: restated }, { why: 'name', sure: true }],
  ['a scan', {}, { path: 'b/plan.pdf', values: restated, origin: 'ocr' }, undefined],
  ['a conversion', {}, { values: restated, mediaType: 'text/plain' }, undefined],
  ['sheets of one form: 1.pdf in every folder', {}, { path: 'b/plan.pdf', values: values('7', '8', '9') }, undefined],
  [
    'sheets of two projects',
    { texts: texts('道路') },
    { path: 'b/plan.pdf', values: restated, texts: texts('公園') },
    undefined,
  ],
  ['no value in either, same path', { values: new Map() }, { values: new Map() }, { why: 'path', sure: true }],
  ['no value in either', { values: new Map() }, { path: 'b/plan.pdf', values: new Map() }, undefined],
])('%s', (_, a, b, expected) => {
  expect(samePaper(paper(a), paper(b))).toEqual(expected)
  expect(samePaper(paper(b), paper(a))).toEqual(expected)
})

test('the later made is newer, and of two of one moment always the same', () => {
  expect(isNewer({ dated: later, sha256: 'a' }, { dated: '2025-04-01', sha256: 'b' })).toBe(true)
  expect(isNewer({ dated: later, sha256: 'a' }, { dated: later, sha256: 'b' })).toBe(false)
  expect(isNewer({ dated: later, sha256: 'b' }, { dated: later, sha256: 'a' })).toBe(true)
  expect(isNewer({ dated: null, sha256: 'a' }, { dated: later, sha256: 'b' })).toBe(false)
})
