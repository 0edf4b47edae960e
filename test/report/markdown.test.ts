import { expect, test } from 'vitest'
import { buildContent } from '../../src/report/content/build-content.ts'
import { escapeMarkdown, reportMarkdown } from '../../src/report/markdown.ts'
import { reportJson } from '../../src/report/report-json.ts'
import { document, fact, finding, KNOWLEDGE, readerOf } from './content/made.ts'

const content = buildContent(
  readerOf({
    documents: [document()],
    facts: [fact(), fact({ role: 'target', fiscal_year_end: 2024, number: 20, raw: '20', column: 2 })],
    findings: [finding({ message_ja: '# 見出しではない | [x](http://x)' }), finding({ severity: 'info' })],
  }),
  KNOWLEDGE,
)

test.each([
  ['# 見出し', '\\# 見出し'],
  ['a | b', 'a \\| b'],
  ['[x](javascript:1)', '\\[x\\]\\(javascript\\:1\\)'],
  ['<b>`*_~', '\\<b\\>\\`\\*\\_\\~'],
  ['line\nline', 'line line'],
  ['\u202Ex', '⟨U\\+202E⟩x'],
])('%j means nothing to Markdown', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test('Markdown in the language asked for, the gravest first, with the arithmetic', () => {
  const ja = reportMarkdown(content, 'ja', 'machikpi 0')
  expect(ja).toContain('| a.pdf | ○○市 | 2 | 2 | 1 | 0 | 1 |')
  expect(ja.indexOf('## 誤り (1)')).toBeLessThan(ja.indexOf('## 参考 (1)'))
  expect(ja).toContain('1. **点検 rate\\-mismatch** — a.pdf p1\n   \\# 見出しではない')
  expect(ja).toContain('計算: 55 ÷ 45 \\= 122.2 %')
  expect(ja).toContain('| 出生数（人） |  | 2023\\: 10 | 2024\\: 20 | 50 % |')
  expect(reportMarkdown(content, 'en', 'machikpi 0')).toContain('## error (1)')
})

test('JSON says the same', () => {
  const json = JSON.parse(JSON.stringify(reportJson(content, 'machikpi 0', null)))
  expect(json.summary).toMatchObject({ documents: 1, facts: 2, findings: { error: 1, suspicious: 0, info: 1 } })
  expect(json.findings[0]).toMatchObject({ document: 'a.pdf', check: 'rate-mismatch', facts: ['p1t1:1:1'] })
  expect(json.findings[0].values[0]).toMatchObject({ raw: '10', box: [100, 100, 140, 112] })
  expect(json.indicators[0]).toMatchObject({ item: '出生数', progress: { share: 0.5 } })
})
