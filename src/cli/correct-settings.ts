// The options of `machikpi correct set` -> which value is meant, and what is changed of it.  Pure.
import { readUnit } from '../notation/unit.ts'
import type { Correctable, Correction, FactFilter, FactPlace } from '../store/corrections.ts'
import { UserError } from '../user-error.ts'

export type CorrectSetOptions = {
  readonly page?: number
  readonly table?: string
  readonly row?: number
  readonly column?: number
  readonly item?: string
  readonly role?: string
  readonly year?: number
  readonly raw?: string
  readonly toNumber?: string
  readonly toUnit?: string
  readonly toRole?: string
  readonly toItem?: string
  readonly toYear?: string
  readonly toStatus?: string
  readonly who?: string
  readonly why: string
}

const ROLES =
  'baseline actual target forecast budget settlement increment cumulative_increment rate difference grade other'.split(
    ' ',
  )
const STATUSES = 'value blank dash carried suspended pending text unreadable'.split(' ')
const NUMBER = /^-?\d+(?:\.\d+)?$/
const YEARS = /^(\d{4})(?:-(\d{4}))?$/

export const factFilter = (document: string, options: CorrectSetOptions): FactFilter => {
  const { page, table, row, column, item, role, year, raw } = options
  return { document, page, table, row, column, item, role: role && oneOf('--role', role, ROLES), year, raw }
}

type Change = Pick<Correction, 'changed' | 'after' | 'factor' | 'unitBase'>

export const wantedChanges = (o: CorrectSetOptions): readonly Change[] => {
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
  ]
  const wanted = changes.filter((change) => change !== undefined)
  if (wanted.length > 0) return wanted
  throw new UserError(
    'correct: 何を直すかがありません / nothing to change; allowed: --to-number, --to-unit, --to-role, --to-item, --to-year, --to-status',
  )
}

const plain = (changed: Correctable, after: string | undefined): Change[] =>
  after === undefined ? [] : [{ changed, after }]

const oneOf = (option: string, found: string, allowed: readonly string[]): string => {
  if (allowed.includes(found)) return found
  throw new UserError(`${option}: 「${found}」は使えません / found: ${found}, allowed: ${allowed.join(', ')}`)
}

/** As people type numbers: full-width digits, separators, ▲ for minus. */
const decimal = (text: string): string => {
  const plainText = text
    .normalize('NFKC')
    .replaceAll(',', '')
    .replace(/^[▲△−]/, '-')
    .trim()
  if (NUMBER.test(plainText)) return plainText
  throw new UserError(`--to-number: 「${text}」は数ではありません / found: ${text}, allowed: 1234.5`)
}

const yearChanges = (text: string | undefined): Change[] => {
  if (text === undefined) return []
  const [, from, to = from] = YEARS.exec(text) ?? []
  if (from === undefined || to === undefined || to < from)
    throw new UserError(`--to-year: 「${text}」は使えません / found: ${text}, allowed: 2024, 2020-2024`)
  return [...plain('year_start', from), ...plain('year_end', to)]
}

/** The change with what stood there before, printed or by an earlier correction. */
export const correctionOf = (
  change: Change,
  fact: FactPlace,
  by: Pick<Correction, 'who' | 'why' | 'madeAt'>,
): Correction => {
  const factor = change.changed === 'number' ? { factor: factorOf(fact) } : {}
  const before = fact[`corrected_${change.changed}`] ?? fact[change.changed]
  return { ...change, ...factor, before: before === null ? '' : String(before), ...by }
}

/** What one of the fact's unit is in its base unit. */
const factorOf = ({ number, number_base, unit }: FactPlace): number =>
  number !== null && number_base !== null && number !== 0 ? number_base / number : (readUnit(unit ?? '')?.factor ?? 1)
