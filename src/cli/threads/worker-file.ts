// Which file a worker thread runs, built or from the sources, and with what.  [IO]
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Run from the sources (tsx, vitest) and not from what is built of them? */
const FROM_SOURCES = import.meta.url.endsWith('.ts')

/** A file of this folder, by its name without the ending, as piscina wants it. */
export const workerFile = (name: string): { readonly filename: string; readonly execArgv?: string[] } => ({
  filename: fileURLToPath(new URL(`./${name}.${FROM_SOURCES ? 'ts' : 'js'}`, import.meta.url)),
  ...(FROM_SOURCES ? { execArgv: registerTsx() } : {}),
})

/** A new thread reads no TypeScript by itself: tsx has to be registered in each. */
const registerTsx = (): string[] => {
  const api = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/cjs$/, 'mjs'),
  ).href
  return ['--import', `data:text/javascript,${encodeURIComponent(`import{register}from"${api}";register()`)}`]
}
