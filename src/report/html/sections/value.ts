// A value as printed, with its year, its doubt and the way to its place on the paper.  Pure.
import { SURE } from '../../content/confidence.ts'
import type { Point } from '../../content/content.ts'
import type { FactRow } from '../../shapes/facts-of-document.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'

/** Longer words are cut with an ellipsis; the paper has them whole. */
const MOST_LETTERS = 40

export const valueHtml = (fact: FactRow, links: Links): Html => {
  const raw = fact.raw.replace(/\s+/g, ' ').trim() || '（空欄）'
  const text = raw.length > MOST_LETTERS ? `${raw.slice(0, MOST_LETTERS)}…` : raw
  const unsure = fact.confidence < SURE
  const title = `p${fact.page} (${fact.x0}, ${fact.y0})–(${fact.x1}, ${fact.y1}) · ${fact.confidence}`
  const href = links.page(fact.sha256, fact.page)
  const shown = html`${text}${unsure && html`<span class="doubt">?</span>`}`
  const value = href
    ? html`<a class="value${unsure && ' unsure'}" href="${href}" title="${title}">${shown}</a>`
    : html`<span class="value${unsure && ' unsure'}" title="${title}">${shown}</span>`
  return fact.corrected_by === null ? value : html`${value}${corrected(fact)}`
}

const corrected = (fact: FactRow): Html =>
  html` <ins title="${fact.corrected_by}">→ ${fact.number ?? fact.status}${fact.unit}</ins>`

export const pointsHtml = (points: readonly Point[], links: Links): Html =>
  html`${points.map(
    ({ year, fact }) =>
      html`<span class="point">${year !== null && html`<span class="year">${year}</span>`}${valueHtml(fact, links)}</span>`,
  )}`
