// A thousand pages of real papers, pictures among them, within a limit of memory: the peak of the whole program, all its
// processes together, and what is kept.  [IO; memory is asked of /proc, so on Linux. A long scan: npm run scans -- --book]
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { BIG_PAGES, makeBigFile } from '../../bench/big-file.ts'
import { startHeard } from '../machikpi.ts'
import { treeMemory } from '../tree-memory.ts'

/** MB */
const LIMIT = Number(process.env.MEMORY ?? 512)
const CORPUS = join(process.env.MACHIKPI_SHARED ?? '../shared', 'corpus', 'ja')
/** ms; the system itself keeps the peak. */
const LOOK_EVERY = 200

export const memorySuite = async (folder: string): Promise<string[]> => {
  const out = join(folder, 'memory')
  const lines: string[] = []
  const paper = await makeBigFile(CORPUS)
  const { child, code } = startHeard(['run', paper, '--out', out, '--max-memory', String(LIMIT)], (line) => {
    lines.push(line)
  })
  let [peak, apart, ended] = [0, 0, false]
  const end = code.finally(() => {
    ended = true
  })
  while (!ended) {
    const { most, apart: each } = treeMemory(child.pid!)
    ;[peak, apart] = [Math.max(peak, most), Math.max(apart, each)]
    await wait(LOOK_EVERY)
  }
  const found = counted(join(out, 'machikpi.sqlite'))
  console.log(
    `${paper}: exit ${await end}, ${peak} MB at most of ${LIMIT} (${apart} where shared pages count for each process); ${JSON.stringify(found)}`,
  )
  for (const line of lines.slice(-LAST_LINES)) console.log(`  ${line}`)
  return [
    ...(peak > LIMIT ? [`${peak} MB, allowed ${LIMIT}`] : []),
    ...(found.read === BIG_PAGES ? [] : [`${found.read} of ${BIG_PAGES} pages were read`]),
  ]
}

/** Of what the program said. */
const LAST_LINES = 8

const COUNTS = `select (select count(*) from pages where verdict <> 'failed') as read,
  (select count(*) from pages where origin = 'ocr') as ocr, (select count(*) from facts) as facts`

const counted = (database: string): { readonly read: number } => {
  const sqlite = new SqliteDatabase(database, { readonly: true })
  try {
    return sqlite.prepare<[], { readonly read: number }>(COUNTS).get() ?? { read: 0 }
  } finally {
    sqlite.close()
  }
}
