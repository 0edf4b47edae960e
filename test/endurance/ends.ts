// How many files ended in which way and why, as lines.  Pure.
import type { Ended } from './machikpi.ts'

export const endTable = (documents: readonly Ended[]): string[] => {
  const counts = new Map<string, number>()
  for (const { kind, cause } of documents) {
    const end = cause === undefined ? kind : `${kind}: ${cause}`
    counts.set(end, (counts.get(end) ?? 0) + 1)
  }
  return [...counts].sort().map(([end, files]) => `${String(files).padStart(6)}  ${end}`)
}

export const slowest = (documents: readonly Ended[], count: number): string[] =>
  [...documents]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count)
    .map(({ path, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${path}`)

/** Defects of the program, and files of which nothing was said. */
export const defects = (paths: readonly string[], documents: readonly Ended[]): string[] => {
  const known = new Set(documents.map(({ path }) => path))
  return [
    ...paths.filter((path) => !known.has(path)).map((path) => `unaccounted: ${path}`),
    ...documents.flatMap(({ path, bug }) => (bug ? [`${path}: ${bug.split('\n').slice(0, 3).join(' | ')}`] : [])),
    ...documents.flatMap(({ path, cause, reason }) =>
      cause === 'crash' || cause === 'internal' ? [`${path}: ${reason}`] : [],
    ),
  ]
}
