// Buttons that turn the pages of the list: the first, the last, and those round the present one.

/** Neighbours of the present page that have a button of their own. */
const NEIGHBOURS = 2

export const showPages = (
  /** @type {number} */ page,
  /** @type {number} */ pages,
  /** @type {(page: number) => void} */ turn,
) => {
  const bar = document.querySelector('#finding-pages')
  if (!bar) return
  const near = (/** @type {number} */ i) => i === 0 || i === pages - 1 || Math.abs(i - page) <= NEIGHBOURS
  const places = pages > 1 ? Array.from({ length: pages }, (_, i) => i).filter(near) : []
  bar.replaceChildren(
    ...places.flatMap((i, place) => [
      ...(place > 0 && i > (places[place - 1] ?? 0) + 1 ? ['…'] : []),
      pageButton(i, i === page, turn),
    ]),
  )
}

const pageButton = (
  /** @type {number} */ page,
  /** @type {boolean} */ here,
  /** @type {(page: number) => void} */ turn,
) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = String(page + 1)
  button.setAttribute(
    'aria-label',
    document.documentElement.lang === 'ja' ? `${page + 1} ページ目` : `page ${page + 1}`,
  )
  if (here) button.setAttribute('aria-current', 'page')
  button.addEventListener('click', () => turn(page))
  return button
}
