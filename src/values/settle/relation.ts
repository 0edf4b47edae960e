// What numbers of one paper owe each other. Types only.
import type { Fact, Reading } from '../../types.ts'

export type NumberReading = Extract<Reading, { kind: 'number' }>

export type Relation = {
  /** Relations of one family stand or fall together: the same rows in other columns, the same columns in other rows. */
  readonly family: string
  readonly terms: readonly Fact[]
  /** So many others of the family must hold as they were read before this one may choose or confirm. */
  readonly others: number
  /** An order is weak: it may choose where all else fails, and confirms nothing. */
  readonly weak?: true
  readonly holds: (values: readonly NumberReading[]) => boolean
  /** The line a person can redo: 12 ÷ 45 = 26.7 %. */
  readonly line: (values: readonly NumberReading[]) => string
}

/** Digits a number needs so that it hardly fits by chance. */
export const TELLING = 3

export const digitsOf = (reading: NumberReading): number => reading.printed.replace(/\D/g, '').replace(/^0+/, '').length

export const exact = (value: number): number => Number(value.toPrecision(15))

export const isPercent = (fact: Fact): boolean => fact.unit?.base === '%' || fact.role === 'rate'
