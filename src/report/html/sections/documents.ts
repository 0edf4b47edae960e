// Documents -> a table of what was read, and what could not be.  Pure.
import type { Content } from '../../content/content.ts'
import { groupBy } from '../../content/group-by.ts'
import { both } from '../bilingual.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'

export const documentsHtml = ({ documents, facts, findings }: Content, links: Links): Html => {
  const found = groupBy(findings, ({ document }) => document)
  const rows = documents.map((document) => {
    const href = document.failed === null ? links.page(document.sha256, 1) : undefined
    return html`<tr${document.failed !== null && html` class="failed"`}><th scope="row">${href ? html`<a href="${href}">${document.name}</a>` : document.name}${
      document.title && html`<small>${document.title}</small>`
    }${document.failed !== null && html`<small class="grave">${both('読めませんでした', 'could not be read')}: ${document.failed}</small>`}${document.partial !== null && html`<small class="grave">${both('一部だけ読めました', 'read only in part')}: ${document.partial}</small>`}${document.enclosed.length > 0 && html`<small>${both('開いていません', 'not opened')}: ${document.enclosed.join(', ')}</small>`}</th><td>${document.city}</td><td class="number">${document.fiscalYear}</td><td class="number">${document.pages}</td><td class="number">${facts.get(document) ?? 0}</td><td class="number">${found.get(document)?.length ?? 0}</td></tr>`
  })
  return html`<section id="documents" aria-labelledby="documents-title"><h2 id="documents-title">${both('文書', 'Documents')}</h2><div class="scroll"><table class="plain"><thead><tr><th scope="col">${both('文書', 'Document')}</th><th scope="col">${both('自治体', 'City')}</th><th scope="col">${both('年度', 'Year')}</th><th scope="col">${both('ページ', 'Pages')}</th><th scope="col">${both('値', 'Values')}</th><th scope="col">${both('指摘', 'Findings')}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}
