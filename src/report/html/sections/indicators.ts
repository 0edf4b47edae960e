// Indicators -> tables under the tree of goals, measures and projects, document by document.  Pure.
import type { Indicator, ReportDocument, ReportFinding } from '../../content/content.ts'
import { groupBy } from '../../content/group-by.ts'
import { both } from '../bilingual.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'
import { indicatorRow } from './indicator-row.ts'

/** More would make the page slow to open; the rest is in the data files. */
export const MOST_INDICATORS = 3000
/** Documents stand open at first until so many indicators are in sight. */
const OPEN = 25

type Severities = ReadonlyMap<number, ReportFinding['severity']>
type Node = { readonly children: Map<string, Node>; readonly indicators: Indicator[] }

export const indicatorsHtml = (all: readonly Indicator[], findings: readonly ReportFinding[], links: Links): Html => {
  const shown = all.slice(0, MOST_INDICATORS)
  const severities = new Map(findings.map(({ id, severity }) => [id, severity]))
  const documents = [...groupBy(shown, ({ document }) => document)]
  const left = all.length - shown.length
  let inSight = 0
  const isOpen = (list: readonly Indicator[]) => {
    inSight += list.length
    return inSight - list.length < OPEN
  }
  return html`<section id="indicators" aria-labelledby="indicators-title"><h2 id="indicators-title">${both('指標（KPI）', 'Indicators (KPI)')}</h2>${legend()}${
    left > 0 &&
    html`<p class="note">${both(`ほか ${left} 指標は data/facts.csv にあります`, `${left} more indicators are in data/facts.csv`)}</p>`
  }${documents.map(([document, list]) => documentHtml(document, list, isOpen(list), { severities, links }))}</section>`
}

const legend = (): Html =>
  html`<ul class="legend"><li><i class="key baseline"></i>${both('基準', 'baseline')}</li><li><i class="key actual"></i>${both('実績', 'actual')}</li><li><i class="key actual unsure"></i>${both('読み取りに確信がない値', 'reading in doubt')}</li><li><i class="key target"></i>${both('目標', 'target')}</li><li><i class="key forecast"></i>${both('見込', 'forecast')}</li><li><i class="key good"></i>${both('目標を満たす側', 'side where the target is met')}</li><li><i class="key area"></i>${both('累計', 'cumulative')}</li></ul>`

type Around = { readonly severities: Severities; readonly links: Links }

const documentHtml = (
  document: ReportDocument,
  indicators: readonly Indicator[],
  open: boolean,
  around: Around,
): Html => {
  const measured = indicators.filter(({ progress }) => progress)
  const met = measured.filter(({ progress }) => progress!.met).length
  return html`<details class="document"${open && html` open`}><summary><h3>${document.name}</h3><span class="meta">${document.city} ${document.title}</span><span class="meta">${both(
    `${indicators.length} 指標、達成 ${met} / ${measured.length}`,
    `${indicators.length} indicators, ${met} of ${measured.length} met`,
  )}</span></summary>${nodeHtml(treeOf(indicators), 4, around)}</details>`
}

const treeOf = (indicators: readonly Indicator[]): Node => {
  const root: Node = { children: new Map(), indicators: [] }
  for (const indicator of indicators) {
    let node = root
    for (const name of indicator.path) {
      const child: Node = node.children.get(name) ?? { children: new Map(), indicators: [] }
      node.children.set(name, child)
      node = child
    }
    node.indicators.push(indicator)
  }
  return root
}

const DEEPEST_HEADING = 6

const nodeHtml = (node: Node, level: number, around: Around): Html =>
  html`${node.indicators.length > 0 && tableHtml(node.indicators, around)}${[...node.children].map(([name, child]) => {
    const heading = { html: `h${Math.min(level, DEEPEST_HEADING)}` }
    return html`<div class="node level-${level}"><${heading}>${name}</${heading}>${nodeHtml(child, level + 1, around)}</div>`
  })}`

const tableHtml = (indicators: readonly Indicator[], around: Around): Html =>
  html`<div class="scroll"><table class="indicators"><thead><tr><th scope="col">${both('指標', 'Indicator')}</th><th scope="col">${both('基準', 'Baseline')}</th><th scope="col">${both('実績', 'Actual')}</th><th scope="col">${both('目標', 'Target')}</th><th scope="col">${both('達成', 'Progress')}</th><th scope="col">${both('推移', 'Course')}</th></tr></thead><tbody>${indicators.map(
    (indicator) => indicatorRow(indicator, around.severities, around.links),
  )}</tbody></table></div>`
