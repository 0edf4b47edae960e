// `npm run bench`, BENCH=checks: the checks over 100,000 facts of real and sample papers beside writing the same facts as JSON.  [IO]
// The ratio counts: what a machine needs for its JSON is known everywhere.
import { ALL_CHECKS } from '../../src/checks/all-checks.ts'
import type { Check, CheckInput } from '../../src/checks/check.ts'
import { checkDocument } from '../../src/checks/check-document.ts'
import { prepare } from '../../src/checks/prepare.ts'
import { loadSource } from '../../src/cli/load-source.ts'
import { extract } from '../../src/run.ts'
import type { Extraction } from '../../src/types.ts'
import { filesIn } from '../gold/documents.ts'
import { median } from './cpu.ts'

const FACTS = 100_000
const ROUNDS = 5
const SHOWN = 8

const cpu = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const medianOf = (work: () => unknown): number => median(Array.from({ length: ROUNDS }, () => cpu(work)))

/** One paper of so many facts: tables of all samples again and again, each under a name of its own. */
async function bigPaper(): Promise<Extraction> {
  const papers: Extraction[] = []
  for (const path of filesIn('samples', '.pdf').filter((p) => !p.includes('scan')))
    papers.push(await extract(await loadSource(path)))
  const facts: Extraction['facts'][number][] = []
  const rows: Extraction['rows'][number][] = []
  for (let copy = 0; facts.length < FACTS; copy++)
    for (const paper of papers) {
      const renamed = (table: string): string => `${table}#${copy}${paper.context.title ?? ''}${papers.indexOf(paper)}`
      facts.push(...paper.facts.map((f) => ({ ...f, table: renamed(f.table) })))
      rows.push(...paper.rows.map((r) => ({ ...r, table: renamed(r.table) })))
    }
  const [first] = papers
  return { ...first!, facts, rows, fields: papers.flatMap((p) => p.fields), choices: [] }
}

export async function runChecks(): Promise<void> {
  const paper = await bigPaper()
  const json = medianOf(() => JSON.stringify(paper.facts))
  const all = medianOf(() => checkDocument(paper))
  console.log(
    `\n${paper.facts.length} facts: checks ${all.toFixed(0)} ms CPU, the facts as JSON ${json.toFixed(0)} ms, ratio ${(all / json).toFixed(2)}`,
  )
  const costs = ALL_CHECKS.map((check) => [check.id, costOf(check, prepare(paper))] as const).sort(
    (a, b) => b[1] - a[1],
  )
  for (const [id, cost] of costs.slice(0, SHOWN)) console.log(`${id.padEnd(26)}${(cost / json).toFixed(2)}`)
}

/** With what earlier checks have already gathered: a first run fills it. */
function costOf(check: Check, input: CheckInput): number {
  check.run(input)
  return medianOf(() => check.run(input))
}
