// SIGKILL at random moments of a run, the same command again each time: the end must equal an undisturbed run.  [IO]

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Dump, differences, dump } from './dump.ts'
import { ended, run, start } from './machikpi.ts'

export type Kills = { readonly kills: number; readonly databases: number; readonly wrong: readonly string[] }

/** As soon as a database is complete it is compared, and the next one begun, until all kills have been dealt. */
export const killAtRandom = async (
  papers: string,
  folder: string,
  { kills, seconds, undisturbed }: { readonly kills: number; readonly seconds: number; readonly undisturbed: Dump },
): Promise<Kills> => {
  const wrong: string[] = []
  let [dealt, databases] = [0, 0]
  while (dealt < kills) {
    const out = join(folder, `killed-${databases++}`)
    while (dealt < kills) {
      const child = start(['run', papers, '--out', out])
      const end = ended(child)
      const late = await Promise.race([end.then(() => false), wait(Math.random() * seconds * 1000).then(() => true)])
      if (late) child.kill('SIGKILL')
      const code = await end
      if (code === 0) break
      if (code !== null) wrong.push(`a run ended with ${code}`)
      dealt++
    }
    await run(['run', papers, '--out', out])
    wrong.push(...differences(undisturbed, dump(join(out, 'machikpi.sqlite'))).map((line) => `${out}: ${line}`))
    const left = readdirSync(join(out, 'data')).filter((name) => name.endsWith('.tmp'))
    if (left.length > 0) wrong.push(`${out}: left behind ${left.join(', ')}`)
  }
  return { kills: dealt, databases, wrong }
}
