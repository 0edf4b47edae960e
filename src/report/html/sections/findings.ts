// Findings -> the list with its filters: the first page of cards stands in the document, the others wait as data.  Pure.
// Ten thousand cards as elements take a browser seconds and gigabytes; as text in JSON they take a look-up each.

import type { ReportFinding } from '../../content/content.ts'
import { SEVERITY_WORDS } from '../../words.ts'
import { attribute, both, plainText, said } from '../bilingual.ts'
import { embeddedJson, type Html, html } from '../html.ts'
import { CHOICE_WORDS, CHOICES, type Choice, type Choices, choicesOf, type Option } from './choices.ts'
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
  const choices = choicesOf(findings)
  return section(
    html`${filters(findings, choices)}<p id="finding-count" role="status">${countHtml(findings.length)}</p><ol id="finding-list" class="findings">${cards.slice(0, PAGE_SIZE)}</ol><nav id="finding-pages" class="pages" ${attribute('aria-label', '指摘のページ', 'Pages of findings')}></nav>${
      findings.length > PAGE_SIZE &&
      html`<noscript><p class="note">${both(
        `JavaScript を使わない場合は、はじめの ${PAGE_SIZE} 件だけを示します。すべては machikpi report --format md で読めます。`,
        `Without JavaScript only the first ${PAGE_SIZE} are shown; machikpi report --format md has all.`,
      )}</p></noscript>`
    }<script type="application/json" id="finding-data">${embeddedJson(dataOf(findings, choices, cards))}</script>`,
  )
}

const section = (inside: Html): Html =>
  html`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">${both('点検で見つかったこと', 'Findings')}</h2>${inside}</section>`

const countHtml = (count: number): Html => both(`${count} 件`, `${count} findings`)

/** What the script filters and sorts by, beside the card; the first page's cards are already there. Choices are told by
 *  their place in the list: no text of a document stands here but in the escaped cards. */
const dataOf = (findings: readonly ReportFinding[], choices: Choices, cards: readonly Html[]) => ({
  pageSize: PAGE_SIZE,
  findings: findings.map((finding, i) => [
    finding.id,
    SEVERITIES.indexOf(finding.severity),
    ...CHOICES.map((choice) => choices[choice].place(finding)),
    finding.pages[0] ?? 0,
    i < PAGE_SIZE ? null : cards[i]!.html,
  ]),
})

const filters = (findings: readonly ReportFinding[], choices: Choices): Html =>
  html`<form id="finding-filters" class="filters" role="search" ${attribute('aria-label', '指摘の絞り込み', 'Filter findings')}>
<label class="text"><span>${both('文字で探す', 'Text')}</span><input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<fieldset><legend>${both('重さ', 'Severity')}</legend>${SEVERITIES.map(
    (severity, place) =>
      html`<label class="check"><input type="checkbox" name="severity" value="${place}" checked><span class="badge ${severity}">${said(SEVERITY_WORDS[severity])} ${findings.filter((f) => f.severity === severity).length}</span></label>`,
  )}</fieldset>
${CHOICES.map((choice) => selectHtml(choice, choices[choice].options))}
<label><span>${both('並べ方', 'Sort by')}</span><select name="sort">${SORTS.map(([value, ja, en]) => html`<option value="${value}"${plainText(ja, en)}</option>`)}</select></label>
<button type="reset">${both('すべて示す', 'Show all')}</button></form>`

const SORTS = [
  ['severity', '重い順', 'gravest first'],
  ['document', '文書とページの順', 'document and page'],
  ['check', '点検ごと', 'check'],
  ['city', '自治体ごと', 'city'],
] as const

/** Nothing chosen is `*`, the others their place in the list. */
const selectHtml = (name: Choice, options: readonly Option[]): Html =>
  html`<label><span>${said(CHOICE_WORDS[name])}</span><select name="${name}"><option value="*"${plainText('すべて', 'all')}</option>${options.map(
    ({ ja, en, count }, place) =>
      html`<option value="${place}"${plainText(`${ja}（${count}）`, `${en} (${count})`)}</option>`,
  )}</select></label>`
