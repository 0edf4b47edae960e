// The thread that reads with the faster core, as tesseract.js starts one: by a URL and without options. Pure.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Run from the sources (tsx, vitest) and not from what is built of them? */
const FROM_SOURCES = import.meta.url.endsWith('.ts')

/** A new thread reads no TypeScript by itself: tsx is registered first. */
const tsx = (): string =>
  `import{register}from"${
    pathToFileURL(
      createRequire(import.meta.url)
        .resolve('tsx/esm/api')
        .replace(/cjs$/, 'mjs'),
    ).href
  }";register();`

export const recogniserThread = (): URL => {
  const file = new URL(`./core-worker.${FROM_SOURCES ? 'ts' : 'js'}`, import.meta.url).href
  const script = `${FROM_SOURCES ? tsx() : ''}await import("${file}")`
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`)
}
