// Rows -> the XML of typed cells. Texts stand in their cells (inlineStr): a shared table of them would grow with the rows.  Pure.
// A text is a text cell: what looks like a formula stays what was printed, without an apostrophe.
import type { FieldType, ResourceField, Row, Value } from '../resource.ts'
import { STYLES } from './xlsx-parts.ts'

/** Excel's own. */
export const LONGEST_TEXT = 32_767

/** `onCut` hears the length of a text that Excel does not take whole. */
export const rowXml = (fields: readonly ResourceField[], onCut: (length: number) => void) => {
  const letters = fields.map((_, i) => columnLetters(i))
  const types = fields.map(({ type }) => type)
  return (row: Row, number: number): string => {
    let xml = `<row r="${number}">`
    for (let i = 0; i < types.length; i++) {
      const value = row[i] ?? null
      if (value !== null) xml += cellXml(`${letters[i]}${number}`, value, types[i]!, onCut)
    }
    return `${xml}</row>`
  }
}

export const headXml = (fields: readonly ResourceField[]): string =>
  `<row r="1">${fields.map(({ name }, i) => textXml(`${columnLetters(i)}1" s="${STYLES.head}`, name)).join('')}</row>`

const cellXml = (at: string, value: string | number, type: FieldType, onCut: (length: number) => void): string => {
  if (type === 'integer' || type === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (type === 'boolean') return `<c r="${at}" t="b"><v>${value === 0 ? 0 : 1}</v></c>`
  const moment = type === 'datetime' ? daysOf(value) : Number.NaN
  if (!Number.isNaN(moment)) return `<c r="${at}" s="${STYLES.moment}"><v>${moment}</v></c>`
  const text = String(value)
  if (text.length > LONGEST_TEXT) onCut(text.length)
  return textXml(at, text.length > LONGEST_TEXT ? cut(text) : text)
}

/** Never between the halves of a character. */
const cut = (text: string): string => text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '')

const textXml = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const DAY = 86_400_000
/** Excel's day 0 is 1899-12-30. */
const EPOCH = 25_569

/** UTC, as everywhere in the export. */
const daysOf = (value: Value): number => new Date(value ?? Number.NaN).getTime() / DAY + EPOCH

/** 0 -> A, 25 -> Z, 26 -> AA */
const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** OOXML writes letters that XML cannot hold as _x0001_, and an innocent _x0041_ as _x005F_x0041_; a bare CR would be read as LF. */
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/
const EACH: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'],
  [/&/g, '&amp;'],
  [/</g, '&lt;'],
  [/>/g, '&gt;'],
  // Half of a character (a surrogate without the other): no encoding has it.
  [
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  ],
]

const escaped = (text: string): string =>
  SPECIAL.test(text) ? EACH.reduce((done, [pattern, by]) => done.replace(pattern, by as string), text) : text
