import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { A, document, fact, finding } from '../content/made.ts'
import { madeReport } from './made-report.ts'

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'\`\u202E--><!--`

/** Every column of every row that a document could write into. */
const hostileRows = () => ({
  documents: [document({ document: HOSTILE, title: HOSTILE, municipality: HOSTILE, path: HOSTILE })],
  facts: [
    fact({ item: HOSTILE, raw: HOSTILE, unit: HOSTILE, path: JSON.stringify([HOSTILE, HOSTILE]), table: HOSTILE }),
    fact({ item: HOSTILE, raw: HOSTILE, role: 'target', fiscal_year_end: 2025, path: JSON.stringify([HOSTILE]) }),
    fact({ corrected_by: HOSTILE, raw: HOSTILE, confidence: 0.1 }),
    fact({ item: HOSTILE, raw: HOSTILE, unit: HOSTILE, role: 'budget', path: JSON.stringify([HOSTILE]) }),
  ],
  findings: Array.from({ length: 60 }, () =>
    finding({
      message_ja: HOSTILE,
      message_en: HOSTILE,
      arithmetic: HOSTILE,
      check: HOSTILE,
      facts: JSON.stringify(['p1t1:1:1', `${HOSTILE}:1:1`]),
    }),
  ),
  pages: [{ sha256: A, page: 1, origin: 'text', verdict: 'scanned', reason: HOSTILE }],
  tables: [{ sha256: A, table: 'p1t1', page: 1, title: HOSTILE, header_rows: 0 }],
  cells: [{ sha256: A, table: 'p1t1', row: 1, column: 1, row_span: 1, column_span: 1, header: 0, text: HOSTILE }],
})

describe('text of documents', () => {
  const report = madeReport(hostileRows(), undefined, new Map([[A, `../${HOSTILE}/a.pdf`]]))
  test('starts no script, element or comment', () => {
    expect(report.match(/<script/g)).toHaveLength(2) // the data of the findings, and the report's own
    expect(report.match(/<\/script/g)).toHaveLength(2)
    expect(report).not.toContain('<img')
    expect(report).not.toContain('<!--')
    expect(report).not.toMatch(/<[^>"]*\son\w+=/)
  })
  test('shows what would turn the line round', () => {
    expect(report).not.toContain('\u202E')
    expect(report).toContain('⟨U+202E⟩')
  })
  test('stays in its attribute', () => {
    for (const [, href] of report.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(#|\.\.?\/|data:image\/)/)
  })
})

test('a document named like a scheme is a file', () => {
  const paths = new Map([[A, 'javascript:alert(1).pdf']])
  expect(madeReport({ documents: [document()] }, undefined, paths)).toContain(
    'href="./javascript%3Aalert(1).pdf#page=1"',
  )
})

test('the first screen names what is grave, suspicions only where little is', () => {
  const first = (...severities: string[]) =>
    [
      ...(/まず見るところ.*?<\/ol>/
        .exec(
          madeReport({
            documents: [document()],
            facts: [fact()],
            findings: severities.map((severity) => finding({ severity })),
          }),
        )?.[0]
        .matchAll(/class="badge (\w+)"/g) ?? []),
    ].map((match) => match[1])
  expect(first('info')).toEqual([])
  expect(first('suspicious', 'error', 'info')).toEqual(['error', 'suspicious'])
  expect(first(...Array(6).fill('error'), 'suspicious')).toEqual(Array(6).fill('error'))
  expect(first(...Array(20).fill('error'))).toHaveLength(8)
})

test('a document that was read in part says so, and is no failed one', () => {
  const report = madeReport({ documents: [document({ status: 'partial', error: '2 ページ目が読めません' })] })
  expect(report).toContain('一部だけ読めました')
  expect(report).toContain('2 ページ目が読めません')
  expect(report).not.toContain('読めませんでした')
})

describe('the page', () => {
  const report = madeReport({
    documents: [document(), document({ sha256: 'f', document: 'broken.pdf', status: 'failed', error: '壊れています' })],
    facts: [fact(), fact({ role: 'target', column: 2, fiscal_year_end: 2025, number: 20, raw: '20' })],
    findings: [finding()],
  })
  test('fetches nothing, and its policy forbids it', () => {
    // A digest may hold // too.
    expect(report.replace(/http-equiv|sha256-[\w+/=]+/g, '')).not.toMatch(/https?:|\/\/[a-z]|@import|url\(/i)
    expect(report).toContain(`content="default-src &#39;none&#39;; img-src data:;`)
    const script = /<script>([\s\S]*)<\/script>/.exec(report)?.[1] ?? ''
    const hash = createHash('sha256').update(script).digest('base64')
    expect(report).toContain(`script-src &#39;sha256-${hash}&#39;`)
    expect(report).not.toMatch(/ style="/)
  })
  test('says everything in both languages', () => {
    expect(report.match(/<span lang="ja">/g)).toHaveLength(report.match(/<span lang="en">/g)?.length ?? -1)
    expect(report.match(/data-ja-aria-label=/g)).toHaveLength(report.match(/data-en-aria-label=/g)?.length ?? -1)
  })
  test('names what could not be read', () => {
    expect(report).toContain('壊れています')
  })
  test('has a place for every link within it', () => {
    const ids = new Set([...report.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, id] of report.matchAll(/href="#([^"]+)"/g)) expect([...ids]).toContain(id)
  })
})

test('an empty database is a report too', () => {
  expect(madeReport({})).toContain('点検で見つかったことはありません')
})

test('cards beyond the first page wait as data', () => {
  const findings = Array.from({ length: 30 }, (_, i) => finding({ message_ja: `番号${i + 1}の文` }))
  const report = madeReport({ documents: [document()], findings })
  expect(report.match(/<li class="finding /g)).toHaveLength(25)
  const data = JSON.parse(/id="finding-data">(.*?)<\/script>/.exec(report)?.[1] ?? '')
  expect(data.findings).toHaveLength(30)
  expect(data.findings[24].at(-1)).toBeNull()
  expect(data.findings[29].at(-1)).toContain('番号30の文')
})
