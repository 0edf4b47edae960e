// The built command in a process of its own, as a person starts it.  [IO]
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

export const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore', env: { ...process.env, LANG: 'C' } })

/** The exit code, null where a signal ended it. */
export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })

/** Seconds it took; another exit code than 0 is a failure of the test. */
export const run = async (args: readonly string[]): Promise<number> => {
  const begin = performance.now()
  const code = await ended(start(args))
  if (code !== 0) throw new Error(`machikpi ${args.join(' ')} ended with ${code}`)
  return (performance.now() - begin) / 1000
}
