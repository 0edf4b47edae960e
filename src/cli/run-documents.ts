// The files of a run, several at a time: load, skip what is unchanged, read in a worker, store.  [IO]
// The main thread writes; one bad file ends as its own outcome and never the run.
import PQueue from 'p-queue'
import { municipalityEntry } from '../families/identify-municipality.ts'
import type { DocumentHead } from '../store/documents.ts'
import type { Store } from '../store/open-store.ts'
import type { DocumentRecord } from '../store/record.ts'
import type { Source } from '../types.ts'
import { UserError } from '../user-error.ts'
import { datedAt } from './dated-at.ts'
import { type ExtractPool, openPool } from './extract-pool.ts'
import type { FoundFile } from './find-files.ts'
import { loadSource } from './load-source.ts'
import { type Outcome, outcome } from './outcome.ts'
import type { Progress } from './progress.ts'
import type { RunSettings } from './run-settings.ts'
import { readSourceNote } from './source-note.ts'

export type RunContext = {
  readonly store: Store
  readonly settings: RunSettings
  readonly runId: number
  readonly version: string
  readonly jobs: number
  readonly force: boolean
  readonly progress: Progress
}

export type DocumentRun = {
  readonly done: Promise<Outcome[]>
  /** Begin no further document; those in hand are finished. */
  readonly finishHand: () => void
  readonly abort: () => Promise<void>
}

export const runDocuments = (files: readonly FoundFile[], run: RunContext): DocumentRun => {
  const queue = new PQueue({ concurrency: run.jobs })
  const seen = new Map<string, string>()
  let pool: ExtractPool | undefined
  let stopping = false
  // Threads only when a first document has to be read: a run over unchanged documents starts none.
  const threads = () =>
    (pool ??= openPool(Math.min(run.jobs, files.length), (message) => run.progress.say(`worker: ${message}`)))
  const one = async (file: FoundFile): Promise<Outcome> => {
    const result = stopping ? outcome(file.path, 'left') : await oneDocument(file, run, seen, threads)
    run.progress.file(file.path, file.bytes, result.kind === 'read')
    return result
  }
  const all = Promise.all(files.map((file) => queue.add(() => one(file))))
  return {
    done: all.finally(() => pool?.close()),
    finishHand: () => {
      stopping = true
    },
    abort: async () => pool?.abort(),
  }
}

const oneDocument = async (
  file: FoundFile,
  run: RunContext,
  seen: Map<string, string>,
  pool: () => ExtractPool,
): Promise<Outcome> => {
  const failed = (reason: string, more: Partial<Outcome> = {}) => outcome(file.path, 'failed', { reason, ...more })
  if (file.missing) return failed(file.missing)
  try {
    const source = await loadSource(file.path)
    const twin = seen.get(source.id)
    if (twin !== undefined) return outcome(file.path, 'same', { reason: twin, sha256: source.id })
    seen.set(source.id, file.path)
    const origin = { ...run.settings.origin, ...(await readSourceNote(file.path)), ...file.origin }
    if (isUnchanged(source, run)) {
      if (Object.keys(origin).length > 0) run.store.describe(source.id, origin, new Date().toISOString())
      return outcome(file.path, 'unchanged', { sha256: source.id })
    }
    return await readAndStore({ ...file, origin }, source, run, pool())
  } catch (error) {
    if (error instanceof UserError) return failed(error.message)
    const { message, stack = message } = error as Error
    const isFile = (error as NodeJS.ErrnoException).code !== undefined
    return failed(`読めません / cannot be read: ${message}`, isFile ? {} : { bug: stack })
  }
}

const isUnchanged = (source: Source, { store, settings, version, force }: RunContext): boolean => {
  const known = store.find(source.id)
  const same = known?.status === 'done' && known.version === version && known.settings === settings.fingerprint
  return same && !force
}

const readAndStore = async (file: FoundFile, source: Source, run: RunContext, pool: ExtractPool): Promise<Outcome> => {
  const head = documentHead(file, source, run)
  const { families, family, municipality, pages, password, ocr } = run.settings
  const task = { source, families, family, municipality, pages, password, ocr }
  const result = await pool.extract(task, run.progress.page)
  if (!result.ok) {
    run.store.fail(head, result.reason)
    return outcome(file.path, 'failed', { ...result, sha256: source.id })
  }
  const place = municipalityEntry(result.record.context.municipality?.code ?? '')
  run.store.save({ ...head, municipality: place }, result.record)
  return readOutcome(file, source, result.record, result.milliseconds)
}

const documentHead = (file: FoundFile, source: Source, run: RunContext): DocumentHead => ({
  sha256: source.id,
  name: source.name,
  path: file.path,
  mediaType: source.mediaType,
  bytes: file.bytes,
  version: run.version,
  settings: run.settings.fingerprint,
  runId: run.runId,
  readAt: new Date().toISOString(),
  datedAt: datedAt(source.bytes, file.written),
  origin: file.origin,
})

const readOutcome = (file: FoundFile, source: Source, record: DocumentRecord, milliseconds: number): Outcome =>
  outcome(file.path, 'read', {
    sha256: source.id,
    pages: record.pages.length,
    tables: record.tables.length,
    facts: record.facts.length,
    fields: record.fields.length,
    choices: record.choices.length,
    notRead: record.pages.filter(isUnread).map((p) => p.number),
    milliseconds: Math.round(milliseconds),
  })

/** A picture, or codes without text, that OCR has not read either. */
const isUnread = ({ origin, quality }: DocumentRecord['pages'][number]): boolean =>
  origin !== 'ocr' && ['scanned', 'garbled'].includes(quality.verdict)
