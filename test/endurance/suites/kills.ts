// SIGKILL, signals and dead threads at random, two runs at once, a thousand unchanged documents.  [IO]
import { join } from 'node:path'
import { writeDocuments, writeScans } from '../documents.ts'
import { type Dump, differences, dump, rowCount } from '../dump.ts'
import { disturbAtRandom, finished } from '../kills.ts'
import { ended, run, start, startHeard } from '../machikpi.ts'

const KILLS = Number(process.env.KILLS ?? 200)
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 200)
const SIGNALS = Math.ceil(KILLS / 10)
const WORKERS = Math.ceil(KILLS / 4)
/** Few of the recogniser's threads would die with fewer. */
const SCANS = Math.max(3, Math.ceil(DOCUMENTS / 70))
/** Seconds between two kills of a thread. */
const BETWEEN = 2
/** The issue's: from a signal to the end, seconds. */
const ENDS_WITHIN = 5
/** Runs after which no more threads are waited for to be killed. */
const MOST_DATABASES = 20
const UNCHANGED = 1000
/** The design's: 1,000 unchanged documents run again, seconds. */
const UNCHANGED_WITHIN = 2

type At = (name: string) => string
const database = (out: string): string => join(out, 'machikpi.sqlite')

export const killsSuite = async (folder: string): Promise<string[]> => {
  const at = (name: string): string => join(folder, name)
  const undisturbed = await undisturbedRun(at)
  return [
    ...(await kills(folder, at, undisturbed)),
    ...(await signals(folder, at, undisturbed)),
    ...(await workers(at, undisturbed)),
    ...(await together(at, undisturbed)),
    ...(await unchanged(at)),
  ]
}

const undisturbedRun = async (at: At): Promise<Dump> => {
  await writeDocuments(at('papers'), DOCUMENTS - SCANS)
  await writeScans(at('papers'), SCANS)
  const seconds = await run(['run', at('papers'), '--out', at('undisturbed')])
  const undisturbed = dump(database(at('undisturbed')))
  console.log(
    `undisturbed: ${DOCUMENTS} documents (${SCANS} scans), ${rowCount(undisturbed)} rows, ${seconds.toFixed(1)} s`,
  )
  return undisturbed
}

const kills = async (folder: string, at: At, undisturbed: Dump): Promise<readonly string[]> => {
  const how = { kills: KILLS, signals: ['SIGKILL'] as const, papers: at('papers'), undisturbed }
  const result = await disturbAtRandom(folder, how)
  console.log(`SIGKILL: ${result.kills} over ${result.databases} databases, ${result.wrong.length} differences`)
  return result.wrong
}

const signals = async (folder: string, at: At, undisturbed: Dump): Promise<readonly string[]> => {
  const how = { kills: SIGNALS, signals: ['SIGINT', 'SIGTERM'] as const, papers: at('papers'), undisturbed }
  const { kills, databases, slowest, wrong } = await disturbAtRandom(folder, how)
  console.log(
    `SIGINT, SIGTERM: ${kills} over ${databases} databases, ${wrong.length} differences, slowest end ${slowest.toFixed(1)} s`,
  )
  return slowest > ENDS_WITHIN ? [...wrong, `signals: ${slowest.toFixed(1)} s, allowed ${ENDS_WITHIN} s`] : wrong
}

/** Threads that die under a document: it is read all the same, at the latest by `retry`. */
const workers = async (at: At, undisturbed: Dump): Promise<string[]> => {
  const preload = new URL('../kill-workers.mjs', import.meta.url).href
  const wrong: string[] = []
  let [killed, recognisers, databases, lost] = [0, 0, 0, 0]
  // Of the recogniser's, which start last and live shortest, one at the least.
  while (killed < WORKERS || recognisers === 0) {
    if (databases >= MOST_DATABASES)
      return [...wrong, `threads: only ${killed} of ${WORKERS} could be killed, ${recognisers} of the recogniser's`]
    const out = at(`workers-${databases++}`)
    const heard = (line: string) => {
      if (line.startsWith('killed a ')) killed++
      if (line === 'killed a recogniser') recognisers++
      if (/^(failed|refused|partial) /.test(line)) lost++
    }
    const args = ['run', at('papers'), '--out', out, '--no-report']
    const code = await startHeard(args, heard, { preload, env: { KILL_WORKERS: String(BETWEEN) } }).code
    if (code !== 0 && code !== 1) wrong.push(`${out}: ended with ${code}`)
    await ended(start(['retry', '--out', out, '--no-report']))
    wrong.push(...(await finished(args, out, undisturbed)))
    console.log(`  ${killed} of ${WORKERS}, database ${databases}`)
  }
  console.log(
    `threads killed: ${killed} (${recognisers} of the recogniser's) over ${databases} databases; ${lost} documents needed a retry; ${wrong.length} differences`,
  )
  return wrong
}

const together = async (at: At, undisturbed: Dump): Promise<string[]> => {
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
