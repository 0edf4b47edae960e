// Lines of a table, or of running text -> HTML, the values spoken of marked.  Pure.
import type { Excerpt, ExcerptCell } from '../../content/excerpts.ts'
import { both } from '../bilingual.ts'
import { type Html, html } from '../html.ts'

export const excerptHtml = ({ kind, table, title, page, lines }: Excerpt): Html =>
  html`<div class="excerpt ${kind}" tabindex="0" role="group" aria-label="${table}"><table><caption>${kind === 'table' ? both(`${page} ページの表`, `table on page ${page}`) : both(`${page} ページの文`, `text on page ${page}`)} ${title}</caption><tbody>${lines.map(
    ({ number, cells }) =>
      html`<tr>${kind === 'table' && html`<th scope="row" class="line">${number}</th>`}${cells.map(cellHtml)}</tr>`,
  )}</tbody></table></div>`

const cellHtml = ({ text, rows, columns, header, marked }: ExcerptCell): Html => {
  const spans = html`${rows > 1 && html` rowspan="${rows}"`}${columns > 1 && html` colspan="${columns}"`}`
  if (marked) return html`<td${spans} class="marked"><mark>${text}</mark></td>`
  return html`<td${spans}${header && html` class="head"`}>${text}</td>`
}
