// What a person, a list or a note beside the file says of where a document comes from -> checked.  Pure.
import type { Origin } from '../../store/origins.ts'
import { UserError } from '../../user-error.ts'

/** As commander hands them over. */
export type OriginOptions = {
  readonly publisher?: string
  readonly url?: string
  readonly retrieved?: string
  readonly dated?: string
}

type Key = keyof Required<Origin>
type Rule = { readonly fits: (text: string) => boolean; readonly allowed: string }

const DATE = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/

/** 2025-02-30 is no date: it must come back as it was. */
const isDate = (text: string): boolean => {
  const [, month = '01', day = '01'] = DATE.exec(text) ?? []
  const whole = new Date(`${text.slice(0, 4)}-${month}-${day}T00:00:00Z`)
  return DATE.test(text) && !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(text)
}

const isUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const DATES = '2025, 2025-04, 2025-04-01'
const RULES: Readonly<Record<Key, Rule>> = {
  publisher: { fits: (text) => text.trim() !== '', allowed: 'a name' },
  url: { fits: isUrl, allowed: 'https://…' },
  retrieved: {
    fits: (text) => isDate(text) || (MOMENT.test(text) && isDate(text.slice(0, 10))),
    allowed: `${DATES}, 2025-04-01T09:30:00+09:00`,
  },
  dated: { fits: isDate, allowed: DATES },
}

export const ORIGIN_KEYS = Object.keys(RULES) as readonly Key[]

/** `where` names the place of a mistake: `--`, `plan.pdf.source.yaml: `. */
export const originOf = (said: Readonly<Record<string, unknown>>, where: string): Origin => {
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value !== null)
  for (const [key, value] of given) check(key, value, where)
  return Object.fromEntries(given.map(([key, value]) => [key, String(value).trim()]))
}

const check = (key: string, value: unknown, where: string): void => {
  const rule = ORIGIN_KEYS.includes(key as Key) ? RULES[key as Key] : undefined
  if (!rule)
    throw new UserError(
      `${where}${key}: その項目はありません / unknown key, found: ${key}, allowed: ${ORIGIN_KEYS.join(', ')}`,
    )
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  if (!rule.fits(text))
    throw new UserError(
      `${where}${key}: 「${text}」は使えません / found: ${text || typeof value}, allowed: ${rule.allowed}`,
    )
}
