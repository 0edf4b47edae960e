// Indicators and costs -> one table each a document, its lines under the tree of goals, measures and projects.  Pure.
import type { Content, Cost, Indicator, ReportDocument, ReportFinding } from '../../content/content.ts'
import { groupBy } from '../../content/group-by.ts'
import { both } from '../bilingual.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'
import { costRows } from './cost-rows.ts'
import { indicatorRow } from './indicator-row.ts'
import { groupsHtml } from './tree.ts'

/** More would make the page slow to open; the rest is in the data files. */
export const MOST_INDICATORS = 3000
/** Documents stand open at first until so many indicators are in sight. */
const OPEN = 25

type Severities = ReadonlyMap<number, ReportFinding['severity']>
type OfDocument = { readonly indicators: readonly Indicator[]; readonly costs: readonly Cost[] }

export const indicatorsHtml = (
  { indicators: all, costs, findings }: Pick<Content, 'indicators' | 'costs' | 'findings'>,
  links: Links,
): Html => {
  const shown = all.slice(0, MOST_INDICATORS)
  const shownCosts = costs.slice(0, MOST_INDICATORS)
  const severities = new Map(findings.map(({ id, severity }) => [id, severity]))
  const measured = groupBy(shown, ({ document }) => document)
  const spent = groupBy(shownCosts, ({ document }) => document)
  const documents = [...new Set([...shown, ...shownCosts].map(({ document }) => document))]
  const left = all.length - shown.length + costs.length - shownCosts.length
  let inSight = 0
  const isOpen = ({ indicators, costs }: OfDocument) => {
    const before = inSight
    inSight += indicators.length + costs.length
    return before < OPEN
  }
  return html`<section id="indicators" aria-labelledby="indicators-title"><h2 id="indicators-title">${both('指標（KPI）と事業費', 'Indicators (KPI) and costs')}</h2>${legend()}${
    left > 0 &&
    html`<p class="note">${both(`ほか ${left} 行は data/facts.csv にあります`, `${left} more lines are in data/facts.csv`)}</p>`
  }${documents.map((document) => {
    const of = { indicators: measured.get(document) ?? [], costs: spent.get(document) ?? [] }
    return documentHtml(document, of, isOpen(of), { severities, links })
  })}</section>`
}

const legend = (): Html =>
  html`<ul class="legend"><li><i class="key baseline"></i>${both('基準', 'baseline')}</li><li><i class="key actual"></i>${both('実績', 'actual')}</li><li><i class="key actual unsure"></i>${both('読み取りに確信がない値', 'reading in doubt')}</li><li><i class="key target"></i>${both('目標', 'target')}</li><li><i class="key forecast"></i>${both('見込', 'forecast')}</li><li><i class="key good"></i>${both('目標を満たす側', 'side where the target is met')}</li><li><i class="key area"></i>${both('累計', 'cumulative')}</li></ul>`

type Around = { readonly severities: Severities; readonly links: Links }

const documentHtml = (document: ReportDocument, of: OfDocument, open: boolean, around: Around): Html => {
  const { indicators, costs } = of
  const measured = indicators.filter(({ progress }) => progress)
  const met = measured.filter(({ progress }) => progress!.met).length
  return html`<details class="document"${open && html` open`}><summary><h3>${document.name}</h3><span class="meta">${document.city} ${document.title}</span><span class="meta">${both(
    `${indicators.length} 指標、達成 ${met} / ${measured.length}${costs.length > 0 ? `、費目 ${costs.length}` : ''}`,
    `${indicators.length} indicators, ${met} of ${measured.length} met${costs.length > 0 ? `, ${costs.length} cost items` : ''}`,
  )}</span></summary>${indicators.length > 0 && tableHtml(indicators, around)}${costs.length > 0 && costsHtml(costs, around)}</details>`
}

const INDICATOR_COLUMNS = [
  ['指標', 'Indicator'],
  ['基準', 'Baseline'],
  ['実績', 'Actual'],
  ['目標', 'Target'],
  ['達成', 'Progress'],
  ['推移', 'Course'],
] as const

const tableHtml = (indicators: readonly Indicator[], { severities, links }: Around): Html =>
  html`<div class="scroll"><table class="indicators">${headHtml(INDICATOR_COLUMNS)}${groupsHtml(
    indicators,
    INDICATOR_COLUMNS.length,
    (indicator) => indicatorRow(indicator, severities, links),
  )}</table></div>`

const COST_COLUMNS = [
  ['費目', 'Cost item'],
  ['年度', 'Year'],
  ['予算', 'Budget'],
  ['決算', 'Settlement'],
  ['執行率', 'Spent'],
] as const

const costsHtml = (costs: readonly Cost[], { severities, links }: Around): Html =>
  html`<div class="scroll"><table class="costs"><caption>${both('事業費', 'Costs')}</caption>${headHtml(COST_COLUMNS)}${groupsHtml(
    costs,
    COST_COLUMNS.length,
    (cost) => costRows(cost, severities, links),
  )}</table></div>`

const headHtml = (columns: readonly (readonly [string, string])[]): Html =>
  html`<thead><tr>${columns.map(([ja, en]) => html`<th scope="col">${both(ja, en)}</th>`)}</tr></thead>`
