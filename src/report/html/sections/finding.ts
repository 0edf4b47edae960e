// One finding -> its card: what is odd, the arithmetic, the place on the paper, the values.  Pure.

import type { Decision, ReportFinding } from '../../content/content.ts'
import type { Excerpt } from '../../content/excerpts.ts'
import type { Crop, Crops } from '../../crops/crops.ts'
import { MOST_PAGES } from '../../crops/plan-crops.ts'
import { DECISION_WORDS, roleWord, SEVERITY_WORDS, yearWord } from '../../words.ts'
import { attribute, both, said } from '../bilingual.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'
import { cropHtml } from './crop.ts'
import { excerptHtml } from './excerpt.ts'
import { valueHtml } from './value.ts'

export type Shown = {
  readonly crops: Crops
  readonly excerpts: ReadonlyMap<number, readonly Excerpt[]>
  readonly links: Links
}

/** Values named one by one. */
const MOST_VALUES = 12

export const findingHtml = (finding: ReportFinding, shown: Shown): Html => {
  const { id, key, severity, origin, title, message, arithmetic, decision } = finding
  return html`<li class="finding ${severity}${decision && ' decided'}" id="f${id}" tabindex="-1"><header><span class="badge ${severity}">${said(
    SEVERITY_WORDS[severity],
  )}</span><span class="title">${said(title)}</span>${
    origin === 'extraction' && html`<span class="tag">${both('読み取りの疑い', 'doubt about the reading')}</span>`
  }<span class="where">${whereHtml(finding, shown.links)}</span><a class="number" href="#f${id}">#${id}</a><code ${attribute('title', `machikpi check --accept ${key} --why …、--dismiss ${key} --why …`, `machikpi check --accept ${key} --why ..., --dismiss ${key} --why ...`)}>${key}</code></header><p class="message">${said(
    message,
  )}</p>${arithmetic !== null && html`<p class="arithmetic"><span class="hidden">${both('計算', 'Arithmetic')}: </span>${arithmetic}</p>`}${
    decision && decisionHtml(decision)
  }${placeHtml(finding, shown)}${valuesHtml(finding, shown.links)}</li>`
}

const whereHtml = ({ document, pages, elsewhere }: ReportFinding, links: Links): Html =>
  html`${[{ document, pages }, ...elsewhere].map(
    ({ document: { name, sha256 }, pages }) =>
      html`${name} ${pages.map((page) => {
        const href = links.page(sha256, page)
        return href ? html`<a href="${href}">p${page}</a> ` : html`p${page} `
      })}`,
  )}`

const decisionHtml = ({ state, who, why }: Decision): Html =>
  html`<p class="decision"><strong>${said(DECISION_WORDS[state] ?? { ja: state, en: state })}</strong> ${why} ${who && html`<small>— ${who}</small>`}</p>`

const placeHtml = (finding: ReportFinding, { crops, excerpts }: Shown): Html => {
  const here = crops.crops.get(finding.id)
  const missing = crops.missing.get(finding.id)
  const pages = new Set(finding.boxes.map(([page]) => page))
  const more = [...pages].slice(MOST_PAGES)
  return html`${missing && html`<p class="missing">${said(missing)}${coordinates(finding)}</p>`}${
    here &&
    html`<div class="crops">${[...here].sort(inOrder).map((crop) => cropHtml(finding, crop, here.length > 1))}</div>`
  }${!here && excerpts.get(finding.id)?.map(excerptHtml)}${
    more.length > 0 &&
    html`<p class="note">${both(`ほか ${more.join('、')} ページ`, `also on pages ${more.join(', ')}`)}</p>`
  }`
}

/** The finding's own document first, the others as they stand in the list. */
const inOrder = (a: Crop, b: Crop): number =>
  Number(a.elsewhere !== undefined) - Number(b.elsewhere !== undefined) ||
  (a.elsewhere?.sha256 === b.elsewhere?.sha256 ? a.page - b.page : 0)

const coordinates = ({ boxes }: ReportFinding): Html =>
  html` <small>${boxes
    .slice(0, MOST_VALUES)
    .map(([page, ...box]) => `p${page} (${box.join(', ')})`)
    .join(' · ')}</small>`

/** The same in words: for those who see no picture, and to be copied. */
const valuesHtml = ({ values }: ReportFinding, links: Links): Html => {
  if (values.length === 0) return html``
  const rest = values.length - MOST_VALUES
  return html`<details class="values"><summary>${both(`値 ${values.length} 件`, `${values.length} values`)}</summary><div class="scroll"><table><thead><tr><th scope="col">${both('指標・費目', 'Item')}</th><th scope="col">${both('役割', 'Role')}</th><th scope="col">${both('年度', 'Year')}</th><th scope="col">${both('印刷', 'Printed')}</th><th scope="col">${both('単位', 'Unit')}</th><th scope="col">${both('ページ', 'Page')}</th></tr></thead><tbody>${values
    .slice(0, MOST_VALUES)
    .map(
      (fact) =>
        html`<tr><th scope="row">${fact.item}</th><td>${said(roleWord(fact.role))}</td><td>${said(yearWord(fact.fiscal_year_start, fact.fiscal_year_end))}</td><td class="number">${valueHtml(fact, links)}</td><td>${fact.unit}</td><td>p${fact.page}</td></tr>`,
    )}</tbody></table></div>${rest > 0 && html`<p class="note">${both(`ほか ${rest} 件`, `${rest} more`)}</p>`}</details>`
}
