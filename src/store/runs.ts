// The log of runs: version, settings and what came of it.  [IO]
import type { Database } from 'better-sqlite3'

export type RunStart = { readonly startedAt: string; readonly version: string; readonly settings: string }
export type RunEnd = {
  readonly status: 'done' | 'failed' | 'interrupted'
  readonly finishedAt: string
  readonly documents: number
  readonly unchanged: number
  readonly failed: number
  readonly pages: number
  readonly facts: number
  readonly seconds: number
}

export const prepareRuns = (sqlite: Database) => {
  const start = sqlite.prepare<RunStart>(
    "insert into runs (started_at, version, settings, status) values (@startedAt, @version, @settings, 'running')",
  )
  const finish = sqlite.prepare<RunEnd & { id: number }>(
    `update runs set status = @status, finished_at = @finishedAt, documents = @documents, unchanged = @unchanged,
     failed = @failed, pages = @pages, facts = @facts, seconds = @seconds where id = @id`,
  )
  return {
    start: (run: RunStart): number => Number(start.run(run).lastInsertRowid),
    finish: (id: number, end: RunEnd): void => void finish.run({ id, ...end }),
  }
}
