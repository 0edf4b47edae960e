// What a passage states of an amount, and what its reader sees of the text before it. No logic.
import type { Tokenise } from '../../japanese/tokens.ts'
import type { Role, Years } from '../../types.ts'
import type { Amount } from './amounts.ts'
import type { BracketNote } from './bracket-note.ts'

export type Stated = {
  readonly item: string
  readonly amount: Amount
  readonly role: Role
  readonly kind: 'bracket' | 'colon' | 'listed' | 'itemized' | 'head' | 'enclosed' | 'dated'
  /** Where the sentence itself says it. */
  readonly years?: Years
  /** 前年度 65名: so many years from the year of the amount before it. */
  readonly shift?: number
}

/** `from`: the amount's line; `floor`: where the amount before it ends. */
export type Sight = {
  readonly text: string
  readonly from: number
  readonly floor: number
  readonly last: Stated | undefined
  readonly era: string | undefined
  readonly inCell: boolean
  readonly brackets?: BracketNote | undefined
  readonly tokenise: Tokenise
}
