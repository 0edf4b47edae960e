// How documents ended, counted and listed, and the files that could not be opened.  [IO]
import type { Database } from 'better-sqlite3'

/** Beside `done` that has no cause: partial, refused, failed. */
export type StoredEnd = {
  readonly ending: 'done' | 'partial' | 'refused' | 'failed'
  readonly cause: string | null
  readonly reason: string | null
}

export type EndCount = StoredEnd & { readonly documents: number }
export type EndedFile = StoredEnd & { readonly path: string; readonly at: string }

/** What a file holds besides its pages, JSON. */
export type EnclosedFile = { readonly path: string; readonly enclosed: string }

export type Endings = {
  /** By ending and cause. */
  readonly counts: () => EndCount[]
  /** Everything that is not wholly here, worst first. */
  readonly losses: () => EndedFile[]
  readonly enclosed: () => EnclosedFile[]
  readonly unread: (path: string, end: StoredEnd, runId: number, at: string) => void
  /** The file could be opened this time. */
  readonly opened: (path: string) => void
}

const ALL = `select path, ending, cause, error as reason, read_at as at from documents
  union all select path, ending, cause, reason, tried_at from unread_files`

export const prepareEndings = (sqlite: Database): Endings => {
  const counts = sqlite.prepare<[], EndCount>(
    `select ending, cause, min(reason) as reason, count(*) as documents from (${ALL}) group by ending, cause
     order by ending, documents desc`,
  )
  const losses = sqlite.prepare<[], EndedFile>(
    `select path, ending, cause, reason, at from (${ALL}) where ending <> 'done' order by ending, cause, path`,
  )
  const enclosed = sqlite.prepare<[], EnclosedFile>(
    'select path, enclosed from documents where enclosed is not null order by path',
  )
  const unread = sqlite.prepare(
    'insert or replace into unread_files (path, ending, cause, reason, run_id, tried_at) values (?, ?, ?, ?, ?, ?)',
  )
  const opened = sqlite.prepare('delete from unread_files where path = ?')
  return {
    counts: () => counts.all(),
    losses: () => losses.all(),
    enclosed: () => enclosed.all(),
    unread: (path, { ending, cause, reason }, runId, at) => void unread.run(path, ending, cause, reason, runId, at),
    opened: (path) => void opened.run(path),
  }
}
