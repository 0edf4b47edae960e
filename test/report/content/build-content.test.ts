import { expect, test } from 'vitest'
import { buildContent } from '../../../src/report/content/build-content.ts'
import { A, B, document, fact, finding, KNOWLEDGE, readerOf } from './made.ts'

const build = (rows: Parameters<typeof readerOf>[0]) => buildContent(readerOf(rows), KNOWLEDGE)

test('documents stand by municipality code, older versions not at all', () => {
  const documents = [
    document({ sha256: 'x', document: 'unknown.pdf', municipality: null, municipality_code: null }),
    document({ sha256: B, document: 'b.pdf', municipality_code: '012033' }),
    document({ sha256: 'y', document: 'old.pdf', newer_version: A }),
    document(),
  ]
  expect(build({ documents }).documents.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'unknown.pdf'])
})

test('findings: the gravest first, numbered so, with the values they speak of', () => {
  const { findings } = build({
    documents: [document()],
    facts: [fact({ raw: '11', column: 2 }), fact()],
    findings: [finding({ severity: 'info' }), finding({ severity: 'error' }), finding({ severity: 'suspicious' })],
  })
  expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
    [1, 'error'],
    [2, 'suspicious'],
    [3, 'info'],
  ])
  expect(findings[0]?.values.map(({ raw }) => raw)).toEqual(['10'])
})

test('what a person dismissed comes last, with who and why', () => {
  const said = { verdict: 'dismissed', verdict_why: '注に断りがある', verdict_who: '田中' }
  const findings = [finding(said), finding({ severity: 'info' })]
  expect(
    build({ documents: [document()], findings }).findings.map(({ severity, decision }) => [severity, decision]),
  ).toEqual([
    ['info', undefined],
    ['error', { state: 'dismissed', why: '注に断りがある', who: '田中' }],
  ])
})

test('of several values in one cell only those whose place is framed are named', () => {
  const facts = [
    fact({ table: 'p1s1', row: 0, column: -1, raw: '78名' }),
    fact({ table: 'p1s1', row: 0, column: -1, raw: '28社', x0: 200, x1: 240 }),
  ]
  const findings = [finding({ facts: '["p1s1:0:-1"]', boxes: '[[1,200,100,240,112]]' })]
  expect(build({ documents: [document()], facts, findings }).findings[0]?.values.map(({ raw }) => raw)).toEqual([
    '28社',
  ])
})

test('confidence falls into bands', () => {
  const facts = [1, 0.99, 0.98, 0.9, 0.89, 0.7, 0.3, 0].map((confidence) => fact({ confidence }))
  expect(build({ documents: [document()], facts }).confidence).toEqual([
    { from: 0.99, count: 2 },
    { from: 0.95, count: 1 },
    { from: 0.9, count: 1 },
    { from: 0.7, count: 2 },
    { from: 0, count: 2 },
  ])
})

test('a page that was not read comes before pages with doubts; what a person corrected is no doubt', () => {
  const content = build({
    documents: [document()],
    pages: [
      { sha256: A, page: 2, origin: 'text', verdict: 'scanned', reason: '画像だけ' },
      { sha256: A, page: 3, origin: 'ocr', verdict: 'scanned', reason: '画像だけ' },
    ],
    facts: [
      fact({ confidence: 0.5 }),
      fact({ status: 'unreadable', number: null }),
      fact({ page: 3, confidence: 0.1, corrected_by: '田中' }),
    ],
  })
  expect(content.urgent.map(({ page, unread, unreadable, doubtful }) => [page, unread, unreadable, doubtful])).toEqual([
    [2, '画像だけ', 0, 0],
    [1, null, 1, 1],
  ])
})

test('an indicator takes its values of all roles, and the findings about them', () => {
  const { indicators } = build({
    documents: [document()],
    facts: [
      fact({ role: 'target', column: 2, fiscal_year_start: 2020, fiscal_year_end: 2024, number: 20, raw: '20' }),
      fact(),
      fact({ role: 'rate', column: 3, raw: '50.0%', unit: '%', unit_base: '%', number: 50 }),
      fact({ role: 'budget', item: '事業費', row: 2 }),
    ],
    findings: [finding()],
  })
  expect(indicators).toHaveLength(1)
  expect(indicators[0]).toMatchObject({ item: '出生数', unit: '人', direction: 'up', findings: [1] })
  expect(indicators[0]?.points.target[0]).toMatchObject({ year: 2024, number: 20 })
  expect(indicators[0]?.progress).toMatchObject({ met: false, share: 0.5, by: 'of-target' })
})

test('千人 beside 人 meet in the base unit; 人 and 件 are not compared', () => {
  const target = { role: 'target', column: 2, fiscal_year_start: 2024, fiscal_year_end: 2024 }
  const of = (more: object) =>
    build({ documents: [document()], facts: [fact(), fact({ ...target, ...more })] }).indicators[0]
  expect(of({ number: 1, unit: '千人', number_base: 1000 })).toMatchObject({ unit: '人', progress: { share: 0.01 } })
  expect(of({ number: 5, unit: '件', number_base: 5, unit_base: '件' })?.progress).toBeUndefined()
})
