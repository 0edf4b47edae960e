// The database -> OUT/data: the tables in the asked formats and datapackage.json.  [IO]
// Streamed in pieces into files beside the old ones, which they replace only when all are complete.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataPackage, describeFile, type PackageFile, type PackageSource } from '../../report/data-package.ts'
import { type FormatName, openEncoder } from '../../report/formats/formats.ts'
import type { TextEncoding } from '../../report/formats/text.ts'
import { RUNS } from '../../report/resources/records.ts'
import { RESOURCES } from '../../report/resources.ts'
import { type ExportTable, plainTable, type Read } from '../../report/shapes/export-table.ts'
import { type Shape, shapeTables } from '../../report/shapes/shape-tables.ts'
import type { Store } from '../../store/open-store.ts'
import type { RowFilter } from '../../store/read-resource.ts'
import { VERSION } from '../../version.ts'
import { removeAbandoned, temporaryName } from './temporary-files.ts'
import { writeTable } from './write-table.ts'

export type DataOptions = {
  readonly formats: readonly FormatName[]
  readonly shape: Shape
  /** Also the national review file, as CSV. */
  readonly rs: boolean
  readonly encoding: TextEncoding
  readonly bom: boolean
  /** Names of resources; all of them without it. */
  readonly tables?: readonly string[] | undefined
  readonly filter: RowFilter
  readonly license?: string | undefined
}

export type Written = {
  readonly files: readonly PackageFile[]
  /** Facts that the review file has no line or column for, by reason. */
  readonly notInRs: Readonly<Record<string, number>>
}

const PLAIN: DataOptions = { formats: ['csv'], shape: 'long', rs: false, encoding: 'utf-8', bom: false, filter: {} }
const PACKAGE = 'datapackage.json'
const GENERATOR = `machikpi ${VERSION}`

export const writeData = (store: Store, directory: string, options = PLAIN, onTurn = () => {}): Promise<Written> =>
  atOnce(directory, (place) => store.consistently(() => writeAll(store, options, { place, onTurn })))

/** `work` writes to the places it is given; they take the old files' place together, when all are complete. */
const atOnce = async <T>(directory: string, work: (place: (name: string) => string) => Promise<T>): Promise<T> => {
  mkdirSync(directory, { recursive: true })
  removeAbandoned(directory)
  const names: string[] = []
  // Another run may write to the same folder at the same time: each has files of its own until the end.
  const place = (name: string): string => {
    names.push(name)
    return join(directory, temporaryName(name))
  }
  try {
    const done = await work(place)
    for (const name of names) renameSync(join(directory, temporaryName(name)), join(directory, name))
    return done
  } catch (error) {
    for (const name of names) rmSync(join(directory, temporaryName(name)), { force: true })
    throw error
  }
}

/** Where a file is to be written, and what is asked meanwhile: may it go on? */
type Pen = { readonly place: (name: string) => string; readonly onTurn: () => void }

const writeAll = async (store: Store, options: DataOptions, pen: Pen): Promise<Written> => {
  const read: Read = (resource, columns) => store.rows(resource, columns, options.filter)
  const { tables, rsTables, notInRs } = shapeTables(read, options)
  const files: PackageFile[] = []
  for (const format of options.formats) for (const table of tables) files.push(await write(table, format, options, pen))
  for (const table of rsTables) files.push(await write(table, 'csv', options, pen))
  const described = dataPackage({
    generator: GENERATOR,
    state: options === PLAIN ? store.state() : `${store.state()} ${JSON.stringify(options)}`,
    files,
    sources: sourcesOf(read),
    license: options.license,
    selection: options === PLAIN ? undefined : { shape: options.shape, ...options.filter },
  })
  writeFileSync(pen.place(PACKAGE), `${JSON.stringify(described, null, 2)}\n`)
  return { files, notInRs: notInRs() }
}

const write = async (
  { resource, rows }: ExportTable,
  format: FormatName,
  { encoding, bom }: DataOptions,
  { place, onTurn }: Pen,
): Promise<PackageFile> => {
  const path = `${resource.name}.${format}`
  const encoder = await openEncoder(format, resource, { encoding, bom, createdBy: GENERATOR })
  const result = await writeTable(place(path), rows(), encoder, onTurn)
  return { resource, format, path, encoding: format === 'csv' ? encoding : 'utf-8', ...result }
}

const SOURCE = 'document title path sha256 source_url publisher retrieved_at document_date'.split(' ')

const sourcesOf = (read: Read): PackageSource[] =>
  [...read('documents', SOURCE)].map((row) => {
    const [document, title, path, sha256, url, publisher, retrieved, dated] = row as readonly string[]
    return { document, title, path, sha256, url, publisher, retrieved, dated } as PackageSource
  })

/** After a run: everything where a document changed, else only the log of runs, which has one more.
 *  false: `isOver` came first, and the files are as they were. */
export const bringUpToDate = async (store: Store, directory: string, isOver: () => boolean): Promise<boolean> => {
  const onTurn = () => {
    if (isOver()) throw OVER
  }
  try {
    onTurn()
    const described = packageOf(directory)
    if (described?.state !== store.state() || described.generator !== GENERATOR)
      await writeData(store, directory, PLAIN, onTurn)
    else await atOnce(directory, (place) => writeRuns(store, described, { place, onTurn }))
    return true
  } catch (error) {
    if (error === OVER) return false
    throw error
  }
}

const OVER = new Error('interrupted')

type Described = { readonly state: string; readonly generator: string; readonly resources: readonly { name: string }[] }

/** Nothing where it is absent or broken: it is written anew. */
const packageOf = (directory: string): Described | undefined => {
  try {
    return JSON.parse(readFileSync(join(directory, PACKAGE), 'utf8'))
  } catch {
    return undefined
  }
}

const writeRuns = async (store: Store, described: Described, pen: Pen): Promise<void> => {
  const runs = plainTable(RUNS, (resource, columns) => store.rows(resource, columns))
  const file = describeFile(await write(runs, 'csv', PLAIN, pen), [])
  const resources = described.resources.map((resource) => (resource.name === RUNS.name ? file : resource))
  writeFileSync(pen.place(PACKAGE), `${JSON.stringify({ ...described, resources }, null, 2)}\n`)
}

export const RESOURCE_NAMES: readonly string[] = RESOURCES.map((resource) => resource.name)
