// HTML and Markdown that converters leave in text -> plain text with line feeds where the paper had lines. Pure.

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }
const LINE_ENDING_TAG = /<(?:br\s*\/?|\/(?:li|p|tr|div|h[1-6]|ul|ol|table)|(?:p|ul|ol|table)(?:\s[^<>]*)?)>/gi
const CELL_ENDING_TAG = /<\/t[dh]>/gi
const CHECKBOX = /<input\b[^<>]*type="?checkbox"?[^<>]*>/gi
const ANY_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

export function cleanMarkup(text: string): string {
  return text
    .replace(CHECKBOX, (tag) => (/\bchecked\b/i.test(tag) ? '☑' : '☐'))
    .replace(LINE_ENDING_TAG, '\n')
    .replace(CELL_ENDING_TAG, ' ')
    .replace(ANY_TAG, '')
    .replace(/&(#?\w+);/g, entity)
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
