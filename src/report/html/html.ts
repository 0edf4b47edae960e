// Text -> HTML that cannot become anything but text.  Pure.
// Every value put into the `html` tag is escaped; only what the tag itself made passes. What a reader cannot see but a
// browser obeys (bidi controls, zero-width and control characters) is shown by its code point.

export type Html = { readonly html: string }
export type Part = string | number | Html | null | undefined | false | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Controls but tab and line feed, soft hyphen, bidi marks, embeddings and isolates, zero width, separators, lone surrogates. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu

export const showUnseen = (text: string): string =>
  text.replace(UNSEEN, (found) => `⟨U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`)

export const escapeHtml = (text: string): string => showUnseen(text).replace(/[&<>"']/g, (found) => ENTITIES[found]!)

export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, i) => (i === 0 ? text : partHtml(parts[i - 1]) + text)).join(''),
})

const partHtml = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return isList(part) ? part.map(partHtml).join('') : part.html
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part)

/** For styles, scripts and pictures that this program made. */
export const trusted = (text: string): Html => ({ html: text })

/** JSON inside a script element: no `<` is left that could end it or open a comment. */
export const embeddedJson = (value: unknown): Html =>
  trusted(
    JSON.stringify(value).replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
