// `machikpi report`: what the database holds, for people: one HTML file, Markdown, or JSON.  [IO]
// Also the step of `machikpi run` that writes OUT/report.html when the database has changed.
import { closeSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { escapeHtml } from '../../report/html/html.ts'
import type { Store } from '../../store/open-store.ts'
import type { Severity } from '../../types.ts'
import { GENERATOR, makeReport, type ReportFormat, type ReportRequest, reportState } from '../drawing/make-report.ts'
import type { Io } from '../io.ts'
import { languageOf, type Say } from '../language.ts'
import { removeAbandoned, temporaryName } from '../run/temporary-files.ts'
import { cityOf } from '../settings/city-code.ts'
import { limitsOf } from '../settings/limits.ts'
import { openExisting } from './export-command.ts'

/** As commander hands them over. */
export type ReportOptions = {
  readonly db?: string
  readonly out: string
  readonly format: ReportFormat
  readonly file?: string
  readonly city?: string
  readonly severity: Severity
  readonly crops: number
  readonly password?: string
}

/** Of pictures, MB, before they become text and a third larger: the samples' report stays under 5 MB. */
const CROP_MEGABYTES = 3
const MEGABYTE = 1e6
const STDOUT = '-'

export const reportCommand = async (options: ReportOptions, io: Io, say: Say): Promise<number> => {
  const cities = options.city?.split(',').map((code) => cityOf('--city', code).code)
  const file = options.file ?? (options.format === 'html' ? join(options.out, 'report.html') : STDOUT)
  const store = await openExisting(options)
  try {
    const report = await makeReport(store, {
      format: options.format,
      filter: cities ? { cities } : {},
      severity: options.severity,
      language: languageOf(io.env),
      cropBytes: options.crops * MEGABYTE,
      threads: io.cores,
      memory: limitsOf({}).memory,
      password: options.password,
      file: file === STDOUT ? '.' : file,
    })
    if (file === STDOUT) io.out(report)
    else writeWhole(file, report)
    if (file !== STDOUT) io.err(say(`報告: ${file}\n`, `report: ${file}\n`))
    return 0
  } finally {
    store.close()
  }
}

type RunReport = Pick<ReportRequest, 'threads' | 'memory' | 'password'>

/** Written anew only where the database has changed since. */
export const updateReport = async (store: Store, file: string, run: RunReport): Promise<void> => {
  const settings = { filter: {}, severity: 'info', language: 'ja', cropBytes: CROP_MEGABYTES * MEGABYTE } as const
  const request = { format: 'html', file, ...run, ...settings } as const
  if (!isCurrent(reportState(store, request), file)) writeWhole(file, await makeReport(store, request))
}

/** Whoever reads the file meets the old one or the new one. */
const writeWhole = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  removeAbandoned(dirname(file))
  const temporary = join(dirname(file), temporaryName(basename(file)))
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}

/** The head of the report says which state it was made from, within its first bytes. */
const HEAD = 4096

const isCurrent = (state: string, file: string): boolean => {
  const head = Buffer.alloc(HEAD)
  try {
    const open = openSync(file, 'r')
    readSync(open, head)
    closeSync(open)
  } catch {
    return false // absent: it is written
  }
  const text = head.toString('utf8')
  return text.includes(` data-state="${escapeHtml(state)}">`) && text.includes(` content="${GENERATOR}">`)
}
