// The result of a run -> the lines a person reads at its end: totals, what was not read, where to look.  Pure.
import { basename, join } from 'node:path'
import pc from 'picocolors'
import type { VersionStep } from '../../store/changes.ts'
import { stepCounts } from '../commands/changes-command.ts'
import { countLine } from '../commands/check-command.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { oneLine } from '../safe-output.ts'
import { enclosedLine } from './enclosed.ts'
import { type Ending, isRead, type Outcome } from './outcome.ts'
import { duration } from './progress.ts'
import type { RunResult } from './run-report.ts'

/** Lines of each kind before the rest is only counted. */
const MOST_NAMED = 20

export const summaryLines = (all: RunResult, io: Io, say: Say): string[] => {
  const result = { ...all, outcomes: all.outcomes.map(inOneLine) }
  const colors = colorsOf(io)
  const of = (kind: Outcome['kind']) => result.outcomes.filter((o) => o.kind === kind)
  return [
    ...toLookAt(result, io, say),
    totals(result, of, say),
    `${countLine(result.findings, say)} (machikpi check)`,
    ...unfinished(result, io, say),
    say(
      `データ: ${colors.bold(join(result.settings.data, 'facts.csv'))}（説明は datapackage.json）`,
      `data: ${colors.bold(join(result.settings.data, 'facts.csv'))} (described in datapackage.json)`,
    ),
    say(`データベース: ${result.settings.db}`, `database: ${result.settings.db}`),
  ]
}

/** --quiet: nothing where nothing is new that a person has to look at, so that a scheduled run sends no mail. */
export const quietLines = (all: RunResult, io: Io, say: Say): string[] => {
  const news = all.outcomes.filter((o) => !o.again).map(inOneLine)
  const { error, suspicious } = all.newFindings
  return [
    ...toLookAt({ ...all, outcomes: news }, io, say),
    ...(error + suspicious > 0 ? [`${countLine(all.newFindings, say)} (machikpi check)`] : []),
    ...unfinished(all, io, say),
  ]
}

const colorsOf = (io: Io) => pc.createColors(io.terminal && io.env.NO_COLOR === undefined)

/** What was not read, what came in a new version, which corrections lost their place. */
const toLookAt = (result: RunResult, io: Io, say: Say): string[] => {
  const colors = colorsOf(io)
  const of = (kind: Outcome['kind']) => result.outcomes.filter((o) => o.kind === kind)
  return [
    ...(['failed', 'refused', 'partial'] as const).flatMap((kind) =>
      named(of(kind), (o) => `${colorOf(colors, kind)(ENDINGS(say)[kind])} ${lossLine(o, io)}`, say),
    ),
    ...named(
      of('same'),
      (o) => say(`${o.path} は ${o.reason} と同じ内容です`, `${o.path} is the same file as ${o.reason}`),
      say,
    ),
    ...named(
      result.outcomes.filter((o) => o.notRead.length > 0),
      (o) => colors.yellow(notRead(o, say)),
      say,
    ),
    ...named(
      result.outcomes.filter((o) => o.enclosed),
      (o) => colors.yellow(`${o.path}: ${o.enclosed ? enclosedLine(o.enclosed, say) : ''}`),
      say,
    ),
    ...result.versions.slice(0, MOST_NAMED).map((step) => versionLine(step, say)),
    ...result.lostCorrections.slice(0, MOST_NAMED).map((line) => colors.yellow(line)),
  ]
}

const unfinished = ({ outcomes, written }: RunResult, io: Io, say: Say): string[] => {
  const left = outcomes.filter((o) => o.kind === 'left').length
  return [...(left > 0 ? [goOn(left, say)] : []), ...(written ? [] : [colorsOf(io).yellow(notWritten(say))])]
}

/** Names and reasons may hold line feeds. */
const inOneLine = ({ path, reason, ...rest }: Outcome): Outcome => ({
  ...rest,
  path: oneLine(path),
  ...(reason === undefined ? {} : { reason: oneLine(reason) }),
})

type Loss = Exclude<Ending, 'done'>

const ENDINGS = (say: Say): Readonly<Record<Loss, string>> => ({
  failed: say('失敗', 'failed'),
  refused: say('対象外', 'refused'),
  partial: say('一部のみ', 'partial'),
})

