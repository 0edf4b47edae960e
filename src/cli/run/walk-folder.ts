// A folder -> the paths below it, as entries of their folders say; links are followed, each folder is entered once.  [IO]
// What cannot be entered is told with its error, and not passed over.
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type Walked = {
  readonly files: readonly string[]
  readonly closed: ReadonlyMap<string, NodeJS.ErrnoException>
}

/** `wanted`: of a name. Folders before links to folders: what is in both is found under its own path. */
export const walkFolder = async (top: string, wanted: (name: string) => boolean): Promise<Walked> => {
  const files: string[] = []
  const closed = new Map<string, NodeJS.ErrnoException>()
  const entered = new Set<string>()
  const [folders, links] = [[top], [] as string[]]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop() ?? links.shift()) {
    const entries = await entriesOf(folder, entered).catch((error) => void closed.set(folder, error))
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name)
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isSymbolicLink() && (await isFolder(path))) links.push(path)
      else if (wanted(entry.name)) files.push(path)
    }
  }
  return { files, closed }
}

/** None where it has been entered before. */
const entriesOf = async (folder: string, entered: Set<string>): Promise<Dirent[]> => {
  const place = await realpath(folder)
  if (entered.has(place)) return []
  entered.add(place)
  return readdir(folder, { withFileTypes: true })
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false, // A link that leads nowhere is looked at as a file, and then it is said where to.
  )
