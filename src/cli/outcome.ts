// What became of one file of a run. Types only.

export type Outcome = {
  readonly path: string
  /** read = newly read and stored; same = the bytes of another file of this run; left = not begun when interrupted. */
  readonly kind: 'read' | 'unchanged' | 'same' | 'failed' | 'left'
  readonly sha256?: string
  readonly reason?: string
  /** A defect of this program and no fault of the file: its stack. */
  readonly bug?: string
  readonly pages: number
  readonly tables: number
  readonly facts: number
  readonly fields: number
  readonly choices: number
  /** Pages that hold an image where text should be. */
  readonly notRead: readonly number[]
  readonly milliseconds: number
}

const NOTHING = { pages: 0, tables: 0, facts: 0, fields: 0, choices: 0, notRead: [], milliseconds: 0 }

export const outcome = (path: string, kind: Outcome['kind'], more: Partial<Outcome> = {}): Outcome => ({
  ...NOTHING,
  path,
  kind,
  ...more,
})
