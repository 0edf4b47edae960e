// A labelled box that holds amounts (予算案 | 663,000(0)) -> a row for the values stage. Pure.
import { readCell, readQuantities } from '../../notation/number.ts'
import { readUnit } from '../../notation/unit.ts'
import { findYears } from '../../notation/years.ts'
import type { Context, Field, Reason, Role, Row, RowValue, Table, UnitHint, Years } from '../../types.ts'
import { NUMBERED } from '../tables/numbered-bands.ts'
import { smallPrint } from './label-name.ts'
import type { Pair } from './pairs.ts'

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/決算/u, 'settlement'],
  [/予算/u, 'budget'],
  [/目標|計画値/u, 'target'],
  [/見込|予定|想定/u, 'forecast'],
  [/現状|基準値/u, 'baseline'],
  [/実績/u, 'actual'],
]
const REASON: Reason = { id: 'form-box', weight: 0.9 }
/** 経費（一財）: the value in brackets is that of the word in brackets. */
const TWO_NAMES = /([^\s（(、]+)[（(]([^（()）]{1,8})[)）]/u
const TWO_VALUES = /^\s*([▲△-]?[\d,.]+)\s*[（(]\s*([▲△-]?[\d,.]+)\s*[)）]/u
const UNIT_NOTE = /(?:単位)?\s*[（(：:]\s*([^（()）]{1,6})\s*[)）]?/gu

const unitHints = (label: string, table: Table): UnitHint[] => {
  const own = [...label.matchAll(UNIT_NOTE)].map((m) => m[1]!).filter((text) => readUnit(text) !== undefined)
  return [
    ...own.map((text) => ({ text, from: 'item' as const })),
    ...(table.unitNote ? [{ text: table.unitNote, from: 'caption' as const }] : []),
  ]
}

/** A number without any unit near it is an identity (No. 12, a postal code), not an amount. */
const isAmount = (text: string, hints: readonly UnitHint[]): boolean => {
  const reading = readCell(text)
  return (
    reading.kind === 'quantities' &&
    reading.quantities.every((q, i) => i > 0 || q.start <= 1) &&
    (hints.length > 0 || reading.quantities.every((q) => q.unit !== ''))
  )
}

type Piece = { readonly item: string; readonly text: string; readonly path: readonly string[]; readonly inner: boolean }

const amountPieces = (text: string, label: string, name: string): Piece[] => {
  const [names, values] = [TWO_NAMES.exec(label), TWO_VALUES.exec(text)]
  if (!names || !values || readUnit(names[2]!) !== undefined) return [{ item: name, text, path: [], inner: false }]
  return [
    { item: name, text: values[1]!, path: [], inner: false },
    { item: name, text: values[2]!, path: [names[2]!], inner: false },
  ]
}

/** A box that lists nothing but names with amounts: 基金繰入金 5,690千円. */
const namedPieces = (text: string): Piece[] => {
  const pieces = text.split(/[\n、]/u).map((line) => {
    const [amount, ...more] = readQuantities(line)
    const item = amount
      ? line
          .slice(0, amount.start)
          .replace(/[\s:：…・]+$/u, '')
          .replace(/^[\s・]+/u, '')
      : ''
    const alone = amount && more.length === 0 && amount.unit !== '' && line.slice(amount.end).trim() === ''
    return alone && item.length > 1 && !/[はがをにで。]/u.test(item)
      ? [{ item, text: line.slice(amount.start, amount.end), path: [], inner: true }]
      : []
  })
  return pieces.every((p) => p.length > 0) ? pieces.flat() : []
}

const yearsFor = (field: Field, context: Context): Years | undefined =>
  [field.name, ...[...field.path].reverse()]
    .map((text) => findYears(text, context.era, { header: true })[0]?.years)
    .find((years) => years !== undefined)

/** An amount in a box that names no year is of the year the sheet is about. */
const documentYear = ({ fiscalYear }: Context): Years | undefined =>
  fiscalYear === undefined ? undefined : { from: fiscalYear, to: fiscalYear, calendar: 'fiscal' }
const DOCUMENT_YEAR: Reason = { id: 'form-year-of-document', weight: 0.85 }

const roleFor = (field: Field): Role => ROLES.find(([pattern]) => pattern.test(field.name))?.[1] ?? 'other'

/** Characters; a longer box holds sentences. */
const LONGEST = 120

/** うち一般財源 is a part of what the box before it says. */
const wholeOf = (pair: Pair, pairs: readonly Pair[]): readonly string[] => {
  const before = pairs[pairs.indexOf(pair) - 1]
  return /^うち/u.test(pair.name) && before ? [before.name.replace(/^うち/u, '')] : []
}

export const toFormRows = (
  table: Table,
  pair: Pair,
  pairs: readonly Pair[],
  field: Field,
  context: Context,
): readonly Row[] => {
  if (pair.values.length !== 1 || field.text.length > LONGEST || !/\d/u.test(field.text)) return []
  // ２ 指標 in the first column below a label begins the next section.
  if (pair.values[0]!.column === 0 && NUMBERED.test(field.text)) return []
  const label = `${pair.label.text} ${smallPrint(pair.label)}`
  const hints = unitHints(label, table)
  const text = field.text.split('※')[0]!.trim()
  const pieces = isAmount(text, hints) ? amountPieces(text, label, field.name) : namedPieces(text)
  const said = yearsFor(field, context)
  const years = said ?? documentYear(context)
  if (pieces.some((p) => p.inner) && !said) return []
  const reasons = [
    REASON,
    ...(said || !years ? [] : [DOCUMENT_YEAR]),
    ...(table.confidence < 1 ? [{ id: 'table', weight: table.confidence }] : []),
  ]
  return pieces.map((piece): Row => {
    const value: RowValue = {
      text: piece.text,
      printed: piece.text,
      place: field.place,
      column: pair.values[0]!.column,
      role: piece.inner ? 'other' : roleFor(field),
      heads: [field.name],
      ...(years ? { years } : {}),
      unitHints: hints,
      cumulative: false,
      confidence: reasons.reduce((c, r) => c * r.weight, 1),
      reasons,
    }
    const path = [...field.path, ...wholeOf(pair, pairs), ...piece.path, ...(piece.inner ? [field.name] : [])]
    return {
      table: table.id,
      source: 'form',
      page: field.page,
      row: pair.label.row,
      path,
      item: piece.item,
      place: field.place,
      total: false,
      values: [value],
    }
  })
}
