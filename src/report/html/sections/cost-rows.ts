// One cost item -> a line a year: budget and settlement as printed, and how much of the budget was spent.  Pure.
import type { Cost, CostYear, ReportFinding } from '../../content/content.ts'
import type { FactRow } from '../../shapes/facts-of-document.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'
import { badgesHtml } from './badges.ts'
import { valueHtml } from './value.ts'

export const costRows = (
  { item, years, findings }: Cost,
  severities: ReadonlyMap<number, ReportFinding['severity']>,
  links: Links,
): Html =>
  html`${years.map(
    (year, i) =>
      html`<tr>${i === 0 && html`<th scope="row"${years.length > 1 && html` rowspan="${years.length}"`}>${item}${badgesHtml(findings, severities)}</th>`}${yearCells(year, links)}</tr>`,
  )}`

const yearCells = ({ year, budget, settlement, spent }: CostYear, links: Links): Html =>
  html`<td>${year}</td><td class="number">${amounts(budget, links)}</td><td class="number">${amounts(settlement, links)}</td><td class="number">${
    spent !== undefined && html`<span class="${spent > 1 && 'over'}">${(spent * 100).toFixed(1)}\u00a0%</span>`
  }</td>`

const amounts = (facts: readonly FactRow[], links: Links): Html =>
  html`${facts.map((fact) => html`<span class="point">${valueHtml(fact, links)}${fact.unit !== null && !fact.raw.includes(fact.unit) && html` <span class="unit">${fact.unit}</span>`}</span>`)}`
