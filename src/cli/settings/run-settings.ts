// The options of `machikpi run` -> checked settings. What this version cannot do yet is refused, never ignored.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Family } from '../../families/define-family.ts'
import { loadFamilies } from '../../families/load-families.ts'
import type { Origin } from '../../store/origins.ts'
import type { Municipality } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import { type OriginOptions, originOf } from '../run/origin.ts'
import { cityOf } from './city-code.ts'
import { withKnownChecks } from './known-checks.ts'
import { type LimitOptions, type Limits, limitsOf } from './limits.ts'
import { checkedOcrData } from './ocr-data.ts'
import { checkedOcrUrl } from './ocr-url.ts'
import { parsePages } from './page-list.ts'
import { passwordSpellings } from './password-spellings.ts'

/** As commander hands them over. */
export type RunOptions = OriginOptions &
  LimitOptions & {
    readonly out: string
    readonly db?: string
    readonly family?: string
    readonly families?: string
    readonly city?: string
    readonly ocr: 'auto' | 'always' | 'never'
    readonly ocrUrl?: string
    readonly ocrData?: string
    readonly jobs?: number
    readonly pages?: string
    readonly password?: string
    readonly passwordFile?: string
    readonly force?: boolean
    /** false with --no-report. */
    readonly report?: boolean
    readonly json?: boolean
    readonly quiet?: boolean
    readonly strict?: string | boolean
  }

export type RunSettings = {
  readonly db: string
  readonly data: string
  /** The file of the report, where one is wanted. */
  readonly report?: string | undefined
  readonly families: readonly Family[]
  readonly family?: Family | undefined
  readonly municipality?: Municipality | undefined
  readonly pages?: readonly number[] | undefined
  readonly password?: string | undefined
  /** All that are to be tried, in turn. */
  readonly passwords: readonly string[]
  readonly ocr: RunOptions['ocr']
  readonly ocrUrl?: string | undefined
  readonly ocrData?: string | undefined
  /** Where all documents of the run come from, unless a document's own note says otherwise. */
  readonly origin: Origin
  readonly limits: Limits
  /** What decides the result besides bytes and code, as JSON. */
  readonly fingerprint: string
}

export const runSettings = async (options: RunOptions): Promise<RunSettings> => {
  refuseFuture(options)
  const families = await chosenFamilies(options)
  const family = pinnedFamily(options.family, families)
  const municipality = options.city === undefined ? undefined : cityOf('--city', options.city)
  const pages = options.pages === undefined ? undefined : parsePages(options.pages)
  const ocrUrl = checkedOcrUrl(options.ocrUrl)
  const ocrData = checkedOcrData(options.ocrData)
  const fingerprint = JSON.stringify({
    pages,
    ocr: options.ocr,
    ocrUrl,
    ocrData,
    family: family?.id,
    city: municipality?.code,
    families,
  })
  const { out, db = join(out, 'machikpi.sqlite'), password, ocr } = options
  const limits = limitsOf(options)
  const passwords = passwordsOf(options)
  const { publisher, url, retrieved, dated } = options
  const origin = originOf({ publisher, url, retrieved, dated }, '--')
  return {
    db,
    data: join(out, 'data'),
    report: options.report === false ? undefined : join(out, 'report.html'),
    families,
    family,
    municipality,
    pages,
    password,
    passwords,
    ocr,
    ocrUrl,
    ocrData,
    origin,
    limits,
    fingerprint,
  }
}

/** Kept out of the fingerprint, and so out of the database. */
const passwordsOf = ({ password, passwordFile }: RunOptions): string[] => {
  const typed = [
    ...(password === undefined ? [] : [password]),
    ...(passwordFile === undefined ? [] : linesOf(passwordFile)),
  ]
  return typed.flatMap(passwordSpellings)
}

/** An editor may have put a byte order mark before the first. */
const linesOf = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .filter(Boolean)
  } catch (error) {
    throw new UserError(`--password-file: 読めません / cannot be read: ${(error as Error).message}`)
  }
}

const refuseFuture = ({ db }: RunOptions): void => {
  const refuse = (what: string) => {
    throw new UserError(`${what}: この版ではまだできません / not in this version yet`)
  }
  if (db?.match(/^postgres(ql)?:/)) refuse('--db postgres://')
}

/** 'none' switches all families off: everything is read generically. */
const chosenFamilies = async ({ families, family }: RunOptions): Promise<Family[]> => {
  if (families === 'none') return []
  const loaded = await loadFamilies(families === undefined ? [] : [families])
  return family === 'none' ? [] : [...withKnownChecks(loaded)]
}

const pinnedFamily = (id: string | undefined, families: readonly Family[]): Family | undefined => {
  if (id === undefined || id === 'none') return undefined
  const family = families.find((f) => f.id === id)
  if (family) return family
  const known = families.map((f) => f.id).join(', ') || 'none'
  throw new UserError(`--family: 「${id}」はありません / no such family; allowed: ${known}`)
}
