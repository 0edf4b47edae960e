// `machikpi run`: files in, database and OUT/data out.  [IO]
// Exit: 0 done, 1 something failed (each file named), 3 findings at or above --strict, 130/143 interrupted.
import { openStore, type Store } from '../../store/open-store.ts'
import type { RunEnd } from '../../store/runs.ts'
import type { Severity } from '../../types.ts'
import { UserError } from '../../user-error.ts'
import { checksVersion, pipelineVersion } from '../../version.ts'
import type { Io, Signal } from '../io.ts'
import { bringFindingsUpToDate } from '../judging/findings-up-to-date.ts'
import type { Say } from '../language.ts'
import { type FoundFile, findFiles } from '../run/find-files.ts'
import { listenForSignals } from '../run/interruption.ts'
import { type ListedPath, listedPaths } from '../run/listed-paths.ts'
import { isLoss, isRead, type Outcome } from '../run/outcome.ts'
import { startProgress } from '../run/progress.ts'
import { runDocuments } from '../run/run-documents.ts'
import { type RunResult, runReport } from '../run/run-report.ts'
import { quietLines, summaryLines } from '../run/run-summary.ts'
import { bringUpToDate } from '../run/write-data.ts'
import { type RunOptions, type RunSettings, runSettings } from '../settings/run-settings.ts'
import { threadsWithin } from '../threads/extract-pool.ts'
import { lostCorrections } from './correction-lines.ts'
import { countFindingsOf, strictCode, strictLevel } from './findings.ts'

const SIGNAL_CODES: Readonly<Record<Signal, number>> = { SIGINT: 130, SIGTERM: 143 }

export const runCommand = async (paths: readonly string[], options: RunOptions, io: Io, say: Say): Promise<number> => {
  const strict = strictLevel(options.strict)
  const settings = await runSettings(options)
  const files = await findFiles(await withListOnStdin(paths, io))
  if (files.length === 0)
    throw new UserError(say(`読むファイルがありません: ${paths.join(' ')}`, `nothing to read in: ${paths.join(' ')}`))
  const store = await openStore(settings.db)
  try {
    const start = performance.now()
    const ended = await runInStore(files, options, settings, store, io, say)
    const seconds = (performance.now() - start) / 1000
    const documents = new Set(ended.outcomes.flatMap((o) => o.sha256 ?? []))
    const findings = countFindingsOf(store, documents)
    const newFindings = countFindingsOf(
      store,
      new Set(ended.outcomes.filter((o) => isRead(o) && !o.again).flatMap((o) => o.sha256 ?? [])),
    )
    const result = { ...ended, settings, seconds, findings, newFindings, ...whatCameOfIt(ended, store, say) }
    if (options.json) io.out(`${JSON.stringify(runReport(result), null, 2)}\n`)
    const lines = options.quiet ? quietLines : summaryLines
    for (const line of lines(result, io, say)) io.err(`${line}\n`)
    if (!ended.signal) await bringReportUpToDate(store, settings, options.quiet ? () => {} : io.err, io, say)
    return exitCode(result, strict)
  } finally {
    store.close()
  }
}

/** After the summary: pages are drawn for it, which takes as long as reading them. */
const bringReportUpToDate = async (
  store: Store,
  settings: RunSettings,
  tell: Io['err'],
  io: Io,
  say: Say,
): Promise<void> => {
  const { report: file, password, limits } = settings
  if (file === undefined) return
  const { updateReport } = await import('./report-command.ts')
  await updateReport(store, file, { threads: io.cores, memory: limits.memory, password })
  tell(say(`報告: ${file}\n`, `report: ${file}\n`))
}

/** A document that failed weighs more than what was found in the others. */
const exitCode = ({ signal, outcomes, findings }: RunResult, strict: Severity | undefined): number => {
  if (signal) return SIGNAL_CODES[signal]
  return outcomes.some(isLoss) ? 1 : strictCode(findings, strict)
}

/** Newer versions and corrections that lost their place; only documents read now can bring either. In an interrupted run
 *  nobody waits for them (`machikpi changes`). */
const whatCameOfIt = ({ outcomes, signal }: Pick<RunResult, 'outcomes' | 'signal'>, store: Store, say: Say) => {
  const read = outcomes.filter(isRead).flatMap((o) => o.sha256 ?? [])
  if (read.length === 0 || signal) return { versions: [], lostCorrections: [] }
  return { versions: store.changes(read), lostCorrections: lostCorrections(store, say) }
}

/** `-` stands for a list on stdin. */
const withListOnStdin = async (paths: readonly string[], io: Io): Promise<ListedPath[]> => {
  const lists = paths.map(async (path) => (path === '-' ? listedPaths(await io.stdin()) : [{ path }]))
  return (await Promise.all(lists)).flat()
}

const runInStore = async (
  files: readonly FoundFile[],
  options: RunOptions,
  settings: RunSettings,
  store: Store,
  io: Io,
  say: Say,
): Promise<Pick<RunResult, 'outcomes' | 'signal' | 'written'>> => {
  const start = performance.now()
  const version = pipelineVersion()
  const runId = store.startRun({ startedAt: new Date().toISOString(), version, settings: settings.fingerprint })
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const progress = startProgress(io, say, files.length, bytes, options.quiet)
  const run = {
    store,
    settings,
    runId,
    version,
    checks: checksVersion(),
    jobs: threadsWithin(settings.limits.memory, options.jobs ?? io.cores),
    force: options.force ?? false,
    progress,
  }
  const documents = runDocuments(files, run)
  const interruption = listenForSignals(documents, io, (line) => progress.say(line), say)
  try {
    const outcomes = await documents.done
    const signal = interruption.signal()
    store.finishRun(runId, runEnd(outcomes, signal, (performance.now() - start) / 1000))
    if (!signal) {
      const read = outcomes.some(isRead) ? runId : undefined
      const again = await bringFindingsUpToDate(store, run.checks, settings.families, read)
      if (again > 0)
        progress.say(say(`点検が新しくなったので ${again} 件を点検し直しました`, `new checks: ${again} judged again`))
    }
    const written = await bringUpToDate(store, settings.data, interruption.isOver)
    return { outcomes, signal: interruption.signal(), written }
  } finally {
    interruption.stop()
    progress.stop()
  }
}

const runEnd = (outcomes: readonly Outcome[], signal: Signal | undefined, seconds: number): RunEnd => {
  const count = (kind: Outcome['kind']) => outcomes.filter((o) => o.kind === kind).length
  const sum = (key: 'pages' | 'facts') => outcomes.reduce((n, o) => n + o[key], 0)
  return {
    status: signal ? 'interrupted' : outcomes.some(isLoss) ? 'failed' : 'done',
    finishedAt: new Date().toISOString(),
    documents: outcomes.filter(isRead).length,
    unchanged: count('unchanged') + count('same'),
    failed: count('failed') + count('refused'),
    pages: sum('pages'),
    facts: sum('facts'),
    seconds,
  }
}
