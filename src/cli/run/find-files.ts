// Files, folders and globs -> the files to read, each once, in a stable order.  [IO]
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { Origin } from '../../store/origins.ts'
import type { ListedPath } from './listed-paths.ts'

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
const IN_FOLDER = `**/*.{${READABLE.join(',')}}`
/** Notes about a folder are no city's paper. */
const IGNORE = ['**/node_modules/**', '**/README*']

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
  return globbed(path, '.')
}

const inFolder = (folder: string): Promise<FoundFile[]> => globbed(IN_FOLDER, folder)

const globbed = async (pattern: string, cwd: string): Promise<FoundFile[]> => {
  const names = await glob(pattern, { cwd, ignore: IGNORE, caseSensitiveMatch: false, expandDirectories: false })
  const sorted = names.sort((a, b) => (a < b ? -1 : 1))
  return Promise.all(sorted.map(async (name) => (await lookAt(join(cwd, name))).file))
}

const lookAt = async (path: string): Promise<{ file: FoundFile; folder: boolean; missing: boolean }> => {
  try {
    const found = await stat(path)
    return { file: { path, bytes: found.size, written: found.mtime }, folder: found.isDirectory(), missing: false }
  } catch (error) {
    const reason = whyNot(path, error as NodeJS.ErrnoException)
    return { file: { path, bytes: 0, written: new Date(0), missing: reason }, folder: false, missing: true }
  }
}

/** Names of other encodings (Shift_JIS) come out of a folder with U+FFFD in them, and lead nowhere. */
const whyNot = (path: string, { code, message }: NodeJS.ErrnoException): string => {
  if (code === 'ENOENT' && path.includes('\ufffd'))
    return 'ファイル名が UTF-8 ではないので開けません（convmv などで直してください） / the name is not UTF-8: rename the file'
  if (code === 'ENOENT') return 'ありません / not found'
  if (code === 'ELOOP') return 'シンボリックリンクが輪になっています / symbolic links in a circle'
  if (code === 'EACCES') return '読む権限がありません / no permission to read'
  return `開けません / cannot be opened: ${message}`
}
