// Findings -> the list with its filters: the first page of cards stands in the document, the others wait as data.  Pure.
// Ten thousand cards as elements take a browser seconds and gigabytes; as text in JSON they take a look-up each.

import type { ReportFinding } from '../../content/content.ts'
import { ORIGIN_WORDS, SEVERITY_WORDS } from '../../words.ts'
import { attribute, both, plainText } from '../bilingual.ts'
import { embeddedJson, type Html, html } from '../html.ts'
import { findingHtml, type Shown } from './finding.ts'

/** Cards on one page of the list. */
export const PAGE_SIZE = 25

export const SEVERITIES = ['error', 'suspicious', 'info'] as const

export const findingsHtml = (findings: readonly ReportFinding[], shown: Shown): Html => {
  if (findings.length === 0)
    return section(
      html`<p class="empty">${both('点検で見つかったことはありません。', 'The checks found nothing.')}</p>`,
    )
  const cards = findings.map((finding) => findingHtml(finding, shown))
  return section(
    html`${filters(findings)}<p id="finding-count" role="status">${countHtml(findings.length)}</p><ol id="finding-list" class="findings">${cards.slice(0, PAGE_SIZE)}</ol><nav id="finding-pages" class="pages" ${attribute('aria-label', '指摘のページ', 'Pages of findings')}></nav>${
      findings.length > PAGE_SIZE &&
      html`<noscript><p class="note">${both(
        `JavaScript を使わない場合は、はじめの ${PAGE_SIZE} 件だけを示します。すべては machikpi report --format md で読めます。`,
        `Without JavaScript only the first ${PAGE_SIZE} are shown; machikpi report --format md has all.`,
      )}</p></noscript>`
    }<script type="application/json" id="finding-data">${embeddedJson(dataOf(findings, cards))}</script>`,
  )
}

const section = (inside: Html): Html =>
  html`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">${both('点検で見つかったこと', 'Findings')}</h2>${inside}</section>`

const countHtml = (count: number): Html => both(`${count} 件`, `${count} findings`)

/** What the script filters and sorts by, beside the card; the first page's cards are already there. */
const dataOf = (findings: readonly ReportFinding[], cards: readonly Html[]) => ({
  pageSize: PAGE_SIZE,
  findings: findings.map(({ id, severity, check, origin, document, pages }, i) => [
    id,
    SEVERITIES.indexOf(severity),
    check,
    document.sha256.slice(0, SHORT),
    document.city ?? '',
    pages[0] ?? 0,
    origin,
    i < PAGE_SIZE ? null : cards[i]!.html,
  ]),
})

/** Letters of the SHA-256 that tell documents apart. */
const SHORT = 12

const filters = (findings: readonly ReportFinding[]): Html =>
  html`<form id="finding-filters" class="filters" role="search" ${attribute('aria-label', '指摘の絞り込み', 'Filter findings')}>
<label class="text"><span>${both('文字で探す', 'Text')}</span><input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<fieldset><legend>${both('重さ', 'Severity')}</legend>${SEVERITIES.map(
    (severity) =>
      html`<label class="check"><input type="checkbox" name="severity" value="${SEVERITIES.indexOf(severity)}" checked><span class="badge ${severity}">${both(SEVERITY_WORDS[severity].ja, SEVERITY_WORDS[severity].en)} ${findings.filter((f) => f.severity === severity).length}</span></label>`,
  )}</fieldset>
${select(
  'check',
  ['点検', 'Check'],
  optionsOf(findings, (f) => [f.check, f.title.ja, f.title.en]),
)}
${select(
  'document',
  ['文書', 'Document'],
  optionsOf(findings, ({ document: { sha256, name } }) => [sha256.slice(0, SHORT), name, name]),
)}
${select(
  'city',
  ['自治体', 'City'],
  optionsOf(findings, ({ document: { city } }) => [city ?? '', city ?? '（不明）', city ?? '(unknown)']),
)}
${select(
  'origin',
  ['疑う先', 'Doubt about'],
  optionsOf(findings, ({ origin }) => [origin, ORIGIN_WORDS[origin].ja, ORIGIN_WORDS[origin].en]),
)}
<label><span>${both('並べ方', 'Sort by')}</span><select name="sort">${SORTS.map(([value, ja, en]) => html`<option value="${value}"${plainText(ja, en)}</option>`)}</select></label>
<button type="reset">${both('すべて示す', 'Show all')}</button></form>`

const SORTS = [
  ['severity', '重い順', 'gravest first'],
  ['document', '文書とページの順', 'document and page'],
  ['check', '点検ごと', 'check'],
  ['city', '自治体ごと', 'city'],
] as const

type Option = readonly [value: string, ja: string, en: string]

const optionsOf = (
  findings: readonly ReportFinding[],
  optionOf: (finding: ReportFinding) => Option,
): [Option, number][] => {
  const counts = new Map<string, [Option, number]>()
  for (const finding of findings) {
    const option = optionOf(finding)
    counts.set(option[0], [option, (counts.get(option[0])?.[1] ?? 0) + 1])
  }
  return [...counts.values()].sort((a, b) => b[1] - a[1])
}

/** Nothing chosen is no value; an unknown city is an empty one. */
const select = (name: string, [ja, en]: readonly [string, string], options: readonly [Option, number][]): Html =>
  html`<label><span>${both(ja, en)}</span><select name="${name}"><option value="*"${plainText('すべて', 'all')}</option>${options.map(
    ([[value, inJapanese, inEnglish], count]) =>
      html`<option value="${value}"${plainText(`${inJapanese}（${count}）`, `${inEnglish} (${count})`)}</option>`,
  )}</select></label>`
