// Content, crops, excerpts -> the report as one HTML file that needs nothing else: no network, no other file.  Pure.
import { createHash } from 'node:crypto'
import type { Content } from '../content/content.ts'
import { attribute, both } from './bilingual.ts'
import { type Html, html, trusted } from './html.ts'
import { picturesHtml } from './sections/crop.ts'
import { documentsHtml } from './sections/documents.ts'
import type { Shown } from './sections/finding.ts'
import { findingsHtml } from './sections/findings.ts'
import { indicatorsHtml } from './sections/indicators.ts'
import { summaryHtml } from './sections/summary.ts'
import { urgentHtml } from './sections/urgent.ts'
import { STYLES } from './styles/styles.ts'

export type Made = {
  /** Name and version of this program. */
  readonly generator: string
  /** When the documents were read, as the database says. */
  readonly readAt: string | null
  /** The state of the database the report was made from. */
  readonly state: string
  /** The script of html/client/, plain JavaScript. */
  readonly script: string
}

const TITLE = '自治体 KPI 点検報告'

export const reportHtml = (content: Content, shown: Shown, made: Made): string => {
  const script = made.script.trim()
  const body = html`${header()}<main id="main">${heading(content, made)}${summaryHtml(content)}${findingsHtml(content.findings, shown)}${urgentHtml(content.urgent, shown.links)}${indicatorsHtml(content, shown.links)}${documentsHtml(content, shown.links)}</main>${footer(made)}${picturesHtml(shown.crops.pictures)}`
  return html`<!doctype html>
<html lang="ja" data-state="${made.state}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(script)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="${made.generator}"><meta name="color-scheme" content="light dark"><title>${TITLE}</title><style>${trusted(STYLES)}</style></head>
<body>${body}<script>${trusted(script)}</script></body>
</html>
`.html
}

/** Nothing may be fetched, framed, posted or run but this page's own style, script and pictures. */
const policy = (script: string): string =>
  [
    "default-src 'none'",
    'img-src data:',
    `style-src '${hashOf(STYLES)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

const header = (): Html =>
  html`<a class="skip" href="#main">${both('本文へ', 'Skip to content')}</a><header class="bar"><a class="brand" href="#main">machikpi</a><nav ${attribute('aria-label', '目次', 'Contents')}>${LINKS.map(
    ([href, ja, en]) => html`<a href="${href}">${both(ja, en)}</a>`,
  )}</nav><div class="switches"><button type="button" id="language" ${attribute('aria-label', 'Switch to English', '日本語にする')}>${both('English', '日本語')}</button><button type="button" id="theme" ${attribute('aria-label', '明るさを切り替える', 'Switch light and dark')}><span aria-hidden="true">◐</span></button></div></header>`

const LINKS = [
  ['#summary', '概要', 'Summary'],
  ['#findings', '指摘', 'Findings'],
  ['#urgent', '先に読む', 'Read first'],
  ['#indicators', '指標', 'Indicators'],
  ['#documents', '文書', 'Documents'],
] as const

const heading = ({ documents }: Content, { readAt }: Made): Html => {
  const cities = [...new Set(documents.flatMap(({ city }) => city ?? []))]
  const names = cities.slice(0, MOST_CITIES)
  const rest = cities.length - names.length
  const day = readAt?.slice(0, 'yyyy-mm-dd'.length)
  return html`<div class="head"><h1>${both(TITLE, 'Municipal KPI check report')}</h1><p>${both(
    `${names.join('、')}${rest > 0 ? ` ほか ${rest} 自治体` : ''}`,
    `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  )}${day && html` <span class="day">${both(`${day} 読み取り`, `read on ${day}`)}</span>`}</p></div>`
}

const MOST_CITIES = 8

const footer = ({ generator }: Made): Html =>
  html`<footer><p>${both(
    `${generator} が作成。印刷された値はそのまま示し、計算や判断はその横に置いています。`,
    `Made by ${generator}. What was printed is shown as printed; reckoning and judgement stand beside it.`,
  )}</p></footer>`
