// A quantity with its unit -> the reading of a fact. Pure.
import type { Quantity } from '../notation/number.ts'
import type { Reading, Unit } from '../types.ts'

/** Products of decimals carry binary dust (50.32 * 1000); fifteen digits are what a double holds. */
const SAFE_DIGITS = 15

export function readNumber(q: Quantity, unit: Unit | undefined): Reading {
  const value = settle(q.value)
  return {
    kind: 'number',
    printed: q.printed,
    value,
    base: settle(value * (unit?.factor ?? 1)),
    ...(q.bound ? { bound: q.bound } : {}),
    ...(q.denominator !== undefined ? { denominator: q.denominator } : {}),
  }
}

const settle = (n: number): number => Number(n.toPrecision(SAFE_DIGITS))
