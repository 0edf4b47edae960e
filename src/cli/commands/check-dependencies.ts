// Node, native modules, the data files that reading needs -> what is there and what is not.  [IO]
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Say } from '../language.ts'
import type { Diagnosis } from './diagnosis.ts'

const require = createRequire(import.meta.url)

/** engines.node of package.json. */
const LEAST_NODE = [20, 19] as const

export const checkDependencies = async (say: Say): Promise<Diagnosis[]> => [
  nodeVersion(),
  await works('better-sqlite3', async () => {
    const { openStore } = await import('../../store/open-store.ts')
    const store = await openStore(':memory:')
    store.close()
  }),
  await works('@napi-rs/canvas', async () => {
    const { createCanvas } = await import('@napi-rs/canvas')
    createCanvas(1, 1).toBuffer('image/png')
  }),
  folder('pdfjs-dist', 'cmaps', /\.bcmap$/, say),
  folder('kuromoji', 'dict', /\.dat\.gz$/, say),
  ocrData(say),
]

const nodeVersion = (): Diagnosis => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  return enough
    ? { check: 'node', state: 'ok', message: process.versions.node }
    : {
        check: 'node',
        state: 'error',
        message: `found ${process.versions.node}, needed ${LEAST_NODE.join('.')} or later`,
      }
}

const works = async (check: string, attempt: () => Promise<void>): Promise<Diagnosis> => {
  try {
    await attempt()
    return { check, state: 'ok', message: versionOf(check) }
  } catch (error) {
    return { check, state: 'error', message: (error as Error).message.split('\n')[0] ?? '' }
  }
}

/** Data files of a package, without which it finds less and says nothing. */
const folder = (check: string, name: string, wanted: RegExp, say: Say): Diagnosis => {
  const path = rootOf(check)
  const count =
    path && existsSync(join(path, name)) ? readdirSync(join(path, name)).filter((f) => wanted.test(f)).length : 0
  return count > 0
    ? { check, state: 'ok', message: `${versionOf(check)} (${name}: ${count} files)` }
    : { check, state: 'error', message: say(`データがありません: ${name}`, `its data is missing: ${name}`) }
}

/** Every @tesseract.js-data package that is there; reading text layers works without. */
const ocrData = (say: Say): Diagnosis => {
  const jpn = rootOf('@tesseract.js-data/jpn')
  const languages = jpn ? readdirSync(dirname(jpn)) : []
  const message = languages.map((language) => `${language} (${kindsOf(join(dirname(jpn ?? ''), language)).join(', ')})`)
  return languages.length > 0
    ? { check: 'ocr-data', state: 'ok', message: message.join(', ') }
    : { check: 'ocr-data', state: 'warning', message: say('文字認識のデータがありません', 'no data for OCR') }
}

const kindsOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.traineddata(\.gz)?$/.test(file))
    .map(dirname)

const rootOf = (name: string): string | undefined => {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch {
    return undefined // not installed: what follows says so
  }
}

const versionOf = (name: string): string => {
  const root = rootOf(name)
  return root ? (require(join(root, 'package.json')) as { version: string }).version : '?'
}
