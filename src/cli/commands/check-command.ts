// `machikpi check`: what the checks found, from the database, as text or JSON.  [IO]
// A person's word on a finding is taken here too (judge.ts). Exit: 0, or 3 where findings at or above --strict stand.
import pc from 'picocolors'
import { loadFamilies } from '../../families/load-families.ts'
import type { Store } from '../../store/open-store.ts'
import type { Severity } from '../../types.ts'
import { checksVersion } from '../../version.ts'
import type { Io } from '../io.ts'
import { bringFindingsUpToDate } from '../judging/findings-up-to-date.ts'
import type { Say } from '../language.ts'
import { openExisting } from './export-command.ts'
import {
  countFindings,
  type FindingCounts,
  isAtLeast,
  isDismissed,
  readFindings,
  SEVERITIES,
  type StoredFinding,
  strictCode,
  strictLevel,
} from './findings.ts'
import { type JudgeOptions, judgingOf, listJudgements } from './judge.ts'

export type CheckOptions = {
  readonly db?: string
  readonly out: string
  readonly json?: boolean
  readonly strict?: string | boolean
  readonly severity: Severity
  readonly again?: boolean
} & JudgeOptions

export const checkCommand = async (options: CheckOptions, io: Io, say: Say): Promise<number> => {
  const strict = strictLevel(options.strict)
  const judging = judgingOf(options, io)
  const store = await openExisting(options)
  try {
    if (options.again) await judgeAll(store, io, say)
    const judged = judging?.(store)
    if (options.judged) return listJudgements(store, options, io, say)
    const all = readFindings(store)
    const open = all.filter((f) => !isDismissed(f))
    const counts = countFindings(open)
    const shown = open.filter((f) => isAtLeast(f.severity, options.severity))
    if (options.json) io.out(`${JSON.stringify({ counts, findings: shown }, null, 2)}\n`)
    // Who has just judged some wants to see these, not all the others.
    else io.out(listing(judged ?? shown, io, say))
    const dismissed = all.length - open.length
    const left = say(`、退けたもの ${dismissed}（--judged で一覧）`, `, ${dismissed} dismissed (list: --judged)`)
    io.err(`${countLine(counts, say)}${dismissed > 0 ? left : ''}\n`)
    return strictCode(counts, strict)
  } finally {
    store.close()
  }
}

/** By the checks as they are now, whatever judged the documents before. */
const judgeAll = async (store: Store, io: Io, say: Say): Promise<void> => {
  const families = await loadFamilies()
  const documents = await bringFindingsUpToDate(store, checksVersion(), families, undefined)
  io.err(`${say(`点検し直した文書: ${documents}`, `judged again: ${documents} documents`)}\n`)
}

export const countLine = ({ error, suspicious, info }: FindingCounts, say: Say): string =>
  say(
    `点検: 誤り ${error}、疑い ${suspicious}、参考 ${info}`,
    `checks: ${error} errors, ${suspicious} suspicious, ${info} for information`,
  )

/** Document by document, the gravest first. */
const listing = (findings: readonly StoredFinding[], io: Io, say: Say): string => {
  const colors = pc.createColors(io.terminal && io.env.NO_COLOR === undefined)
  const paint = { error: colors.red, suspicious: colors.yellow, info: colors.dim }
  const words = {
    error: say('誤り', 'error'),
    suspicious: say('疑い', 'suspicious'),
    info: say('参考', 'info'),
  }
  const documents = [...new Set(findings.map((f) => f.document))]
  const lines = documents.flatMap((document) => [
    colors.bold(document),
    ...SEVERITIES.flatMap((s) => findings.filter((f) => f.document === document && f.severity === s)).flatMap((f) => [
      `  ${paint[f.severity](words[f.severity])} ${pagesOf(f)} ${say(f.message.ja, f.message.en)}  [${f.check} ${f.id}]${accepted(f, say)}`,
      ...(f.arithmetic === null ? [] : [`       ${f.arithmetic}`]),
      ...(f.elsewhere.length === 0
        ? []
        : [`       ↔ ${f.elsewhere.map((e) => `${e.document} ${pagesOf(e)}`).join('、')}`]),
    ]),
  ])
  return lines.map((line) => `${line}\n`).join('')
}

const accepted = ({ judgement }: StoredFinding, say: Say): string =>
  judgement ? ` ${say('確認済み', 'accepted')}: ${judgement.why} (${judgement.who})` : ''

const pagesOf = ({ pages }: Pick<StoredFinding, 'pages'>): string => `p${pages.join(',')}`
