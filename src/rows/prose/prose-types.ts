// What a passage is read with, and what is read from it. No logic.
import type { Tokenise } from '../../japanese/tokens.ts'
import type { Reason, Role, Years } from '../../types.ts'
import type { Amount } from './amounts.ts'
import type { BracketNote } from './bracket-note.ts'

export type Reading = {
  readonly text: string
  readonly era: string | undefined
  readonly tokenise: Tokenise
  /** Year and role that the box, the column or the title says of all its text. */
  readonly whole: Years | undefined
  readonly role: Role
  /** The head of the column of outcomes that the cell stands in: 主な成果. */
  readonly outcome: string | undefined
  /** The text of a cell: its labels name it. */
  readonly inCell: boolean
  /** The fiscal year the paper is about. */
  readonly document: Years | undefined
  /** What an amount of money is in a paper of budgets, or of accounts. */
  readonly money?: Role | undefined
  readonly brackets?: BracketNote | undefined
  /** Does the paper's title or a heading over the place speak of aims? */
  readonly aims?: (at: number) => boolean
}

export type ProseFact = {
  readonly item: string
  readonly path: readonly string[]
  readonly amount: Amount
  readonly role: Role
  readonly years?: Years | undefined
  readonly cumulative: boolean
  readonly reasons: readonly Reason[]
}
