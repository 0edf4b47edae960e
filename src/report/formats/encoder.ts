// The contract of a file format: rows in, pieces of a file out, never a whole table in memory unless the format forces it.  Pure.
import type { Row } from '../resource.ts'

/** Text is written as UTF-8. */
export type Piece = string | Uint8Array

/** Something the format could not take as it stands; the file holds a substitute. */
export type Loss = {
  readonly kind: 'not-in-encoding' | 'too-long'
  readonly what: string
  readonly count: number
  /** Row of the table, from 1, where it was met first. */
  readonly row: number
}

export type TableEncoder = {
  /** A piece when enough has come together. */
  readonly row: (row: Row) => Piece | undefined
  readonly end: () => Piece | Promise<Piece>
  readonly losses: () => readonly Loss[]
}

/** Counts losses by what was lost. */
export const lossCounter = (kind: Loss['kind']) => {
  const losses = new Map<string, Loss>()
  return {
    add: (what: string, row: number): void => {
      const known = losses.get(what)
      losses.set(what, { kind, what, count: (known?.count ?? 0) + 1, row: known?.row ?? row })
    },
    all: (): readonly Loss[] => [...losses.values()],
  }
}
