// `machikpi check --accept | --dismiss | --undo ID... --why ...`, `--judged`: a person's word on findings.  [IO: the store]
import { textTable } from '../../report/text-table.ts'
import type { StoredJudgement, Verdict } from '../../store/judgements.ts'
import type { Store } from '../../store/open-store.ts'
import { UserError } from '../../user-error.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { whoOf } from './correct-command.ts'
import { readFindings, type StoredFinding } from './findings.ts'

export type JudgeOptions = {
  readonly accept?: readonly string[]
  readonly dismiss?: readonly string[]
  readonly undo?: readonly string[]
  readonly why?: string
  readonly who?: string
  readonly judged?: boolean
}

/** What is to be said, checked before the database is opened, and then of which findings; undefined where nothing is. */
export const judgingOf = (options: JudgeOptions, io: Io): ((store: Store) => readonly StoredFinding[]) | undefined => {
  const said = (['accept', 'dismiss', 'undo'] as const).filter((name) => options[name] !== undefined)
  const [act] = said
  if (act === undefined) return undefined
  if (said.length > 1)
    throw new UserError(
      'check: --accept、--dismiss、--undo は一度に 1 つです / one of --accept, --dismiss, --undo at a time',
    )
  const ids = options[act]!
  const who = whoOf(options.who, io)
  const at = new Date().toISOString()
  if (act === 'undo') return (store) => undo(store, ids, who, at)
  const why = options.why?.trim()
  if (!why) throw new UserError('--why: 判断の理由がありません / the reason is not said; allowed: --why TEXT')
  const verdict: Verdict = act === 'accept' ? 'accepted' : 'dismissed'
  return (store) => {
    const findings = chosen(readFindings(store), ids)
    for (const finding of findings) store.judgements.add(finding, { verdict, why, who, madeAt: at })
    return findings
  }
}

/** All are looked up before the first is written: a slip in the last id changes nothing. */
const chosen = (all: readonly StoredFinding[], ids: readonly string[]): StoredFinding[] =>
  ids.flatMap((id) => {
    const found = all.filter((f) => f.id.startsWith(id.toLowerCase()))
    const distinct = new Set(found.map((f) => f.id)).size
    if (distinct === 1) return found
    const why = distinct === 0 ? 'ありません / no such finding' : '1 つに決まりません / several findings begin so'
    throw new UserError(`check: 「${id}」の指摘は${why} (machikpi check --severity info)`)
  })

const undo = (store: Store, ids: readonly string[], who: string, at: string): readonly StoredFinding[] => {
  const judged = chosen(readFindings(store), ids)
  const open = judged.filter((f) => f.judgement === undefined)
  if (open.length > 0)
    throw new UserError(
      `check --undo: ${open[0]!.id} には判断がありません / nothing was said of it (machikpi check --judged)`,
    )
  for (const finding of judged) store.judgements.withdraw(finding.judgement!.id, who, at)
  return judged
}

export const listJudgements = (store: Store, options: { readonly json?: boolean }, io: Io, say: Say): number => {
  const all = store.judgements.list()
  const ids = new Map(readFindings(store).flatMap((f) => (f.judgement ? [[f.judgement.id, f.id] as const] : [])))
  const listed = all.map((j) => ({ finding: ids.get(j.id) ?? null, ...j }))
  io.out(options.json ? `${JSON.stringify(listed, null, 2)}\n` : textTable(listed.map((j) => line(j, say))))
  return 0
}

const line = (j: StoredJudgement & { readonly finding: string | null }, say: Say): string[] => {
  const verdicts = { accepted: say('認める', 'accepted'), dismissed: say('退ける', 'dismissed') }
  const states = {
    applied: say('有効', 'applied'),
    gone: say('指摘なし', 'gone'),
    replaced: say('新しい判断あり', 'replaced'),
    withdrawn: say('取消', 'withdrawn'),
  }
  const where = `${j.document} p${j.page ?? ''}`
  return [j.finding ?? '-', verdicts[j.verdict], states[j.state], where, j.check, j.says, j.why, j.who]
}
