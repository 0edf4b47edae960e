// The database -> OUT/data: one CSV a table and datapackage.json.  [IO]
// Streamed in pieces into files beside the old ones, which are put in their place only when all are complete.
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type CsvValue, csvHeader, csvLines } from '../report/csv.ts'
import { dataPackage } from '../report/data-package.ts'
import { jsonLines } from '../report/jsonl.ts'
import { RESOURCES, type Resource } from '../report/resources.ts'
import type { Store } from '../store/open-store.ts'
import { VERSION } from '../version.ts'

export type DataFormat = 'csv' | 'jsonl'

type Encoder = { readonly head: string; readonly line: (row: readonly CsvValue[]) => string }

const ENCODERS: Readonly<Record<DataFormat, (resource: Resource) => Encoder>> = {
  csv: ({ fields }) => ({ head: csvHeader(fields.map((f) => f.name)), line: csvLines(fields.map((f) => f.type)) }),
  jsonl: ({ fields }) => ({ head: '', line: jsonLines(fields) }),
}

const PACKAGE = 'datapackage.json'

export const writeData = (store: Store, directory: string, formats: readonly DataFormat[] = ['csv']): void => {
  mkdirSync(directory, { recursive: true })
  // Another run may write to the same folder at the same time: each has files of its own until the end.
  const temporary = (name: string) => join(directory, `.${name}.${process.pid}.tmp`)
  const written: string[] = []
  try {
    const state = store.consistently(() => {
      const rows: Record<string, number> = {}
      for (const format of formats)
        for (const resource of RESOURCES) {
          const name = `${resource.name}.${format}`
          written.push(name)
          rows[resource.name] = writeResource(store, resource, temporary(name), ENCODERS[format](resource))
        }
      return { state: store.state(), rows }
    })
    written.push(PACKAGE)
    const described = dataPackage(RESOURCES, { generator: `machikpi ${VERSION}`, formats, ...state })
    writeWhole(temporary(PACKAGE), `${JSON.stringify(described, null, 2)}\n`)
    for (const name of written) renameSync(temporary(name), join(directory, name))
  } catch (error) {
    for (const name of written) rmSync(temporary(name), { force: true })
    throw error
  }
}

/** Was the folder written from this very state of the database? */
export const isCurrent = (store: Store, directory: string): boolean => {
  try {
    const { state, generator } = JSON.parse(readFileSync(join(directory, PACKAGE), 'utf8'))
    return state === store.state() && generator === `machikpi ${VERSION}`
  } catch {
    return false // absent or broken: it is written anew
  }
}

/** Bytes collected before they are written. */
const PIECE = 1 << 18

/** Returns the number of rows. */
const writeResource = (store: Store, resource: Resource, file: string, { head, line }: Encoder): number => {
  const handle = openSync(file, 'w')
  try {
    let [piece, count] = [head, 0]
    const columns = resource.fields.map((field) => field.name)
    for (const row of store.rows(resource.name, columns)) {
      piece += line(row)
      count++
      if (piece.length < PIECE) continue
      writeSync(handle, piece)
      piece = ''
    }
    writeSync(handle, piece)
    return count
  } finally {
    closeSync(handle)
  }
}

const writeWhole = (file: string, text: string): void => {
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, text)
  } finally {
    closeSync(handle)
  }
}
