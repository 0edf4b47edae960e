// `npm run bench`, BENCH=checks: the checks over 100,000 facts of real and sample papers and what each of them costs.  [IO]
import { ALL_CHECKS } from '../../src/checks/all-checks.ts'
import { checkDocument } from '../../src/checks/check-document.ts'
import { materialOf } from '../../src/checks/material.ts'
import { prepare } from '../../src/checks/prepare.ts'
import { loadSource } from '../../src/cli/run/load-source.ts'
import { extract } from '../../src/run.ts'
import type { Extraction } from '../../src/types.ts'
import { filesIn } from '../gold/documents.ts'
import { median } from './cpu.ts'

const FACTS = 100_000
const ROUNDS = 5
/** Cheaper checks are told together, ms. */
const LEAST_SHOWN = 5

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
    for (const [i, paper] of papers.entries()) {
      // One string a table, as reading makes them: strings put together for each fact would cost more than the checks.
      const names = new Map(tablesIn(paper).map((table) => [table, Buffer.from(`${table}#${copy}.${i}`).toString()]))
      facts.push(...paper.facts.map((f) => ({ ...f, table: names.get(f.table)! })))
      rows.push(...paper.rows.map((r) => ({ ...r, table: names.get(r.table)! })))
    }
  const [first] = papers
  return { ...first!, facts, rows, fields: papers.flatMap((p) => p.fields), choices: [] }
}

const tablesIn = ({ facts, rows }: Extraction): string[] => [...new Set([...facts, ...rows].map((of) => of.table))]

export async function runChecks(): Promise<void> {
  const paper = await bigPaper()
  const all = medianOf(() => checkDocument(paper))
  console.log(`\n${paper.facts.length} facts: checks ${all.toFixed(0)} ms CPU, of them`)
  console.log('preparation'.padEnd(28) + figure(medianOf(() => prepare(materialOf(paper)))))
  const costs = [...costsOf(paper)].sort((a, b) => b[1] - a[1])
  for (const [id, cost] of costs.filter(([, ms]) => ms >= LEAST_SHOWN)) console.log(id.padEnd(28) + figure(cost))
  const rest = costs.filter(([, ms]) => ms < LEAST_SHOWN)
  console.log(`${`${rest.length} others`.padEnd(28)}${figure(rest.reduce((sum, [, ms]) => sum + ms, 0))}`)
}

const figure = (ms: number): string => `${ms.toFixed(0).padStart(6)} ms`

/** Each in its turn over a freshly prepared paper, so that what several share is paid for by the first that asks. */
function costsOf(paper: Extraction): ReadonlyMap<string, number> {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const input = prepare(materialOf(paper))
    return ALL_CHECKS.map((check) => cpu(() => check.run(input)))
  })
  return new Map(ALL_CHECKS.map((check, i) => [check.id, median(rounds.map((round) => round[i]!))]))
}
