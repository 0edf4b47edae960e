// The result of a run as the one JSON document of `--json`.  Pure.
import type { Signal } from './io.ts'
import type { Outcome } from './outcome.ts'
import type { RunSettings } from './run-settings.ts'

export type RunResult = {
  readonly outcomes: readonly Outcome[]
  readonly settings: RunSettings
  readonly signal: Signal | undefined
  readonly seconds: number
}

export const runReport = ({ outcomes, settings, signal, seconds }: RunResult): object => ({
  database: settings.db,
  data: settings.data,
  ...(signal ? { interrupted: signal } : {}),
  seconds: Math.round(seconds * 1000) / 1000,
  documents: outcomes,
})
