// How long a search over a large database takes: `npx tsx test/bench/search.ts [FACTS] [FOLDER]`.  [IO]
// Exit 1 where one takes more than the design allows.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open-store.ts'
import { makeDatabase } from './made-database.ts'

const facts = Number(process.argv[2] ?? 1_000_000)
const kept = process.argv[3]
const folder = kept ?? mkdtempSync(join(tmpdir(), 'machikpi-search-'))
const file = join(folder, 'search.sqlite')

/** Milliseconds, of the median of the repetitions. */
const WITHIN = 100
const REPEATED = 5

const QUESTIONS: readonly (readonly [text: string, city?: string])[] = [
  ['出生'],
  ['出生', '131016'],
  ['出生', '999999'],
  ['観光客'],
  ['人口'],
  ['数'],
  ['数', '131016'],
  ['施策'],
  ['施策', '131016'],
  ['見つからない言葉'],
]

let code = 0
if (!existsSync(file)) await makeDatabase(file, facts)
const store = await openStore(file)
// The end of a run makes the indexes.
store.finishRun(1, {
  status: 'done',
  finishedAt: '',
  documents: 0,
  unchanged: 0,
  failed: 0,
  pages: 0,
  facts,
  seconds: 0,
})
for (const [text, city] of QUESTIONS) {
  const times: number[] = []
  let found = 0
  for (let i = 0; i < REPEATED; i++) {
    const begin = performance.now()
    found = store.search(text, { city, limit: 20 }).facts.length
    times.push(performance.now() - begin)
  }
  const [first, median] = [times[0] ?? 0, times.sort((a, b) => a - b)[Math.floor(REPEATED / 2)] ?? 0]
  if (median > WITHIN) code = 1
  console.log(`${text} ${city ?? ''}: ${found} facts, first ${first.toFixed(1)} ms, median ${median.toFixed(1)} ms`)
}
store.close()
if (kept === undefined) rmSync(folder, { recursive: true })
process.exitCode = code
