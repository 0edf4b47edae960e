// Both languages of a text -> HTML that holds both; the page shows one of them (lang of the root element).  Pure.
import type { Bilingual } from '../../types.ts'
import { type Html, html, type Part } from './html.ts'

export const both = (ja: Part, en: Part): Html => html`<span lang="ja">${ja}</span><span lang="en">${en}</span>`

export const said = ({ ja, en }: Bilingual): Html => both(ja, en)

/** An attribute has room for one language: Japanese, and the other kept beside it for the switch. */
export const attribute = (name: 'aria-label' | 'placeholder' | 'title', ja: string, en: string): Html =>
  html`${{ html: name }}="${ja}" data-ja-${{ html: name }}="${ja}" data-en-${{ html: name }}="${en}"`

/** Elements whose text may hold no elements: option, title. */
export const plainText = (ja: string, en: string): Html => html` data-ja="${ja}" data-en="${en}">${ja}`
