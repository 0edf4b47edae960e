// Files, folders and globs -> the files to read, each once, in a stable order.  [IO]
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { Origin } from '../../store/origins.ts'
import type { ListedPath } from './listed-paths.ts'
import { walkFolder } from './walk-folder.ts'

export type FoundFile = {
  readonly path: string
  readonly bytes: number
  /** When the file was last written. */
  readonly written: Date
  /** Why it cannot even be opened. */
  readonly missing?: string
  /** What the list it stands in says of where it comes from. */
  readonly origin?: Origin
}

/** What is read out of a folder; a file named by itself is tried whatever its name. */
const READABLE = ['pdf', 'txt', 'md', 'csv', 'xlsx', 'xls', 'ods', 'docx', 'png', 'jpg', 'jpeg', 'tif', 'tiff']
const IN_FOLDER = new RegExp(`\\.(?:${READABLE.join('|')})$`, 'i')
/** Notes about a folder are no city's paper. */
const NOTES = /^README/i
const NOT_NAMED = ['**/node_modules/**', '**/README*']

export const findFiles = async (paths: readonly ListedPath[]): Promise<FoundFile[]> => {
  const lists = await Promise.all(paths.map(expand))
  const unique = new Map(lists.flat().map((file) => [resolve(file.path), file]))
  return [...unique.values()]
}

const expand = async ({ path, origin }: ListedPath): Promise<FoundFile[]> => {
  const files = await filesAt(path)
  return origin ? files.map((file) => ({ ...file, origin })) : files
}

const filesAt = async (path: string): Promise<FoundFile[]> => {
  const found = await lookAt(path)
  if (!found.missing || !isDynamicPattern(path)) return found.folder ? inFolder(path) : [found.file]
  const named = await glob(path, { ignore: NOT_NAMED, caseSensitiveMatch: false, expandDirectories: false })
  return filesOf(named)
}

const inFolder = async (folder: string): Promise<FoundFile[]> => {
  const { files, closed } = await walkFolder(folder, (name) => IN_FOLDER.test(name) && !NOTES.test(name))
  return [...(await filesOf(files)), ...[...closed].map(([path, error]) => unopened(path, whyNot(path, error)))]
}

const filesOf = (paths: readonly string[]): Promise<FoundFile[]> =>
  Promise.all(paths.toSorted((a, b) => (a < b ? -1 : 1)).map(async (path) => (await lookAt(path)).file))

const lookAt = async (path: string): Promise<{ file: FoundFile; folder: boolean; missing: boolean }> => {
  const not = (reason: string) => ({ file: unopened(path, reason), folder: false, missing: true })
  try {
    const found = await stat(path)
    if (!found.isFile() && !found.isDirectory()) return not(NO_FILE)
    return { file: { path, bytes: found.size, written: found.mtime }, folder: found.isDirectory(), missing: false }
  } catch (error) {
    return not(whyNot(path, error as NodeJS.ErrnoException))
  }
}

const unopened = (path: string, missing: string): FoundFile => ({ path, bytes: 0, written: new Date(0), missing })

/** Reading from a pipe waits for somebody to write, for ever; a device never ends. */
const NO_FILE = 'ファイルではありません（パイプや装置） / not a file (a pipe or a device)'

/** Names of other encodings (Shift_JIS) come out of a folder with U+FFFD in them, and lead nowhere. */
const whyNot = (path: string, { code, message }: NodeJS.ErrnoException): string => {
  if (code === 'ENOENT' && path.includes('\ufffd'))
    return 'ファイル名が UTF-8 ではないので開けません（convmv などで直してください） / the name is not UTF-8: rename the file'
  if (code === 'ENOENT') return 'ありません / not found'
  if (code === 'ELOOP') return 'シンボリックリンクが輪になっています / symbolic links in a circle'
  if (code === 'EACCES') return '読む権限がありません / no permission to read'
  return `開けません / cannot be opened: ${message}`
}
