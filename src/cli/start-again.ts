// Where memory is short the program starts once more, as a child that wastes less, and waits for it.  [IO: processes]
// glibc keeps what was freed for each thread apart, eight times as many pieces as there are cores, and can be told of fewer
// only by the environment it starts with: 300 pages with six scans took 478 MB and then 377. Elsewhere nothing is gained.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const SAVING = { MALLOC_ARENA_MAX: '1' }

/** In the child's environment: what its parent takes for itself alone while it waits, MB (12 of 50: both run one program,
 *  whose pages lie in memory once). */
const WAITING = 'MACHIKPI_WAITING_MB'
const MEGABYTE = 2 ** 20

/** Of this program as a whole, MB: with the one that waits for it. */
export const memoryTaken = (): number => process.memoryUsage.rss() / MEGABYTE + Number(process.env[WAITING] ?? 0)

/** The exit code of the child; undefined where it would save nothing, or none could be started. */
export const startAgain = async (signals: readonly NodeJS.Signals[]): Promise<number | undefined> => {
  const { argv, execArgv, execPath, env } = process
  if (WAITING in env || 'MALLOC_ARENA_MAX' in env || !isGlibc()) return undefined
  const taken = String(Math.ceil(ownMemory()))
  const child = spawn(execPath, [...execArgv, ...argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...env, ...SAVING, [WAITING]: taken },
  })
  const handOn = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of signals) process.on(signal, handOn)
  const { code, signal } = await ended(child)
  for (const signal of signals) process.off(signal, handOn)
  if (!signal) return code
  // Whoever waits for this one is to see what ended it.
  process.kill(process.pid, signal)
  return new Promise(() => {})
}

const ended = (child: ChildProcess) =>
  new Promise<{ readonly code: number | undefined; readonly signal: NodeJS.Signals | null }>((resolve) => {
    child.once('error', () => resolve({ code: undefined, signal: null }))
    child.once('exit', (code, signal) => resolve({ code: code ?? undefined, signal }))
  })

/** Linux only, MB. */
const ownMemory = (): number =>
  Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024

const isGlibc = (): boolean => {
  if (process.platform !== 'linux') return false
  const { header } = process.report.getReport() as { readonly header: { readonly glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime !== undefined
}

/** In the child: where its parent is killed it ends as well, and does not go on unseen. */
export const endWithParent = (): void => {
  if (!(WAITING in process.env) || !process.channel) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.channel.unref()
}
