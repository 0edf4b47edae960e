// The list of findings: filtered, sorted and shown a page at a time. Cards that are not on the first page wait as text.
import { translate } from './language.js'
import { sorted, wanted } from './narrow.js'
import { showPages } from './pages.js'

/** @typedef {import('./narrow.js').Item} Item */

export const startFindings = () => {
  const data = document.querySelector('#finding-data')
  const list = document.querySelector('#finding-list')
  const form = document.querySelector('#finding-filters')
  if (!data || !list || !(form instanceof HTMLFormElement)) return
  const { pageSize, findings } = JSON.parse(data.textContent ?? '')
  /** @type {Item[]} */
  const items = findings.map((/** @type {any[]} */ row) => {
    const [id, severity, check, of, city, origin, decision, page, html] = row
    return { id, severity, check, document: of, city, origin, decision, page, html: html ?? outside(id), text: '' }
  })
  let shown = items
  let page = 0

  const show = (/** @type {number} */ from, /** @type {number} */ to) => {
    list.innerHTML = shown
      .slice(from, to)
      .map((item) => item.html)
      .join('')
    translate(list)
    for (const crop of list.querySelectorAll('.crop')) showMark(crop)
  }
  const turnTo = (/** @type {number} */ next) => {
    page = Math.min(Math.max(0, next), Math.max(0, Math.ceil(shown.length / pageSize) - 1))
    show(page * pageSize, (page + 1) * pageSize)
    showPages(page, Math.ceil(shown.length / pageSize), turn)
  }
  /** The list begins anew above: so does the reading. */
  const turn = (/** @type {number} */ next) => {
    turnTo(next)
    document.querySelector('#findings')?.scrollIntoView()
    const first = list.firstElementChild
    if (first instanceof HTMLElement) first.focus({ preventScroll: true })
  }
  const refresh = () => {
    shown = sorted(items.filter(wanted(new FormData(form))), String(new FormData(form).get('sort')))
    tellCount(shown.length, items.length)
    turnTo(0)
  }
  const goTo = (/** @type {string} */ hash) => {
    const id = Number(/^#f(\d+)$/.exec(hash)?.[1])
    if (!id) return
    if (!shown.some((item) => item.id === id)) {
      form.reset()
      shown = sorted(items, 'severity')
      tellCount(shown.length, items.length)
    }
    const place = shown.findIndex((item) => item.id === id)
    if (place === -1) return
    turnTo(Math.floor(place / pageSize))
    document.querySelector(hash)?.scrollIntoView({ block: 'start' })
  }

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', refresh)
  form.addEventListener('reset', () => setTimeout(refresh))
  addEventListener('hashchange', () => goTo(location.hash))
  addEventListener('beforeprint', () => show(0, shown.length))
  addEventListener('afterprint', () => turnTo(page))
  linkSummary(form, refresh)
  showPages(0, Math.ceil(items.length / pageSize), turn)
  for (const crop of list.querySelectorAll('.crop')) showMark(crop)
  goTo(location.hash)
}

/** Where a crop is wider than the screen, its first frame is what is seen. */
const showMark = (/** @type {Element} */ crop) => {
  const mark = crop.querySelector('.mark')?.getBoundingClientRect()
  const box = crop.getBoundingClientRect()
  if (mark && crop.scrollWidth > crop.clientWidth)
    crop.scrollLeft += mark.left - box.left - (box.width - mark.width) / 2
}

const outside = (/** @type {number} */ id) => document.querySelector(`#f${id}`)?.outerHTML ?? ''

const tellCount = (/** @type {number} */ shown, /** @type {number} */ all) => {
  const count = document.querySelector('#finding-count')
  if (!count) return
  const [ja, en] =
    shown === all ? [`${all} 件`, `${all} findings`] : [`${all} 件のうち ${shown} 件`, `${shown} of ${all} findings`]
  count.replaceChildren(inLanguage('ja', ja), inLanguage('en', en))
}

const inLanguage = (/** @type {string} */ lang, /** @type {string} */ text) =>
  Object.assign(document.createElement('span'), { lang, textContent: text })

/** A click on a kind or a severity of the summary shows just these. */
const linkSummary = (/** @type {HTMLFormElement} */ form, /** @type {() => void} */ refresh) => {
  for (const link of document.querySelectorAll('[data-check], [data-severity]'))
    link.addEventListener('click', () => {
      if (!(link instanceof HTMLElement)) return
      const { check, severity } = link.dataset
      form.reset()
      const select = form.elements.namedItem('check')
      if (check && select instanceof HTMLSelectElement) select.value = check
      const place = ['error', 'suspicious', 'info'].indexOf(severity ?? '')
      for (const box of form.querySelectorAll('[name=severity]'))
        if (box instanceof HTMLInputElement) box.checked = place === -1 || Number(box.value) === place
      setTimeout(refresh)
    })
}
