// Resident memory of a process with all that it started, MB.  [IO: /proc, so on Linux; 0 where the process is gone]
// What they share is counted for each of them, so it is rather too much.
import { readdirSync, readFileSync } from 'node:fs'

/** Now, and the sum of what each of them ever took at most. */
export type TreeMemory = { readonly now: number; readonly most: number }

export const treeMemory = (pid: number): TreeMemory => {
  const own = memoryOf(pid)
  return childrenOf(pid)
    .map(treeMemory)
    .reduce((sum, { now, most }) => ({ now: sum.now + now, most: sum.most + most }), own)
}

const memoryOf = (pid: number): TreeMemory => {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, 'utf8'))
  const megabytes = (line: RegExp) => Math.round(Number(line.exec(status)?.[1] ?? 0) / 1024)
  return { now: megabytes(/^VmRSS:\s+(\d+)/m), most: megabytes(/^VmHWM:\s+(\d+)/m) }
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
