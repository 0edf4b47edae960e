// The options of `machikpi correct set` -> which value is meant, and what is changed of it.  Pure.
import { readUnit } from '../../notation/unit.ts'
import {
  CORRECTABLE,
  type Correctable,
  type CorrectedFilter,
  type CorrectedKind,
  type FoundPlace,
} from '../../store/correctable.ts'
import type { Correction } from '../../store/corrections.ts'
import { UserError } from '../../user-error.ts'
import { oneOf, ROLES, STATUSES, wrong } from '../settings/allowed.ts'

export type CorrectSetOptions = {
  readonly page?: number
  readonly table?: string
  readonly row?: number
  readonly column?: number
  readonly item?: string
  readonly role?: string
  readonly year?: number
  readonly raw?: string
  readonly field?: string
  readonly group?: string
  readonly choice?: string
  readonly toNumber?: string
  readonly toUnit?: string
  readonly toRole?: string
  readonly toItem?: string
  readonly toYear?: string
  readonly toStatus?: string
  readonly toText?: string
  readonly toName?: string
  readonly toSelected?: string
  readonly who?: string
  readonly why: string
}

const NUMBER = /^-?\d+(?:\.\d+)?$/
const YEARS = /^(\d{4})(?:-(\d{4}))?$/

/** A value of a table is meant, unless a field or a choice is named. */
export const correctedKind = ({ field, group, choice }: CorrectSetOptions): CorrectedKind => {
  if (field === undefined) return choice === undefined && group === undefined ? 'fact' : 'choice'
  if (choice === undefined && group === undefined) return 'field'
  throw new UserError('--field: --choice, --group とは一緒に使えません / not together with --choice or --group')
}

export const correctedFilter = (document: string, options: CorrectSetOptions): CorrectedFilter => {
  const { page, table, row, column, item, role, year, raw, field: name, group, choice: option } = options
  const known = role && oneOf('--role', role, ROLES)
  return { document, page, table, row, column, item, role: known, year, raw, name, group, option }
}

type Change = Pick<Correction, 'changed' | 'after' | 'factor' | 'unitBase'>

export const wantedChanges = (o: CorrectSetOptions, kind: CorrectedKind): readonly Change[] => {
  const unit = o.toUnit === undefined ? undefined : readUnit(o.toUnit)
  const changes: readonly (Change | undefined)[] = [
    o.toNumber === undefined ? undefined : { changed: 'number', after: decimal(o.toNumber) },
    o.toUnit === undefined
      ? undefined
      : { changed: 'unit', after: o.toUnit, factor: unit?.factor ?? 1, unitBase: unit?.base ?? o.toUnit },
    ...plain('role', o.toRole && oneOf('--to-role', o.toRole, ROLES)),
    ...plain('item', o.toItem),
    ...plain('status', o.toStatus && oneOf('--to-status', o.toStatus, STATUSES)),
    ...yearChanges(o.toYear),
    ...plain('text', o.toText),
    ...plain('name', o.toName),
    ...plain('selected', o.toSelected && yesOrNo(o.toSelected)),
  ]
  const wanted = changes.filter((change) => change !== undefined)
  const foreign = wanted.find(({ changed }) => !(CORRECTABLE[kind] as readonly string[]).includes(changed))
  const allowed = CORRECTABLE[kind].map(optionOf).filter((option, i, all) => all.indexOf(option) === i)
  if (foreign)
    throw new UserError(
      `${optionOf(foreign.changed)}: ここでは使えません / found: ${optionOf(foreign.changed)}, allowed: ${allowed.join(', ')}`,
    )
  if (wanted.length > 0) return wanted
  throw new UserError(`correct: 何を直すかがありません / nothing to change; allowed: ${allowed.join(', ')}`)
}

/** year_start and year_end are said in one. */
const optionOf = (changed: Correctable): string => `--to-${changed.replace(/_.*/, '')}`

const YES = ['yes', 'true', 'はい', '○']
const NO = ['no', 'false', 'いいえ', '×']

const yesOrNo = (text: string): string =>
  String(YES.includes(oneOf('--to-selected', text.toLowerCase(), [...YES, ...NO])))

const plain = (changed: Correctable, after: string | undefined): Change[] =>
  after === undefined ? [] : [{ changed, after }]

/** As people type numbers: full-width digits, separators, ▲ for minus. */
const decimal = (text: string): string => {
  const plainText = text
    .normalize('NFKC')
    .replaceAll(',', '')
    .replace(/^[▲△−]/, '-')
    .trim()
  if (NUMBER.test(plainText)) return plainText
  throw wrong('--to-number', text, ['1234.5'])
}

const yearChanges = (text: string | undefined): Change[] => {
  if (text === undefined) return []
  const [, from, to = from] = YEARS.exec(text) ?? []
  if (from === undefined || to === undefined || to < from) throw wrong('--to-year', text, ['2024', '2020-2024'])
  return [...plain('year_start', from), ...plain('year_end', to)]
}

/** The change with what stood there before, printed or by an earlier correction. */
export const correctionOf = (
  change: Change,
  { values }: FoundPlace,
  by: Pick<Correction, 'who' | 'why' | 'madeAt'>,
): Correction => {
  const factor = change.changed === 'number' ? { factor: factorOf(values) } : {}
  const before = values[`corrected_${change.changed}`] ?? values[change.changed] ?? ''
  return { ...change, ...factor, before: String(before), ...by }
}

/** What one of the fact's unit is in its base unit. */
const factorOf = ({ number, number_base, unit }: FoundPlace['values']): number =>
  typeof number === 'number' && typeof number_base === 'number' && number !== 0
    ? number_base / number
    : (readUnit(String(unit ?? ''))?.factor ?? 1)
