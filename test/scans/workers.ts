// The same scans read by one worker and by several: pages a minute, memory of the whole program.  [IO]
import { availableParallelism } from 'node:os'
import PQueue from 'p-queue'
import { openPool } from '../../src/cli/extract-pool.ts'
import { limitsOf } from '../../src/cli/limits.ts'
import type { Source } from '../../src/types.ts'

/** ms */
const LOOK_EVERY = 100

export const workerLine = async (workers: number, scans: readonly Source[]): Promise<string> => {
  const limits = limitsOf({})
  const pool = await openPool(workers, limits, (message) => console.error(message))
  const queue = new PQueue({ concurrency: workers })
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, LOOK_EVERY)
  const start = performance.now()
  try {
    await queue.addAll(
      scans.map((scan) => async () => {
        const source = { ...scan, bytes: scan.bytes.slice() }
        const read = await pool.extract({ source, families: [], ocr: 'auto', limits }, () => {})
        if (!read.ok) throw new Error(`${scan.name}: ${read.reason}`)
      }),
    )
  } finally {
    clearInterval(look)
    await pool.close()
  }
  const minutes = (performance.now() - start) / 60_000
  return `  ${workers} workers  ${(scans.length / minutes).toFixed(2).padStart(7)} pages a minute  ${(peak / 1e6).toFixed(0).padStart(5)} MB at most  (${availableParallelism()} cores)`
}
