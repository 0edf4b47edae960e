// `npm run endurance`: kills, two runs at once, a thousand unchanged documents. Minutes long, so no part of `npm test`.  [IO]
// Exit 1 where a figure is not what it must be. KILLS=5 for a short one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDocuments } from './documents.ts'
import { differences, dump, rowCount } from './dump.ts'
import { killAtRandom } from './kills.ts'
import { ended, run, start } from './machikpi.ts'

const KILLS = Number(process.env.KILLS ?? 50)
const DOCUMENTS = 60
const UNCHANGED = 1000
/** The design's: 1,000 unchanged documents run again, seconds. */
const UNCHANGED_WITHIN = 2

const folder = mkdtempSync(join(tmpdir(), 'machikpi-endurance-'))
const at = (name: string): string => join(folder, name)
const database = (out: string): string => join(at(out), 'machikpi.sqlite')
const wrong: string[] = []

const undisturbedRun = async () => {
  await writeDocuments(at('papers'), DOCUMENTS)
  const seconds = await run(['run', at('papers'), '--out', at('undisturbed')])
  const undisturbed = dump(database('undisturbed'))
  console.log(`undisturbed: ${DOCUMENTS} documents, ${rowCount(undisturbed)} rows, ${seconds.toFixed(1)} s`)
  return { seconds, undisturbed }
}

const kills = async ({ seconds, undisturbed }: Awaited<ReturnType<typeof undisturbedRun>>): Promise<void> => {
  const result = await killAtRandom(at('papers'), folder, { kills: KILLS, seconds, undisturbed })
  console.log(`kills: ${result.kills} over ${result.databases} databases, ${result.wrong.length} differences`)
  wrong.push(...result.wrong)
}

const together = async ({ undisturbed }: Awaited<ReturnType<typeof undisturbedRun>>): Promise<void> => {
  const args = ['run', at('papers'), '--out', at('together')]
  const codes = await Promise.all([ended(start(args)), ended(start(args))])
  const found = differences(undisturbed, dump(database('together')))
  console.log(`two at once: ended with ${codes.join(' and ')}, ${found.length} differences`)
  wrong.push(...found, ...codes.filter((code) => code !== 0).map((code) => `together: ended with ${code}`))
}

const unchanged = async (): Promise<void> => {
  await writeDocuments(at('many'), UNCHANGED)
  const first = await run(['run', at('many'), '--out', at('unchanged')])
  const again = await run(['run', at('many'), '--out', at('unchanged')])
  console.log(`${UNCHANGED} documents: ${first.toFixed(1)} s, unchanged ${again.toFixed(2)} s`)
  if (again > UNCHANGED_WITHIN) wrong.push(`unchanged: ${again.toFixed(2)} s, allowed ${UNCHANGED_WITHIN} s`)
}

try {
  const measured = await undisturbedRun()
  await kills(measured)
  await together(measured)
  await unchanged()
} finally {
  rmSync(folder, { recursive: true })
}
for (const line of wrong) console.log(`WRONG ${line}`)
process.exitCode = wrong.length > 0 ? 1 : 0
