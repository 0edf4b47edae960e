// A run disturbed at random moments, the same command again each time: the end must equal an undisturbed run.  [IO]
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Dump, differences, dump } from './dump.ts'
import { ended, run, start } from './machikpi.ts'

export type Kills = {
  readonly kills: number
  readonly databases: number
  /** Seconds from the signal to the end, the longest. */
  readonly slowest: number
  readonly wrong: readonly string[]
}

type Disturbance = {
  readonly kills: number
  readonly signals: readonly NodeJS.Signals[]
  /** Folder that the runs read. */
  readonly papers: string
  readonly undisturbed: Dump
}

/** Seconds after its start at which a run is disturbed: often while it starts, seldom late enough for several scans. */
const [SOONEST, LATEST] = [0.3, 5]
const randomMoment = (): number => SOONEST * (LATEST / SOONEST) ** Math.random()

/** Kills between two lines of progress. */
const TELL_EVERY = 25

/** As soon as a database is complete it is compared, and the next one begun, until all kills have been dealt. */
export const disturbAtRandom = async (folder: string, how: Disturbance): Promise<Kills> => {
  const wrong: string[] = []
  let [dealt, databases, slowest] = [0, 0, 0]
  while (dealt < how.kills) {
    const out = join(folder, `disturbed-${how.signals[0]}-${databases++}`)
    const args = ['run', how.papers, '--out', out, '--no-report']
    while (dealt < how.kills) {
      const signal = how.signals[dealt % how.signals.length] ?? 'SIGKILL'
      const { code, disturbed, seconds } = await once(args, signal)
      if (!disturbed) {
        if (code !== 0) wrong.push(`${out}: a run that nobody disturbed ended with ${code}`)
        break
      }
      dealt++
      slowest = Math.max(slowest, seconds)
      if (dealt % TELL_EVERY === 0) console.log(`  ${dealt} of ${how.kills}, database ${databases}`)
      if (!EXPECTED[signal]?.includes(code)) wrong.push(`${out}: ended with ${code} after ${signal}`)
    }
    wrong.push(...(await finished(args, out, how.undisturbed)))
  }
  return { kills: dealt, databases, slowest, wrong }
}

/** A signal in the very first moments, before anything is begun, ends the program as any other. */
const EXPECTED: Readonly<Record<string, readonly (number | null)[]>> = {
  SIGKILL: [null],
  SIGINT: [130, null],
  SIGTERM: [143, null],
}

const once = async (args: readonly string[], signal: NodeJS.Signals) => {
  const child = start(args)
  const end = ended(child)
  const disturbed = await Promise.race([end.then(() => false), wait(randomMoment() * 1000).then(() => true)])
  const begin = performance.now()
  if (disturbed) child.kill(signal)
  const code = await end
  return { code, disturbed: disturbed && code !== 0, seconds: (performance.now() - begin) / 1000 }
}

/** The rest without any disturbance, then what stands there. */
export const finished = async (args: readonly string[], out: string, undisturbed: Dump): Promise<string[]> => {
  await run(args)
  const left = readdirSync(join(out, 'data')).filter((name) => name.endsWith('.tmp'))
  return [
    ...differences(undisturbed, dump(join(out, 'machikpi.sqlite'))).map((line) => `${out}: ${line}`),
    ...(left.length > 0 ? [`${out}: left behind ${left.join(', ')}`] : []),
  ]
}
