// The same scans read by one worker and by several: pages a minute, CPU, memory of the whole program.  [IO]
// Each worker has read a page before the clock starts: the recogniser and the dictionary are loaded once a run.
import { availableParallelism } from 'node:os'
import PQueue from 'p-queue'
import { limitsOf } from '../../src/cli/settings/limits.ts'
import { type ExtractPool, openPool } from '../../src/cli/threads/extract-pool.ts'
import type { Source } from '../../src/types.ts'

/** ms */
const LOOK_EVERY = 100

const limits = limitsOf({})

const readOne = async (pool: ExtractPool, scan: Source): Promise<void> => {
  const source = { ...scan, bytes: scan.bytes.slice() }
  const read = await pool.extract({ source, families: [], ocr: 'auto', limits }, () => {})
  if (!read.ok) throw new Error(`${scan.name}: ${read.reason}`)
}

export const workerLine = async (workers: number, scans: readonly Source[]): Promise<string> => {
  const pool = await openPool(workers, limits, (message) => console.error(message))
  const queue = new PQueue({ concurrency: workers })
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, LOOK_EVERY)
  try {
    await Promise.all(Array.from({ length: workers }, () => readOne(pool, scans[0]!)))
    const start = performance.now()
    const before = process.cpuUsage()
    await queue.addAll(scans.map((scan) => () => readOne(pool, scan)))
    const minutes = (performance.now() - start) / 60_000
    const { user, system } = process.cpuUsage(before)
    const cpu = (user + system) / 1e6
    const rate = (scans.length / minutes).toFixed(2).padStart(7)
    const busy = (cpu / 60 / minutes).toFixed(2)
    return `  ${workers} workers  ${rate} pages a minute  ${(cpu / scans.length).toFixed(2)} CPU s a page  ${busy} of ${availableParallelism()} cores busy  ${(peak / 1e6).toFixed(0)} MB at most`
  } finally {
    clearInterval(look)
    await pool.close()
  }
}
