// The pages that scans are made of: samples, and real papers with hand-checked truth where they lie beside the project. IO.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Source } from '../../src/types.ts'

export const ROOT = resolve(import.meta.dirname, '../..')
export const SHARED = resolve(ROOT, process.env.MACHIKPI_SHARED ?? '../shared')

/** `truth`: path of its truth file; papers without one are only compared with their own text. */
export type Paper = {
  readonly path: string
  readonly page: number
  readonly truth?: string
  readonly scan?: string // A scan of it that exists already.
}

/** Facts a page must have to be worth scanning. */
const LEAST_FACTS = 5

/** Samples, Ikeda, Kyoto by turns, so that any first few are mixed. */
export const truthPapers = (): Paper[] =>
  byTurns([
    samplePapers(),
    ...['ikeda', 'kyoto'].map((city) =>
      jsonFiles(join(SHARED, 'truth', city)).map((truth) => ({
        path: join(SHARED, 'corpus/ja', city, 'pdf', basename(truth, '.json').concat('.pdf')),
        page: 1,
        truth,
      })),
    ),
  ])

/** The first page of each sample that has facts, then the second, and so on. */
const samplePapers = (): Paper[] => {
  const folder = join(ROOT, 'samples')
  const files = readdirSync(folder).filter((name) => name.endsWith('.truth.json') && !name.includes('-scan'))
  return byTurns(
    files.sort().map((name) => {
      const truth = join(folder, name)
      return pagesOf(truth).map((page) => ({ path: truth.replace(/\.truth\.json$/, '.pdf'), page, truth }))
    }),
  )
}

type TruthFact = { readonly page?: number; readonly status: string; readonly optional?: boolean }
export type Truth = { readonly document: string; readonly facts: readonly TruthFact[] }

export const readTruth = (path: string): Truth => JSON.parse(readFileSync(path, 'utf8'))

const pagesOf = (truth: string): number[] => {
  const counts = new Map<number, number>()
  for (const { page = 1, status, optional } of readTruth(truth).facts)
    if (status === 'value' && !optional) counts.set(page, (counts.get(page) ?? 0) + 1)
  return [...counts].filter(([, n]) => n >= LEAST_FACTS).map(([page]) => page)
}

/** Scans somebody else made of real papers. */
export const derivedPapers = (): Paper[] => {
  const folder = join(SHARED, 'corpus/ja/scanned')
  if (!existsSync(folder)) return []
  const list: { file: string; source: string; page: number }[] = JSON.parse(
    readFileSync(join(folder, 'derived.json'), 'utf8'),
  )
  return list.map(({ file, source, page }) => {
    const truth = join(SHARED, 'truth', source.split('/')[1]!, basename(source, '.pdf').concat('.json'))
    return {
      path: join(SHARED, 'corpus', source),
      page,
      scan: join(folder, file),
      ...(existsSync(truth) ? { truth } : {}),
    }
  })
}

const jsonFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : []

const byTurns = <T>(lists: readonly (readonly T[])[]): T[] => {
  const most = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: most }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat()
}

export const sourceOf = (path: string, bytes: Uint8Array = new Uint8Array(readFileSync(path))): Source => ({
  id: createHash('sha256').update(bytes).digest('hex'),
  name: basename(path),
  bytes,
  mediaType: 'application/pdf',
})
