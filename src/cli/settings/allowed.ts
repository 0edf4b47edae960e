// Words that options take from a list: checked, and the whole list named where one is wrong.  Pure.
import type { Reading, Role } from '../../types.ts'
import { UserError } from '../../user-error.ts'

export const ROLES = [
  'baseline',
  'actual',
  'target',
  'forecast',
  'budget',
  'settlement',
  'increment',
  'cumulative_increment',
  'rate',
  'difference',
  'grade',
  'other',
] as const satisfies readonly Role[]

/** As the database spells what a cell says. */
export const STATUSES = [
  'value',
  'blank',
  'dash',
  'carried',
  'suspended',
  'pending',
  'text',
  'unreadable',
] as const satisfies readonly (Exclude<Reading['kind'], 'number'> | 'value')[]

export const wrong = (option: string, found: string, allowed: readonly string[]): UserError =>
  new UserError(`${option}: 「${found}」は使えません / found: ${found}, allowed: ${allowed.join(', ')}`)

export const oneOf = <T extends string>(option: string, found: string, allowed: readonly T[]): T => {
  const one = allowed.find((value) => value === found)
  if (one === undefined) throw wrong(option, found, allowed)
  return one
}

/** Several with commas, each once. */
export const parts = (list: string): string[] => [...new Set(list.split(',').map((part) => part.trim()))]

export const listOf = (option: string, list: string, allowed: readonly string[]): string[] =>
  parts(list).map((part) => oneOf(option, part, allowed))
