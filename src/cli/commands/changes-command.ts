// `machikpi changes`: what newer versions of documents added, dropped and restated, on stdout.  [IO]
import { textTable } from '../../report/text-table.ts'
import type { Change, ChangedValue, VersionStep } from '../../store/changes.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { openExisting } from './export-command.ts'

export type ChangesOptions = { readonly db?: string; readonly out: string; readonly json?: boolean }

export const changesCommand = async (
  document: string | undefined,
  options: ChangesOptions,
  io: Io,
  say: Say,
): Promise<number> => {
  const store = await openExisting(options)
  try {
    const steps = store.changes().filter((step) => document === undefined || isAbout(step, document))
    if (options.json) io.out(`${JSON.stringify(steps, null, 2)}\n`)
    else io.out(steps.map((step) => stepText(step, say)).join('\n'))
    if (steps.length === 0) io.err(say('新しい版のある文書はありません\n', 'no document has a newer version\n'))
    return 0
  } finally {
    store.close()
  }
}

const isAbout = ({ older, newer }: VersionStep, document: string): boolean =>
  [older, newer].some((v) => v.document === document || v.sha256.startsWith(document))

const stepText = (step: VersionStep, say: Say): string => {
  const names = (v: VersionStep['older']) => `${v.path} (${v.dated_at?.slice(0, 10) ?? '?'}, ${v.sha256.slice(0, 8)})`
  return `${names(step.older)} → ${names(step.newer)}\n${stepCounts(step, say)}\n${textTable(step.changes.map((c) => cells(c, say)))}`
}

export const stepCounts = ({ changes, unchanged, sure }: VersionStep, say: Say): string => {
  const count = (kind: Change['kind']) => changes.filter((c) => c.kind === kind).length
  const [restated, added, gone] = [count('restated'), count('added'), count('gone')]
  const counts = say(
    `改まった値 ${restated}、増えた値 ${added}、消えた値 ${gone}、同じ値 ${unchanged}`,
    `${restated} values restated, ${added} added, ${gone} gone, ${unchanged} the same`,
  )
  const doubt = say('。同じ日付なので両方を出力に残します', '; made on the same day, so both stay in the exports')
  return sure ? counts : counts + doubt
}

const cells = (c: Change, say: Say): string[] => {
  const kind = { restated: say('改', 'restated'), added: say('増', 'added'), gone: say('消', 'gone') }[c.kind]
  const place = c.after ?? c.before
  const years =
    c.year_start === null ? '' : c.year_start === c.year_end ? `${c.year_start}` : `${c.year_start}-${c.year_end}`
  return [
    kind,
    `p${place?.page} ${place?.table}`,
    [...c.path, c.item].join(' > '),
    c.role,
    years,
    `${raw(c.before)} → ${raw(c.after)}`,
  ]
}

const raw = (value: ChangedValue | undefined): string =>
  value === undefined ? '' : `${value.raw.replaceAll('\n', ' ')}${value.unit ?? ''}`
