// A folder and all above it.  [IO]
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** On a read-only disk Node says of a folder with all above it that there is no such file; of the first one alone it says why. */
export const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(firstMissing(folder))
    mkdirSync(folder, { recursive: true })
  }
}

const firstMissing = (folder: string): string => (existsSync(dirname(folder)) ? folder : firstMissing(dirname(folder)))
