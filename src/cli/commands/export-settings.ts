// The options of `machikpi export` -> checked settings.  Pure.
import { foldText } from '../../japanese/fold.ts'
import { FORMATS, type FormatName } from '../../report/formats/formats.ts'
import type { TextEncoding } from '../../report/formats/text.ts'
import { SHAPES, type Shape } from '../../report/shapes/shape-tables.ts'
import type { RowFilter } from '../../store/read-resource.ts'
import { type DataOptions, RESOURCE_NAMES } from '../run/write-data.ts'
import { listOf, oneOf, parts, ROLES, wrong } from '../settings/allowed.ts'
import { cityOf } from '../settings/city-code.ts'

/** As commander hands them over. */
export type ExportOptions = {
  readonly db?: string
  readonly out: string
  readonly format: string
  readonly shape: string
  readonly encoding: string
  readonly bom?: boolean
  readonly tables?: string
  readonly city?: string
  readonly year?: string
  readonly role?: string
  readonly indicator?: string
  readonly minConfidence?: string
  readonly allVersions?: boolean
  readonly license?: string
  readonly json?: boolean
}

const RS = 'rs'
const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'shift_jis']

export const exportSettings = (options: ExportOptions): DataOptions => {
  const formats = listOf('--format', options.format, [...FORMATS, RS])
  const encoding = oneOf('--encoding', options.encoding.toLowerCase().replace(/^utf8$/, 'utf-8'), ENCODINGS)
  const bom = options.bom ?? false
  if (bom && encoding !== 'utf-8') throw wrong('--bom', `--encoding ${encoding}`, ['--encoding utf-8'])
  return {
    formats: formats.filter((format) => format !== RS) as FormatName[],
    rs: formats.includes(RS),
    shape: oneOf<Shape>('--shape', options.shape, SHAPES),
    encoding,
    bom,
    tables: options.tables === undefined ? undefined : listOf('--tables', options.tables, RESOURCE_NAMES),
    filter: filterOf(options),
    license: options.license === undefined ? undefined : licenseOf(options.license),
  }
}

/** Only what was asked for has a key. */
const filterOf = ({ city, year, role, indicator, minConfidence, allVersions }: ExportOptions): RowFilter => ({
  ...(allVersions ? { allVersions } : {}),
  ...(city === undefined ? {} : { cities: parts(city).map((code) => cityOf('--city', code).code) }),
  ...(year === undefined ? {} : { years: yearsOf(year) }),
  ...(role === undefined ? {} : { roles: listOf('--role', role, ROLES) }),
  ...(indicator === undefined ? {} : { item: foldText(indicator) }),
  ...(minConfidence === undefined ? {} : { confidence: confidenceOf(minConfidence) }),
})

const YEARS = /^(\d{4})(?:-(\d{4}))?$/

/** 2024, or 2020-2024. */
const yearsOf = (text: string): { readonly from: number; readonly to: number } => {
  const [, first, last = first] = YEARS.exec(text.trim()) ?? []
  const [from, to] = [Number(first), Number(last)]
  if (!(from <= to)) throw wrong('--year', text, ['2024', '2020-2024'])
  return { from, to }
}

const confidenceOf = (text: string): number => {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1)) throw wrong('--min-confidence', text, ['0 to 1'])
  return value
}

/** What a data package takes as the name of a licence. */
const LICENSE = /^[-a-zA-Z0-9._]+$/

const licenseOf = (text: string): string => {
  if (!LICENSE.test(text)) throw wrong('--license', text, ['an identifier such as CC-BY-4.0'])
  return text
}
