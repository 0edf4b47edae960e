// Which findings the filters let through, and in which order they stand.
/** @typedef {{ id: number, severity: number, check: number, document: number, city: number, origin: number, decision: number, page: number, html: string, text: string }} Item */

/** Without marks, in one width and case: ｶｷ and カキ, ％ and % are the same. */
const plain = (/** @type {string} */ text) => text.normalize('NFKC').toLowerCase()

/** The five that the report itself escapes. */
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

/** What a card says, without building it: no attribute of a card holds a bare `>`. */
const textOf = (/** @type {Item} */ item) => {
  if (item.text === '') {
    const text = item.html.replace(/<[^>]*>/g, ' ')
    item.text = plain(
      Object.entries(ENTITIES).reduce((decoded, [entity, letter]) => decoded.replaceAll(entity, letter), text),
    )
  }
  return item.text
}

export const wanted = (/** @type {FormData} */ form) => {
  const severities = form.getAll('severity').map(Number)
  const words = plain(String(form.get('text')))
    .split(/\s+/)
    .filter(Boolean)
  const is = (/** @type {string} */ name, /** @type {number} */ place) =>
    form.get(name) === '*' || Number(form.get(name)) === place
  return (/** @type {Item} */ item) =>
    severities.includes(item.severity) &&
    is('check', item.check) &&
    is('document', item.document) &&
    is('city', item.city) &&
    is('origin', item.origin) &&
    is('decision', item.decision) &&
    words.every((word) => textOf(item).includes(word))
}

/** @type {Record<string, (item: Item) => (string | number)[]>} */
const SORT_KEYS = {
  severity: (item) => [item.severity],
  document: (item) => [item.document, item.page],
  check: (item) => [item.check],
  city: (item) => [item.city],
}

export const sorted = (/** @type {Item[]} */ items, /** @type {string} */ by) => {
  const keyOf = SORT_KEYS[by] ?? (() => [])
  const keyed = items.map((item) => ({ item, key: [...keyOf(item), item.id] }))
  keyed.sort((a, b) => compareKeys(a.key, b.key))
  return keyed.map(({ item }) => item)
}

const compareKeys = (/** @type {(string | number)[]} */ a, /** @type {(string | number)[]} */ b) => {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}
