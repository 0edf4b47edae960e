// The version a document was read with.  [IO: reads the program's own files once]
// Besides the package's version it holds a digest of the code that reads, so that no result of older code is ever taken
// for up to date because somebody forgot to count a number up.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const VERSION = '0.1.0'

/** What decides what is read. The edges (cli, store, report) change how it leaves, not what was read. */
const STAGES = [
  'run',
  'outside-tables',
  'types',
  'geometry',
  'japanese',
  'notation',
  'read',
  'tables',
  'rows',
  'values',
]

const CHECKS = ['checks']

export const pipelineVersion = (): string => `${VERSION}+${digestOf(STAGES)}`

/** The state of the checks: what they said of a document that was read before is said anew when it changes. */
export const checksVersion = (): string => digestOf(CHECKS)

/** A program that runs is the one it was when it started, whatever is saved over its files meanwhile. */
const known = new Map<readonly string[], string>()

const digestOf = (stages: readonly string[]): string => {
  const before = known.get(stages)
  if (before !== undefined) return before
  const root = fileURLToPath(new URL('.', import.meta.url))
  const digest = createHash('sha256')
  for (const file of codeFiles(root, stages)) digest.update(file).update(readFileSync(root + file))
  const found = digest.digest('hex').slice(0, DIGEST_LENGTH)
  known.set(stages, found)
  return found
}

/** Hex digits; 48 bits tell any two states of the code apart. */
const DIGEST_LENGTH = 12

const codeFiles = (root: string, stages: readonly string[]): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js|json)$/.test(file) && !file.endsWith('.d.ts'))
    .filter((file) => stages.includes(file.split(/[\\/.]/)[0] ?? ''))
    .sort()