const colorOf = (colors: ReturnType<typeof pc.createColors>, kind: Loss) =>
  kind === 'failed' ? colors.red : colors.yellow

const lossLine = (o: Outcome, io: Io): string => `${o.path}: ${reasonOf(o)}${o.bug && io.env.DEBUG ? `\n${o.bug}` : ''}`

/** Readers name the file themselves; once is enough. */
const reasonOf = ({ path, reason = '' }: Outcome): string => {
  const start = `${basename(path)}: `
  return reason.startsWith(start) ? reason.slice(start.length) : reason
}

const named = (outcomes: readonly Outcome[], line: (o: Outcome) => string, say: Say): string[] => {
  const rest = outcomes.length - MOST_NAMED
  const more = rest > 0 ? [say(`…ほか ${rest} 件`, `... and ${rest} more`)] : []
  return [...outcomes.slice(0, MOST_NAMED).map(line), ...more]
}

const notRead = (o: Outcome, say: Say): string => {
  const pages = ranges(o.notRead)
  if (o.cause === 'memory')
    return say(
      `${o.path}: 画像や文字化けのページのうち、メモリーが足りないか文字認識で読めないもの（--max-memory を増やして machikpi retry）: ${pages}`,
      `${o.path}: scanned or garbled pages left unread for want of memory, or in which OCR found nothing (machikpi retry with more --max-memory): ${pages}`,
    )
  return say(
    `${o.path}: 画像や文字化けのページは読んでいません（--ocr never、または文字認識で読めません）: ${pages}`,
    `${o.path}: scanned or garbled pages were not read (--ocr never, or OCR found nothing): ${pages}`,
  )
}

const totals = ({ outcomes, seconds }: RunResult, of: (kind: Outcome['kind']) => Outcome[], say: Say): string => {
  const sum = (key: 'pages' | 'tables' | 'facts' | 'fields' | 'choices') => outcomes.reduce((n, o) => n + o[key], 0)
  const count = (kind: Outcome['kind']) => of(kind).length
  const [read, same, failed] = [outcomes.filter(isRead).length, count('unchanged'), count('failed')]
  const lostCount = (kind: 'partial' | 'refused') =>
    count(kind) > 0 ? [say(`${ENDINGS(say)[kind]} ${count(kind)}`, `${count(kind)} ${kind}`)] : []
  const lost = [...lostCount('partial'), ...lostCount('refused')]
  const ends = say(
    [`変更なし ${same}`, `失敗 ${failed}`, ...lost].join('、'),
    [`${same} unchanged`, `${failed} failed`, ...lost].join(', '),
  )
  return say(
    `${read} 文書を読みました（${ends}）: ${sum('pages')} ページ、${sum('tables')} 表、${sum('facts')} 値、${sum('fields')} 欄、${sum('choices')} 選択肢、${duration(seconds, say)}`,
    `${read} documents read (${ends}): ${sum('pages')} pages, ${sum('tables')} tables, ${sum('facts')} facts, ${sum('fields')} fields, ${sum('choices')} choices in ${duration(seconds, say)}`,
  )
}

const versionLine = (step: VersionStep, say: Say): string => {
  const [newer, older] = [step.newer.path, step.older.path]
  const same = newer === older
  const counts = stepCounts(step, say)
  const what = same
    ? say(`${newer} の内容が新しくなりました`, `${newer} has changed`)
    : say(`${newer} は ${older} の新しい版です`, `${newer} is a newer version of ${older}`)
  return `${what}: ${counts} (machikpi changes)`
}

const notWritten = (say: Say): string =>
  say(
    'データのファイルは前のままです（次の実行か machikpi export で書きます）',
    'the data files are as they were (the next run, or machikpi export, writes them)',
  )

const goOn = (left: number, say: Say): string =>
  say(
    `残り ${left} 文書は読んでいません。同じコマンドで続きから読みます`,
    `${left} documents left; the same command goes on`,
  )

/** [1,2,3,7] -> 1-3,7 */
const ranges = (pages: readonly number[]): string => {
  const parts: [number, number][] = []
  for (const page of pages) {
    const last = parts.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else parts.push([page, page])
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}
