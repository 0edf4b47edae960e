// Kills at random, two runs at once, a thousand unchanged documents.  [IO]
import { join } from 'node:path'
import { writeDocuments } from '../documents.ts'
import { type Dump, differences, dump, rowCount } from '../dump.ts'
import { killAtRandom } from '../kills.ts'
import { ended, run, start } from '../machikpi.ts'

const KILLS = Number(process.env.KILLS ?? 50)
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 60)
const UNCHANGED = 1000
/** The design's: 1,000 unchanged documents run again, seconds. */
const UNCHANGED_WITHIN = 2

type Undisturbed = { readonly seconds: number; readonly undisturbed: Dump }

export const killsSuite = async (folder: string): Promise<string[]> => {
  const at = (name: string): string => join(folder, name)
  const measured = await undisturbedRun(at)
  return [...(await kills(folder, at, measured)), ...(await together(at, measured)), ...(await unchanged(at))]
}

type At = (name: string) => string
const database = (out: string): string => join(out, 'machikpi.sqlite')

const undisturbedRun = async (at: At): Promise<Undisturbed> => {
  await writeDocuments(at('papers'), DOCUMENTS)
  const seconds = await run(['run', at('papers'), '--out', at('undisturbed')])
  const undisturbed = dump(database(at('undisturbed')))
  console.log(`undisturbed: ${DOCUMENTS} documents, ${rowCount(undisturbed)} rows, ${seconds.toFixed(1)} s`)
  return { seconds, undisturbed }
}

const kills = async (folder: string, at: At, { seconds, undisturbed }: Undisturbed): Promise<readonly string[]> => {
  const result = await killAtRandom(at('papers'), folder, { kills: KILLS, seconds, undisturbed })
  console.log(`kills: ${result.kills} over ${result.databases} databases, ${result.wrong.length} differences`)
  return result.wrong
}

const together = async (at: At, { undisturbed }: Undisturbed): Promise<string[]> => {
  const args = ['run', at('papers'), '--out', at('together')]
  const codes = await Promise.all([ended(start(args)), ended(start(args))])
  const found = differences(undisturbed, dump(database(at('together'))))
  console.log(`two at once: ended with ${codes.join(' and ')}, ${found.length} differences`)
  return [...found, ...codes.filter((code) => code !== 0).map((code) => `together: ended with ${code}`)]
}

const unchanged = async (at: At): Promise<string[]> => {
  await writeDocuments(at('many'), UNCHANGED)
  const first = await run(['run', at('many'), '--out', at('unchanged')])
  const again = await run(['run', at('many'), '--out', at('unchanged')])
  console.log(`${UNCHANGED} documents: ${first.toFixed(1)} s, unchanged ${again.toFixed(2)} s`)
  return again > UNCHANGED_WITHIN ? [`unchanged: ${again.toFixed(2)} s, allowed ${UNCHANGED_WITHIN} s`] : []
}
