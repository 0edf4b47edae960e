// Names of files that are not complete yet, and the removal of those whose program was killed.  [IO]
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** .facts.csv.1234.tmp: unlike any other program's that writes to the same folder. */
export const temporaryName = (name: string): string => `.${name}.${process.pid}.tmp`

const TEMPORARY = /^\..+\.(\d+)\.tmp$/

export const removeAbandoned = (directory: string): void => {
  for (const name of readdirSync(directory)) {
    const id = Number(TEMPORARY.exec(name)?.[1] ?? 0)
    if (id > 0 && !isRunning(id)) rmSync(join(directory, name), { force: true })
  }
}

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
