// Rows -> CSV text (RFC 4180, UTF-8, LF).  Pure.
// Numbers, JSON and printed values stay as they are; only a text that a spreadsheet would run as a formula gets an
// apostrophe in front (OWASP "CSV injection"). -5, ▲5 and 「- 3件」 are no formulas and are not touched.
import type { FieldType, Row, Value } from './resource.ts'

type Encode = (value: Value) => string

/** Text that begins like a formula. A lone sign is a dash of the paper. */
const FORMULA_START = /^[=@＝＠\t\r+\-＋－]/
const RUNS_ALWAYS = /^[=@＝＠\t\r]./s
/** Behind + or - only a function call, a sheet or a DDE link can do anything. */
const CAN_ACT = /[|!]|[A-Za-z]\s*[(（]/

export const escapeFormula = (text: string): string =>
  FORMULA_START.test(text) && (RUNS_ALWAYS.test(text) || CAN_ACT.test(text)) ? `'${text}` : text

const MUST_QUOTE = /[",\n\r]/

const quote = (text: string): string => (MUST_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const ENCODE: Readonly<Record<FieldType, Encode>> = {
  string: (value) => (value === null ? '' : quote(escapeFormula(String(value)))),
  datetime: (value) => (value === null ? '' : String(value)),
  array: (value) => (value === null ? '' : quote(String(value))),
  object: (value) => (value === null ? '' : quote(String(value))),
  integer: (value) => (value === null ? '' : String(value)),
  number: (value) => (value === null ? '' : String(value)),
  boolean: (value) => (value === null ? '' : value ? 'true' : 'false'),
}

export const csvHeader = (names: readonly string[]): string => `${names.join(',')}\n`

/** One function per resource, so that nothing is looked up per value. */
export const csvLines = (types: readonly FieldType[]): ((row: Row) => string) => {
  const encoders = types.map((type) => ENCODE[type])
  return (row) => {
    let line = ''
    for (let i = 0; i < encoders.length; i++) line += (i > 0 ? ',' : '') + encoders[i]!(row[i] ?? null)
    return `${line}\n`
  }
}
