// One file of a run: load it, skip it where it is unchanged, read it in a worker, store what came of it.  [IO]
import { municipalityEntry } from '../../families/identify-municipality.ts'
import type { DocumentHead } from '../../store/documents.ts'
import type { Store } from '../../store/open-store.ts'
import type { Origin } from '../../store/origins.ts'
import type { DocumentRecord } from '../../store/record.ts'
import type { Source } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import { tooLarge } from '../settings/limits.ts'
import type { RunSettings } from '../settings/run-settings.ts'
import { unlocked } from '../threads/extract-document.ts'
import { type ExtractPool, INTERRUPTED } from '../threads/extract-pool.ts'
import type { Extracted, Failure } from '../threads/extract-task.ts'
import { endingOf } from './ending.ts'
import type { FoundFile } from './find-files.ts'
import { loadSource } from './load-source.ts'
import { type Outcome, outcome } from './outcome.ts'
import type { Progress } from './progress.ts'
import { readSourceNote } from './source-note.ts'

export type RunContext = {
  readonly store: Store
  readonly settings: RunSettings
  readonly runId: number
  readonly version: string
  /** The state of the checks. */
  readonly checks: string
  readonly jobs: number
  readonly force: boolean
  readonly progress: Progress
}

export const left = ({ path }: FoundFile): Outcome => outcome(path, 'left')

export const oneDocument = async (
  file: FoundFile,
  run: RunContext,
  seen: Map<string, string>,
  pool: () => Promise<ExtractPool>,
): Promise<Outcome> => {
  const found = await loaded(file, run)
  if ('kind' in found) return found
  const { source, origin } = found
  const twin = seen.get(source.id)
  if (twin !== undefined) return outcome(file.path, 'same', { reason: twin, sha256: source.id })
  seen.set(source.id, file.path)
  if (isUnchanged(source, run)) {
    if (Object.keys(origin).length > 0) run.store.describe(source.id, origin, new Date().toISOString())
    return outcome(file.path, 'unchanged', { sha256: source.id })
  }
  return readAndStore({ ...file, origin }, source, run, await pool())
}

/** The file with what is known of its origin; an outcome where it cannot even be opened. */
const loaded = async (file: FoundFile, run: RunContext): Promise<{ source: Source; origin: Origin } | Outcome> => {
  const { store, settings, runId } = run
  const not = (kind: 'failed' | 'refused', cause: string, reason: string): Outcome => {
    store.endings.unread(file.path, { ending: kind, cause, reason }, runId, new Date().toISOString())
    return outcome(file.path, kind, { cause, reason })
  }
  const failed = (reason: string) => not('failed', 'file', reason)
  if (file.missing) return failed(file.missing)
  if (file.bytes > settings.limits.bytes)
    return not('refused', 'too-large', tooLarge(file.bytes, settings.limits.bytes))
  try {
    const origin = { ...settings.origin, ...(await readSourceNote(file.path)), ...file.origin }
    const source = await loadSource(file.path)
    store.endings.opened(file.path)
    return { source, origin }
  } catch (error) {
    if (error instanceof UserError) return failed(error.message)
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return failed(`ファイルを開けません / cannot be opened: ${(error as Error).message}`)
  }
}

const isUnchanged = (source: Source, { store, settings, version, force }: RunContext): boolean => {
  const known = store.find(source.id)
  const same = known?.status === 'done' && known.version === version && known.settings === settings.fingerprint
  // What was judged by other checks is judged again from the database; read before that was kept, it is read again.
  return same && known.checks !== null && !force
}

const readAndStore = async (file: FoundFile, source: Source, run: RunContext, pool: ExtractPool): Promise<Outcome> => {
  const head = documentHead(file, source, run)
  const { families, family, municipality, pages, passwords, ocr, ocrUrl, ocrData, limits } = run.settings
  const task = { file: file.path, families, family, municipality, pages, ocr, ocrUrl, ocrData, limits }
  const result = await unlocked(task, passwords, attempts(file.path, source), pool, (step) =>
    run.progress.step(file, step),
  ).catch(failureOf)
  const { kind, ...why } = endingOf(result)
  const end = { ending: kind, cause: why.cause ?? null, reason: why.reason ?? null }
  const again = run.store.find(source.id)?.ending === kind
  if (kind === 'failed' && why.cause === INTERRUPTED) return left(file)
  if (!result.ok) {
    run.store.fail(head, end)
    return outcome(file.path, kind, { ...why, again, sha256: source.id })
  }
  const place = municipalityEntry(result.record.context.municipality?.code ?? '')
  const datedAt = result.madeAt ?? head.datedAt
  const { enclosed } = result
  const things = enclosed && enclosed.things.length > 0 ? JSON.stringify(enclosed.things) : undefined
  run.store.save({ ...head, datedAt, municipality: place, enclosed: things }, result.record, end)
  const besides = things === undefined ? {} : { enclosed }
  return outcome(file.path, kind, { ...why, again, ...besides, ...countsOf(result), sha256: source.id })
}

/** The bytes at hand first; for further attempts the file is read again, and must still be the same. */
const attempts = (path: string, source: Source): (() => Promise<Source>) => {
  let first: Source | undefined = source
  return async () => {
    const loaded = first ?? (await loadSource(path))
    first = undefined
    if (loaded.id === source.id) return loaded
    throw new UserError('読んでいる間にファイルが変わりました / the file changed while it was read')
  }
}

/** A file that changed or went away between two attempts. */
const failureOf = (error: Error & { readonly code?: string }): Failure => {
  if (!(error instanceof UserError) && error.code === undefined) throw error
  return { ok: false, refused: false, cause: 'file', reason: error.message }
}

const documentHead = (file: FoundFile, source: Source, run: RunContext): DocumentHead => ({
  sha256: source.id,
  name: source.name,
  path: file.path,
  mediaType: source.mediaType,
  bytes: file.bytes,
  version: run.version,
  settings: run.settings.fingerprint,
  checks: run.checks,
  runId: run.runId,
  readAt: new Date().toISOString(),
  datedAt: file.written.toISOString(),
  origin: file.origin,
})

const countsOf = ({ record, milliseconds }: Extracted): Partial<Outcome> => ({
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
