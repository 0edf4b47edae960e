// Pages that need a person first -> a table, each with its reasons.  Pure.
import type { UrgentPage } from '../../content/content.ts'
import { both } from '../bilingual.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'

/** More than a person reads in a morning is only counted. */
const MOST_PAGES = 40

export const urgentHtml = (pages: readonly UrgentPage[], links: Links): Html => {
  const rest = pages.length - MOST_PAGES
  return html`<section id="urgent" aria-labelledby="urgent-title"><h2 id="urgent-title">${both('先に人が読むページ', 'Pages that need a person first')}</h2>${
    pages.length === 0
      ? html`<p class="empty">${both('ありません。どの値も確かに読めています。', 'None: every value was read with confidence.')}</p>`
      : html`<div class="scroll"><table class="plain"><thead><tr><th scope="col">${both('文書', 'Document')}</th><th scope="col">${both('ページ', 'Page')}</th><th scope="col">${both('なぜ', 'Why')}</th></tr></thead><tbody>${pages.slice(0, MOST_PAGES).map((page) => rowHtml(page, links))}</tbody></table></div>`
  }${rest > 0 && html`<p class="note">${both(`ほか ${rest} ページ`, `${rest} more pages`)}</p>`}</section>`
}

const rowHtml = ({ document, page, unread, unreadable, doubtful, findings }: UrgentPage, links: Links): Html => {
  const href = links.page(document.sha256, page)
  const name = `p${page}`
  return html`<tr><th scope="row">${document.name}</th><td>${href ? html`<a href="${href}">${name}</a>` : name}</td><td><ul class="reasons">${
    unread !== null &&
    html`<li class="grave">${both('読めていないページ', 'page not read')} <small>${unread}</small></li>`
  }${unreadable > 0 && html`<li class="grave">${both(`読めない値 ${unreadable}`, `${unreadable} unreadable values`)}</li>`}${
    doubtful > 0 && html`<li>${both(`確信のない値 ${doubtful}`, `${doubtful} doubtful values`)}</li>`
  }${findings > 0 && html`<li>${both(`読み取りを疑う指摘 ${findings}`, `${findings} findings about the reading`)}</li>`}</ul></td></tr>`
}
