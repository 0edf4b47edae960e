// Content -> the first screen: how much was read, how sure it is, what is odd and where.  Pure.
import type { Content, ReportFinding } from '../../content/content.ts'
import { groupBy } from '../../content/group-by.ts'
import { isOpen } from '../../content/read-lists.ts'
import { SEVERITY_WORDS } from '../../words.ts'
import { both, said } from '../bilingual.ts'
import { type Html, html, type Part } from '../html.ts'
import { SEVERITIES } from './findings.ts'

export const summaryHtml = (all: Content): Html => {
  const content = { ...all, findings: all.findings.filter(isOpen) }
  return html`<section id="summary" aria-labelledby="summary-title"><h2 id="summary-title" class="hidden">${both('概要', 'Summary')}</h2>${tiles(content)}${firstLook(content.findings)}<div class="panels">${byCity(content)}${confidence(content)}</div>${byCheck(content.findings, all.findings)}</section>`
}

const count = (number: number): string => number.toLocaleString('en-US')

const tiles = ({ documents, facts, findings, urgent, indicators }: Content): Html => {
  const values = [...facts.values()].reduce((sum, n) => sum + n, 0)
  const pages = documents.reduce((sum, { pages }) => sum + pages, 0)
  const of = (severity: ReportFinding['severity']) => findings.filter((f) => f.severity === severity).length
  return html`<ul class="tiles">${[
    tile(
      '#documents',
      count(documents.length),
      both('文書', 'documents'),
      both(`${count(pages)} ページ`, `${count(pages)} pages`),
    ),
    tile(
      '#indicators',
      count(indicators.length),
      both('指標', 'indicators'),
      both(`値 ${count(values)}`, `${count(values)} values`),
    ),
    ...SEVERITIES.map((severity) =>
      tile('#findings', count(of(severity)), said(SEVERITY_WORDS[severity]), MEANING[severity], severity),
    ),
    tile(
      '#urgent',
      count(urgent.length),
      both('確認するページ', 'pages to read'),
      both('人の目が先に要る', 'need a person first'),
    ),
  ]}</ul>`
}

const MEANING = {
  error: both('計算で示せる', 'arithmetic proves it'),
  suspicious: both('見る必要がある', 'needs a look'),
  info: both('知っておくとよい', 'good to know'),
} as const

const tile = (href: string, number: string, what: Html, more: Html, kind = ''): Html =>
  html`<li><a class="tile ${kind}" href="${href}"${kind && html` data-severity="${kind}"`}><strong>${number}</strong><span>${what}</span><small>${more}</small></a></li>`

/** So many grave ones are named before anything else; where there are no more than FEW, suspicions follow them. */
const MOST_FIRST = 8
const FEW = 4

const firstLook = (findings: readonly ReportFinding[]): Html => {
  const errors = findings.filter(({ severity }) => severity === 'error').slice(0, MOST_FIRST)
  const suspicions = findings.filter(({ severity }) => severity === 'suspicious')
  const first = errors.length > FEW ? errors : [...errors, ...suspicions].slice(0, FEW + 1)
  if (first.length === 0) return html``
  return html`<div class="panel first"><h3>${both('まず見るところ', 'Look here first')}</h3><ol>${first.map(
    ({ id, severity, message, document, pages }) =>
      html`<li><a href="#f${id}"><span class="badge ${severity}">${said(SEVERITY_WORDS[severity])}</span> ${said(message)}</a> <small>${document.name} p${pages.join(', ')}</small></li>`,
  )}</ol></div>`
}

/** `all`: the filters count the dismissed ones too, and know a check by its place among all. */
const byCheck = (findings: readonly ReportFinding[], all: readonly ReportFinding[]): Html => {
  const places = [...groupBy(all, ({ check }) => check).keys()]
  const checks = [...groupBy(findings, ({ check }) => check).values()]
  const most = Math.max(1, ...checks.map((list) => list.length))
  return panel(
    both('種類ごとの指摘', 'Findings by kind'),
    html`<ul class="kinds">${checks.map(
      (list) =>
        html`<li><a href="#findings" data-check="${places.indexOf(list[0]!.check)}">${said(list[0]!.title)}</a>${stack(list, most)}</li>`,
    )}</ul>`,
  )
}

const byCity = ({ documents, findings, facts }: Content): Html => {
  const cities = [...groupBy(documents, ({ city }) => city ?? '')]
  const found = groupBy(findings, ({ document }) => document.city ?? '')
  const most = Math.max(1, ...[...found.values()].map((list) => list.length))
  return panel(
    both('自治体ごと', 'By city'),
    html`<table class="counts"><thead><tr><th scope="col">${both('自治体', 'City')}</th><th scope="col" class="number">${both('文書', 'Documents')}</th><th scope="col" class="number">${both('値', 'Values')}</th><th scope="col" class="bars">${both('指摘', 'Findings')}</th></tr></thead><tbody>${cities.map(
      ([city, list]) =>
        html`<tr><th scope="row">${city || both('（不明）', '(unknown)')}</th><td class="number">${list.length}</td><td class="number">${count(list.reduce((sum, d) => sum + (facts.get(d) ?? 0), 0))}</td><td>${stack(found.get(city) ?? [], most)}</td></tr>`,
    )}</tbody></table>`,
  )
}

/** Pixels of the longest bar. */
const BAR = 150

const stack = (findings: readonly ReportFinding[], most: number): Html => {
  let x = 0
  const parts = SEVERITIES.map((severity) => {
    const width = (findings.filter((f) => f.severity === severity).length / most) * BAR
    const part = html`<rect class="${severity}" x="${round(x)}" width="${round(width)}" height="12"/>`
    x += width
    return part
  })
  return html`<span class="stack"><svg width="${Math.max(1, Math.ceil(x))}" height="12" aria-hidden="true">${parts}</svg> <b>${findings.length}</b></span>`
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10

const confidence = ({ confidence: bands }: Content): Html => {
  const all = bands.reduce((sum, band) => sum + band.count, 0)
  const most = Math.max(1, ...bands.map((band) => band.count))
  const rows = bands.map(({ from, count: number }, i) => {
    const name =
      i === 0
        ? both(`${from} 以上`, `${from} and above`)
        : from === 0
          ? both(`${bands[i - 1]!.from} 未満`, `below ${bands[i - 1]!.from}`)
          : `${from} – ${bands[i - 1]!.from}`
    const share = all === 0 ? 0 : (number / all) * 100
    return html`<tr><th scope="row">${name}</th><td><span class="stack"><svg width="${Math.max(1, Math.round((number / most) * BAR))}" height="12" aria-hidden="true"><rect class="band-${i}" width="100%" height="12"/></svg> <b>${count(number)}</b> <small>${share.toFixed(share < 10 && share > 0 ? 1 : 0)}\u00a0%</small></span></td></tr>`
  })
  return panel(
    both('読み取りの確からしさ', 'Confidence of the readings'),
    html`<table class="counts"><thead><tr><th scope="col">${both('確からしさ', 'Confidence')}</th><th scope="col" class="bars">${both('値', 'Values')}</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
}

const panel = (title: Part, inside: Html): Html => html`<div class="panel"><h3>${title}</h3>${inside}</div>`
