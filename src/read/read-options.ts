// What every reader may be told. Types only.

export type ReadOptions = {
  /** Page numbers from 1; all where absent. */
  readonly pages?: readonly number[] | undefined
  readonly password?: string | undefined
}
