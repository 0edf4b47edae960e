// What became of one file of a run. Types only.

import type { Enclosed } from '../../read/read-options.ts'

/** How the reading of a document ended.
 *  partial = some of its pages are missing; refused = it is nothing this program reads, and trying again is of no use;
 *  failed = the reading went wrong, and another attempt may not. */
export type Ending = 'done' | 'partial' | 'refused' | 'failed'

export type Outcome = {
  readonly path: string
  /** same = the bytes of another file of this run; left = not begun when interrupted. */
  readonly kind: Ending | 'unchanged' | 'same' | 'left'
  readonly sha256?: string
  /** One word for counting: encrypted, damaged, time, memory ... */
  readonly cause?: string
  readonly reason?: string
  /** The same file ended so before: whoever asks only for news has heard of it. */
  readonly again?: boolean
  /** A defect of this program and no fault of the file: its stack. */
  readonly bug?: string
  readonly pages: number
  readonly tables: number
  readonly facts: number
  readonly fields: number
  readonly choices: number
  /** Pages that hold an image where text should be. */
  readonly notRead: readonly number[]
  /** What the file holds besides its pages, where there is anything. */
  readonly enclosed?: Enclosed | undefined
  readonly milliseconds: number
}

const NOTHING = { pages: 0, tables: 0, facts: 0, fields: 0, choices: 0, notRead: [], milliseconds: 0 }

export const outcome = (path: string, kind: Outcome['kind'], more: Partial<Outcome> = {}): Outcome => ({
  ...NOTHING,
  path,
  kind,
  ...more,
})

/** Was something newly read and stored? */
export const isRead = ({ kind }: Outcome): boolean => kind === 'done' || kind === 'partial'

/** Is something missing that a person has to know of? */
export const isLoss = ({ kind }: Outcome): boolean => kind === 'partial' || kind === 'refused' || kind === 'failed'
