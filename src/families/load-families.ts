// Family files (modules, JSON, YAML) of a folder -> checked families. IO. A bad one stops the run: it names file and key.
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { UserError } from '../user-error.ts'
import { type Family, familySchema } from './define-family.ts'

/** `pipelines/` of this project: beside `src/`, in the tree and in what is built from it. */
const BUILT_IN = fileURLToPath(new URL('../../pipelines', import.meta.url))
const MODULES = ['.ts', '.js', '.mjs']
const DATA = ['.json', '.yaml', '.yml']

export async function loadFamilies(folders: readonly string[] = []): Promise<Family[]> {
  const families: Family[] = []
  for (const folder of [BUILT_IN, ...folders])
    for (const file of await familyFiles(folder)) {
      const family = await loadFamily(file)
      const twin = families.findIndex((f) => f.id === family.id)
      if (twin >= 0) families.splice(twin, 1) // a user's own family of the same name replaces the built-in one
      families.push(family)
    }
  return families
}

async function familyFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${folder}: 様式のフォルダーが読めません / cannot read the folder of families (${error.code})`)
  })
  return names
    .filter((n) => !n.endsWith('.d.ts') && [...MODULES, ...DATA].includes(extname(n)))
    .sort()
    .map((n) => join(folder, n))
}

async function loadFamily(file: string): Promise<Family> {
  const checked = familySchema.safeParse(await definitionIn(file))
  if (!checked.success) throw new UserError(`${file}: ${z.prettifyError(checked.error)}`)
  const id = basename(file, extname(file))
  if (checked.data.id !== id)
    throw new UserError(`${file}: id「${checked.data.id}」はファイル名「${id}」と違います / id must be the file's name`)
  return checked.data
}

async function definitionIn(file: string): Promise<unknown> {
  try {
    if (MODULES.includes(extname(file)))
      return ((await import(pathToFileURL(file).href)) as { default?: unknown }).default
    const text = await readFile(file, 'utf8')
    return extname(file) === '.json' ? JSON.parse(text) : parseYaml(text)
  } catch (error) {
    throw new UserError(
      `${file}: 読めません / cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
