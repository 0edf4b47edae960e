// The result of a run as the one JSON document of `--json`.  Pure.
import type { VersionStep } from '../../store/changes.ts'
import type { FindingCounts } from '../commands/findings.ts'
import type { Signal } from '../io.ts'
import type { RunSettings } from '../settings/run-settings.ts'
import type { Outcome } from './outcome.ts'

export type RunResult = {
  readonly outcomes: readonly Outcome[]
  readonly settings: RunSettings
  readonly signal: Signal | undefined
  /** Do the data files say what the database says? Not where the run was broken off. */
  readonly written: boolean
  readonly seconds: number
  readonly findings: FindingCounts
  /** Of the documents that were read for the first time. */
  readonly newFindings: FindingCounts
  /** Versions among what was read now, with what changed. */
  readonly versions: readonly VersionStep[]
  /** Corrections that no longer find their value, one line each. */
  readonly lostCorrections: readonly string[]
}

export const runReport = ({
  outcomes,
  settings,
  signal,
  written,
  seconds,
  findings,
  newFindings,
  versions,
  lostCorrections,
}: RunResult): object => ({
  database: settings.db,
  data: settings.data,
  ...(settings.report === undefined ? {} : { report: settings.report }),
  ...(signal ? { interrupted: signal } : {}),
  ...(written ? {} : { dataWritten: false }),
  seconds: Math.round(seconds * 1000) / 1000,
  documents: outcomes,
  versions: versions.map(({ older, newer, why, sure, changes }) => ({
    older,
    newer,
    why,
    sure,
    changes: changes.length,
  })),
  lostCorrections,
  findings,
  newFindings,
})
