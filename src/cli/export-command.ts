// `machikpi export`: what the database holds, as files.  [IO]
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, type Store } from '../store/open-store.ts'
import { UserError } from '../user-error.ts'
import type { Io } from './io.ts'
import type { Say } from './language.ts'
import { type DataFormat, writeData } from './write-data.ts'

export type ExportOptions = { readonly db?: string; readonly out: string; readonly format: string }

const FORMATS: readonly string[] = ['csv', 'jsonl'] satisfies DataFormat[]

export const exportCommand = async (options: ExportOptions, io: Io, say: Say): Promise<number> => {
  const formats = [...new Set(options.format.split(',').map((f) => f.trim()))]
  const unknown = formats.find((format) => !FORMATS.includes(format))
  if (unknown !== undefined)
    throw new UserError(
      `--format: 「${unknown}」はこの版にはありません / not in this version; allowed: ${FORMATS.join(', ')}`,
    )
  const store = await openExisting(options)
  try {
    const directory = join(options.out, 'data')
    writeData(store, directory, formats as DataFormat[])
    io.err(say(`データ: ${directory}\n`, `data: ${directory}\n`))
    return 0
  } finally {
    store.close()
  }
}

/** A mistyped name must not make an empty database. */
export const openExisting = async ({ db, out }: { readonly db?: string; readonly out: string }): Promise<Store> => {
  const file = db ?? join(out, 'machikpi.sqlite')
  if (!existsSync(file)) throw new UserError(`データベースがありません / no such database: ${file}`)
  return openStore(file)
}
