// One indicator -> a line of the table: its values as printed, how far it has come, its course.  Pure.
import type { Indicator, ReportFinding } from '../../content/content.ts'
import { both } from '../bilingual.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'
import { badgesHtml } from './badges.ts'
import { chartHtml } from './chart.ts'
import { progressHtml } from './progress.ts'
import { pointsHtml } from './value.ts'

export const indicatorRow = (
  indicator: Indicator,
  severities: ReadonlyMap<number, ReportFinding['severity']>,
  links: Links,
): Html => {
  const { item, unit, cumulative, direction, points, progress, findings } = indicator
  const planned = [...points.increment, ...points.cumulative_increment]
  return html`<tr><th scope="row">${item}${unit && html` <span class="unit">${unit}</span>`}${
    cumulative && html` <span class="tag">${both('累計', 'cumulative')}</span>`
  }${direction === 'down' && html` <span class="tag">${both('少ないほど良い', 'less is better')}</span>`}${badgesHtml(findings, severities)}</th><td>${pointsHtml(points.baseline, links)}</td><td>${pointsHtml(points.actual, links)}${
    planned.length > 0 && html`<span class="tag">${both('増加分', 'increments')}</span>${pointsHtml(planned, links)}`
  }</td><td>${pointsHtml(points.target, links)}${points.forecast.length > 0 && html`<span class="tag">${both('見込', 'forecast')}</span>${pointsHtml(points.forecast, links)}`}</td><td>${progress && progressHtml(progress)}${direction === 'unknown' && html`<small>${both('目標が基準より低く、良い向きは紙面から分かりません', 'the target lies below the baseline; the paper does not say which way is good')}</small>`}${
    points.rate.length > 0 &&
    html`<div class="printed">${both('印刷', 'printed')} ${pointsHtml(points.rate, links)}</div>`
  }</td><td>${chartHtml(indicator)}</td></tr>`
}
