// The built command in a process of its own, as a person starts it.  [IO]
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** A file that is loaded before the program. */
type Preload = { readonly preload?: string; readonly env?: NodeJS.ProcessEnv }

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

export const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore', env: { ...process.env, LANG: 'C' } })

/** Every line of its stderr is handed on. */
export const startHeard = (args: readonly string[], onLine: (line: string) => void, { preload, env }: Preload = {}) => {
  const before = preload === undefined ? [] : ['--import', preload]
  const child = spawn(process.execPath, [...before, MAIN, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANG: 'C', ...env },
  })
  createInterface({ input: child.stderr }).on('line', onLine)
  return { child, code: ended(child) }
}

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

export type Ended = {
  readonly path: string
  readonly kind: string
  readonly cause?: string
  readonly reason?: string
  readonly bug?: string
  readonly sha256?: string
  readonly pages: number
  readonly milliseconds: number
}

/** A run over the listed files: the exit code, and what became of each. Its progress is shown now and then. */
export const runOver = async (paths: readonly string[], args: readonly string[]) => {
  const child = spawn(process.execPath, [MAIN, 'run', '-', '--json', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C' },
  })
  const code = ended(child)
  showProgress(child.stderr)
  child.stdin.end(paths.join('\n'))
  const said = await text(child.stdout)
  const documents: readonly Ended[] = said === '' ? [] : JSON.parse(said).documents
  return { code: await code, documents }
}

/** ms */
const SHOWN_EVERY = 30_000

const showProgress = (stderr: Readable): void => {
  let shown = performance.now()
  createInterface({ input: stderr }).on('line', (line) => {
    if (!/^\d+\/\d+ /.test(line) || performance.now() - shown < SHOWN_EVERY) return
    shown = performance.now()
    console.log(`  ${line}`)
  })
}
