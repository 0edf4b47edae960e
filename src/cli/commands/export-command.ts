// `machikpi export`: what the database holds, as files.  [IO]
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageFile } from '../../report/data-package.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import { UserError } from '../../user-error.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { type Written, writeData } from '../run/write-data.ts'
import { type ExportOptions, exportSettings } from './export-settings.ts'

export const exportCommand = async (options: ExportOptions, io: Io, say: Say): Promise<number> => {
  const settings = exportSettings(options)
  const store = await openExisting(options)
  try {
    const directory = join(options.out, 'data')
    const written = await writeData(store, directory, settings)
    if (options.json) io.out(`${JSON.stringify(reportOf(directory, written), null, 2)}\n`)
    for (const line of notes(written, say)) io.err(`${line}\n`)
    io.err(say(`データ: ${directory}\n`, `data: ${directory}\n`))
    return 0
  } finally {
    store.close()
  }
}

const reportOf = (directory: string, { files, notInRs }: Written) => ({
  directory,
  files: files.map(({ path, rows, bytes, losses }) => ({ path, rows, bytes, losses })),
  notInRs,
})

/** What a person should know before using the files. */
const notes = ({ files, notInRs }: Written, say: Say): string[] => [
  ...files
    .filter(({ resource, rows }) => rows === 0 && /^(facts|rs_3-1$)/.test(resource.name))
    .map(({ path }) => say(`${path}: 条件に合う値がありません`, `${path}: no value meets the conditions`)),
  ...files.flatMap((file) => lossLines(file, say)),
  ...notInRsLine(notInRs, say),
]

/** Losses of a file that are named one by one; datapackage.json names all. */
const MOST_NAMED = 10

const lossLines = ({ path, losses }: PackageFile, say: Say): string[] => {
  const lines = losses
    .slice(0, MOST_NAMED)
    .map(({ kind, what, count, row }) =>
      kind === 'not-in-encoding'
        ? say(
            `${path}: Shift_JIS にない文字を 〓 にしました: ${what} ${count} 回、はじめは ${row} 行目`,
            `${path}: not in Shift_JIS, written as 〓: ${what}, ${count} times, first in row ${row}`,
          )
        : say(
            `${path}: 長すぎる文字列を切りました: ${what} ${count} 個、はじめは ${row} 行目`,
            `${path}: text was cut: ${what}, ${count} times, first in row ${row}`,
          ),
    )
  const rest = losses.length - MOST_NAMED
  return rest > 0
    ? [
        ...lines,
        say(`${path}: ほか ${rest} 種類（datapackage.json に）`, `${path}: ${rest} more (see datapackage.json)`),
      ]
    : lines
}

const notInRsLine = (left: Readonly<Record<string, number>>, say: Say): string[] => {
  const reasons = Object.entries(left).sort((a, b) => b[1] - a[1])
  if (reasons.length === 0) return []
  const total = reasons.reduce((sum, [, count]) => sum + count, 0)
  const list = reasons.map(([reason, count]) => `${reason} ${count}`).join(', ')
  return [
    say(
      `rs_3-1: 3-1 の行や列にあたらない値 ${total} 件は入れていません（${list}）`,
      `rs_3-1: ${total} values have no line or column in 3-1 and are not in it (${list})`,
    ),
  ]
}

/** A mistyped name must not make an empty database. */
export const openExisting = async ({ db, out }: { readonly db?: string; readonly out: string }): Promise<Store> => {
  const file = db ?? join(out, 'machikpi.sqlite')
  if (!existsSync(file)) throw new UserError(`データベースがありません / no such database: ${file}`)
  return openStore(file)
}
