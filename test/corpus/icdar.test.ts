// ICDAR 2013 table competition, adjacency relations: the complete task, and with the regions given. Prints every document.
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Truth } from './icdar/documents.ts'
import { documents, ICDAR } from './icdar/documents.ts'
import { complete, inRegions, readPages } from './icdar/found.ts'
import { average, type Counts, type FoundTable, type Measure, measure, scoreTables, sum } from './icdar/score.ts'

/** Raised as the finders improve: never let them fall. */
const FLOORS = { complete: { average: 0.95, overall: 0.97 }, regions: { average: 0.95, overall: 0.97 } }

type Result = { readonly name: string; readonly complete: Counts; readonly regions: Counts }

/** The better of the readings that the competition accepts. */
const best = (truths: readonly Truth[], found: (truth: Truth) => FoundTable[]): Counts =>
  truths.map((truth) => sum(scoreTables(truth.tables, found(truth)))).sort((a, b) => measure(b).f1 - measure(a).f1)[0]!

const written = ({ precision, recall, f1 }: Measure): string =>
  `${f1.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)})`

describe.skipIf(!existsSync(ICDAR))('ICDAR 2013 (skipped where ../shared is absent)', () => {
  const results: Result[] = []

  beforeAll(async () => {
    for (const { name, file, truths } of documents()) {
      const pages = await readPages(file)
      const found = complete(pages)
      results.push({
        name,
        complete: best(truths, () => found),
        regions: best(truths, (truth) => inRegions(pages, truth.regions)),
      })
    }
    const lines = results.map(
      (r) => `${r.name.padEnd(8)} complete ${written(measure(r.complete))}  regions ${written(measure(r.regions))}`,
    )
    for (const task of ['complete', 'regions'] as const)
      lines.push(
        `${task}: documents' average ${written(average(results.map((r) => measure(r[task]))))}, overall ${written(measure(sum(results.map((r) => r[task]))))}`,
      )
    process.stdout.write(`${lines.join('\n')}\n`)
  })

  it.each(['complete', 'regions'] as const)('%s task', (task) => {
    expect(average(results.map((r) => measure(r[task]))).f1).toBeGreaterThanOrEqual(FLOORS[task].average)
    expect(measure(sum(results.map((r) => r[task]))).f1).toBeGreaterThanOrEqual(FLOORS[task].overall)
  })
})
