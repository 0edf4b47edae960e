// Opens a database file (or ':memory:') as a Store: the only door to SQL.  [IO]
// WAL with synchronous=NORMAL: a killed process loses at most the document in hand, never a half of one.
import { dirname } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { UserError } from '../user-error.ts'
import { type Across, prepareAcross } from './across.ts'
import { listChanges, type VersionStep } from './changes.ts'
import { type Corrections, prepareCorrections } from './corrections.ts'
import { type DocumentHead, type KnownDocument, prepareDocuments } from './documents.ts'
import { type Endings, prepareEndings, type StoredEnd } from './endings.ts'
import { createIndexes } from './indexes.ts'
import { type IndicatorCount, listIndicators, prepareIndicators } from './indicators.ts'
import { type Judgements, prepareJudgements } from './judgements.ts'
import { makeFolder } from './make-folder.ts'
import { type Materials, prepareMaterials, prepareSaveMaterial } from './materials.ts'
import { migrate } from './migrate.ts'
import { prepareMunicipalities } from './municipalities.ts'
import type { Origin } from './origins.ts'
import { openResource, type ResourceRows, type RowFilter, storeState } from './read-resource.ts'
import type { DocumentRecord } from './record.ts'
import { prepareRuns, type RunEnd, type RunStart } from './runs.ts'
import { prepareSaveFacts } from './save-facts.ts'
import { prepareSaveFindings } from './save-findings.ts'
import { prepareSaveTables } from './save-tables.ts'
import { type Found, type SearchFilter, search } from './search.ts'
import { prepareSearchIndex } from './search-index.ts'
import { prepareVersions, type Versions } from './versions.ts'

export type Store = {
  readonly find: (sha256: string) => KnownDocument | undefined
  /** One transaction: the document is there whole or not at all. */
  readonly save: (head: DocumentHead, record: DocumentRecord, end?: StoredEnd) => void
  readonly fail: (head: DocumentHead, end: StoredEnd) => void
  readonly endings: Endings
  /** Notes where a stored document comes from, without reading it again. */
  readonly describe: (sha256: string, origin: Origin, at: string) => void
  readonly startRun: (run: RunStart) => number
  readonly finishRun: (id: number, end: RunEnd) => void
  /** Rows of one `export_` view, in the order of the given columns. */
  readonly rows: (resource: string, columns: readonly string[], filter?: RowFilter) => ResourceRows
  readonly indicators: () => IndicatorCount[]
  readonly corrections: Corrections
  readonly judgements: Judgements
  /** For judging again. */
  readonly materials: Materials
  /** For checks over several documents. */
  readonly across: Across
  /** From each version of a paper to the next; only what touches the documents `of` (SHA-256). */
  readonly changes: (of?: readonly string[]) => VersionStep[]
  readonly search: (text: string, filter: SearchFilter) => Found
  /** Reads made inside see one state of the database, whatever another program writes meanwhile. */
  readonly consistently: <T>(read: () => Promise<T>) => Promise<T>
  /** Changes whenever any document of the database changes. */
  readonly state: () => string
  readonly close: () => void
}

/** How long a second program waits for the first one's transaction, ms; one document takes some 10 ms. */
const BUSY_TIMEOUT = 30_000

export const openStore = async (file: string, busyTimeout = BUSY_TIMEOUT): Promise<Store> => {
  const sqlite = openFile(file, busyTimeout)
  await migrate(sqlite)
  const documents = prepareDocuments(sqlite)
  const versions = prepareVersions(sqlite)
  const runs = prepareRuns(sqlite)
  return {
    find: documents.find,
    save: prepareSave(sqlite, documents, versions),
    fail: sqlite.transaction(documents.fail).immediate,
    endings: prepareEndings(sqlite),
    describe: sqlite.transaction((sha256: string, origin: Origin, at: string) => {
      const known = documents.find(sha256)
      if (known && documents.describe(known.id, origin, at) && known.status === 'done') versions.findAgain(known.id)
    }).immediate,
    startRun: runs.start,
    finishRun: (id, end) => {
      // Of a large database they take seconds, which an interrupted run does not have.
      if (end.status !== 'interrupted') createIndexes(sqlite)
      runs.finish(id, end)
    },
    rows: (resource, columns, filter) => openResource(sqlite, resource, columns, filter),
    indicators: () => listIndicators(sqlite),
    corrections: prepareCorrections(sqlite),
    judgements: prepareJudgements(sqlite),
    materials: prepareMaterials(sqlite),
    across: prepareAcross(sqlite),
    changes: (of) => listChanges(sqlite, of),
    search: (text, filter) => search(sqlite, text, filter),
    consistently: (read) => consistently(sqlite, read),
    state: () => storeState(sqlite),
    close: () => void sqlite.close(),
  }
}

/** A read transaction: the first look fixes the state that all further ones see. */
const consistently = async <T>(sqlite: Database, read: () => Promise<T>): Promise<T> => {
  sqlite.exec('begin')
  try {
    return await read()
  } finally {
    sqlite.exec('rollback')
  }
}

const openFile = (file: string, timeout: number): Database => {
  try {
    if (file !== ':memory:') makeFolder(dirname(file))
    const sqlite = new SqliteDatabase(file, { timeout })
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = NORMAL')
    sqlite.pragma('foreign_keys = ON')
    return sqlite
  } catch (error) {
    throw new UserError(`データベースを開けません / cannot open the database ${file}: ${(error as Error).message}`)
  }
}

const WHOLE: StoredEnd = { ending: 'done', cause: null, reason: null }

const prepareSave = (
  sqlite: Database,
  documents: ReturnType<typeof prepareDocuments>,
  versions: Versions,
): Store['save'] => {
  const newIndicatorIds = prepareIndicators(sqlite)
  const saveTables = prepareSaveTables(sqlite)
  const saveFindings = prepareSaveFindings(sqlite)
  const saveMaterial = prepareSaveMaterial(sqlite)
  const saveMunicipality = prepareMunicipalities(sqlite)
  const searchIndex = prepareSearchIndex(sqlite)
  let indicatorIds = newIndicatorIds()
  const saveFacts = prepareSaveFacts(sqlite, (name, unit) => indicatorIds(name, unit))
  const save = sqlite.transaction((head: DocumentHead, record: DocumentRecord, end: StoredEnd = WHOLE) => {
    // A replaced document takes its rows along; without indexes each of them would search whole tables.
    if (documents.find(head.sha256)) createIndexes(sqlite)
    indicatorIds = newIndicatorIds()
    const municipality = head.municipality ?? record.context.municipality
    if (municipality) saveMunicipality(municipality)
    const id = documents.replace(head, end, record.context, record.family, record.pages.length)
    saveFacts(id, record, saveTables(id, record))
    saveFindings(id, record.findings ?? [])
    if (record.material) saveMaterial(id, record.material)
    searchIndex.documents(id, `${head.name} ${record.context.title ?? ''}`)
    versions.find(id)
  })
  return save.immediate
}
