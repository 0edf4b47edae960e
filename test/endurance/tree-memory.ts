// Resident memory of a process with all that it started, MB.  [IO: /proc, so on Linux; 0 where the process is gone]
// Pages of files (the program itself) are mapped by all of them and lie in memory once: counted for the largest alone.
import { readdirSync, readFileSync } from 'node:fs'

/** `most`: what the largest ever took at most and the others take now. `apart`: what is shared counted for each of them. */
export type TreeMemory = { readonly now: number; readonly most: number; readonly apart: number }

type Taken = { readonly now: number; readonly most: number; readonly own: number }

export const treeMemory = (pid: number): TreeMemory => {
  const [largest = NOTHING, ...others] = takenBy(pid).sort((a, b) => b.now - a.now)
  const own = sum(others.map((process) => process.own))
  const apart = largest.now + sum(others.map(({ now }) => now))
  return { now: largest.now + own, most: largest.most + own, apart }
}

const NOTHING: Taken = { now: 0, most: 0, own: 0 }
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

const takenBy = (pid: number): Taken[] => [memoryOf(pid), ...childrenOf(pid).flatMap(takenBy)]

const memoryOf = (pid: number): Taken => {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, 'utf8'))
  const megabytes = (line: RegExp) => Math.round(Number(line.exec(status)?.[1] ?? 0) / 1024)
  return {
    now: megabytes(/^VmRSS:\s+(\d+)/m),
    most: megabytes(/^VmHWM:\s+(\d+)/m),
    own: megabytes(/^RssAnon:\s+(\d+)/m),
  }
}

const childrenOf = (pid: number): number[] =>
  orNothing(() =>
    readdirSync(`/proc/${pid}/task`)
      .map((thread) => orNothing(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')))
      .join(' '),
  )
    .split(' ')
    .filter((id) => id !== '')
    .map(Number)

/** A process or a thread may end at any moment. */
const orNothing = (read: () => string): string => {
  try {
    return read()
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}
