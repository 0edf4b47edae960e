// What a report says -> Markdown in one language, the gravest first.  Pure.
// Text of documents can be neither a heading nor a link nor HTML: everything that means something to Markdown is escaped.
import type { Bilingual } from '../types.ts'
import type { Content, Indicator, Point, ReportFinding, UrgentPage } from './content/content.ts'
import { groupBy } from './content/group-by.ts'
import { isOpen } from './content/read-lists.ts'
import { showUnseen } from './html/html.ts'
import { DECISION_WORDS, SEVERITY_WORDS } from './words.ts'

export type Language = keyof Bilingual
type Say = (ja: string, en: string) => string

const SEVERITIES = ['error', 'suspicious', 'info'] as const

/** One line, nothing in it that Markdown, or HTML within it, would obey. */
export const escapeMarkdown = (text: string): string =>
  showUnseen(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+!|~&$^=:-]/g, '\\$&')

const md = escapeMarkdown

export const reportMarkdown = (content: Content, language: Language, generator: string): string => {
  const say: Say = (ja, en) => (language === 'ja' ? ja : en)
  const lines = [
    `# ${say('自治体 KPI 点検報告', 'Municipal KPI check report')}`,
    '',
    ...summaryLines(content, say),
    ...SEVERITIES.flatMap((severity) => findingLines(content, severity, language, say)),
    ...urgentLines(content.urgent, say),
    ...indicatorLines(content.indicators, say),
    `<!-- ${generator} -->`,
  ]
  return `${lines.join('\n')}\n`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).concat('')

const summaryLines = ({ documents, facts, findings }: Content, say: Say): string[] => {
  const of = (list: readonly ReportFinding[]) =>
    SEVERITIES.map((severity) => String(list.filter((f) => isOpen(f) && f.severity === severity).length))
  const head = [say('文書', 'Document'), say('自治体', 'City'), say('ページ', 'Pages'), say('値', 'Values')]
  const counts = SEVERITIES.map((severity) => say(SEVERITY_WORDS[severity].ja, SEVERITY_WORDS[severity].en))
  const byDocument = groupBy(findings, ({ document }) => document)
  const rows = documents.map((document) => [
    `${md(document.name)}${document.failed === null ? '' : ` (${say('読めません', 'failed')}: ${md(document.failed)})`}${document.partial === null ? '' : ` (${say('一部のみ', 'in part')}: ${md(document.partial)})`}${document.enclosed.length === 0 ? '' : ` (${say('開いていません', 'not opened')}: ${document.enclosed.map(md).join(', ')})`}`,
    md(document.city ?? ''),
    String(document.pages),
    String(facts.get(document) ?? 0),
    ...of(byDocument.get(document) ?? []),
  ])
  const dismissed = findings.filter((finding) => !isOpen(finding)).length
  return [
    `## ${say('概要', 'Summary')}`,
    '',
    ...table([...head, ...counts], rows),
    ...(dismissed > 0
      ? [say(`人が退けた指摘 ${dismissed} 件は載せていません。`, `${dismissed} dismissed findings are left out.`), '']
      : []),
  ]
}

const findingLines = (
  { findings }: Content,
  severity: ReportFinding['severity'],
  language: Language,
  say: Say,
): string[] => {
  const here = findings.filter((finding) => isOpen(finding) && finding.severity === severity)
  if (here.length === 0) return []
  return [
    `## ${SEVERITY_WORDS[severity][language]} (${here.length})`,
    '',
    ...here.flatMap((finding) => [
      `${finding.id}. **${md(finding.title[language])}** — ${whereText(finding)}`,
      `   ${md(finding.message[language])}`,
      ...(finding.arithmetic === null ? [] : [`   ${say('計算', 'arithmetic')}: ${md(finding.arithmetic)}`]),
      ...decisionLines(finding, language),
      '',
    ]),
  ]
}

const whereText = ({ document, pages, elsewhere }: ReportFinding): string =>
  [{ document, pages }, ...elsewhere].map((w) => `${md(w.document.name)} p${w.pages.join(', ')}`).join(' / ')

const decisionLines = ({ decision }: ReportFinding, language: Language): string[] => {
  if (!decision) return []
  const state = DECISION_WORDS[decision.state]?.[language] ?? decision.state
  return [`   ${md(`${state}: ${decision.why ?? ''} — ${decision.who ?? ''}`)}`]
}

const urgentLines = (pages: readonly UrgentPage[], say: Say): string[] => {
  if (pages.length === 0) return []
  const head = [
    say('文書', 'Document'),
    say('ページ', 'Page'),
    say('読めない値', 'Unreadable'),
    say('確信のない値', 'Doubtful'),
    say('理由', 'Reason'),
  ]
  const rows = pages.map(({ document, page, unread, unreadable, doubtful }) => [
    md(document.name),
    String(page),
    String(unreadable),
    String(doubtful),
    md(unread ?? ''),
  ])
  return [`## ${say('先に人が読むページ', 'Pages that need a person first')}`, '', ...table(head, rows)]
}

const indicatorLines = (indicators: readonly Indicator[], say: Say): string[] => {
  const documents = [...groupBy(indicators, ({ document }) => document)]
  const head = [
    say('指標', 'Indicator'),
    say('基準', 'Baseline'),
    say('実績', 'Actual'),
    say('目標', 'Target'),
    say('達成', 'Progress'),
  ]
  return documents.flatMap(([document, list]) => [
    `## ${say('指標', 'Indicators')}: ${md(document.name)}`,
    '',
    ...[...groupBy(list, ({ path }) => path.join(' › '))].flatMap(([path, here]) => [
      ...(path === '' ? [] : [`### ${md(path)}`, '']),
      ...table(
        head,
        here.map(({ item, unit, points, progress }) => [
          md(unit === '' ? item : `${item}（${unit}）`),
          ...[points.baseline, points.actual, points.target].map(pointsText),
          progress?.share === undefined
            ? progress?.met
              ? say('達成', 'met')
              : ''
            : `${Math.round(progress.share * 100)} %`,
        ]),
      ),
    ]),
  ])
}

const pointsText = (points: readonly Point[]): string =>
  points.map(({ year, fact }) => md(`${year === null ? '' : `${year}: `}${fact.raw}`)).join(', ')
