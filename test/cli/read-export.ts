// Exported files read by readers that did not write them: csv-parse, JSON, hyparquet, SheetJS.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as xlsx from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import type { FormatName } from '../../src/report/formats/formats.ts'

export type ReadRow = Readonly<Record<string, unknown>>

const READERS: Readonly<Record<FormatName, (bytes: Buffer) => ReadRow[] | Promise<ReadRow[]>>> = {
  csv: (bytes) => parse(bytes, { columns: true, bom: true }),
  jsonl: (bytes) =>
    bytes
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  xlsx: (bytes) => {
    const book = xlsx.read(bytes)
    return xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { defval: null })
  },
  parquet: (bytes) => parquetReadObjects({ file: Uint8Array.from(bytes).buffer }),
}

export const readExport = async (folder: string, name: string, format: FormatName): Promise<ReadRow[]> =>
  READERS[format](readFileSync(join(folder, `${name}.${format}`)))
