// The ICDAR 2013 adjacency-relation measure (Göbel et al., "ICDAR 2013 Table Competition"): two sets of tables -> counts. Pure.
// A relation is a pair of neighbouring cells that hold text, its direction and the number of blank places between them. Contents are
// compared without white space, in capitals, every other character than a letter or digit as "_", as the competition did, because
// the systems disagreed about special characters.
import type { GridCell, TruthTable } from './truth.ts'

export type Counts = { readonly truth: number; readonly found: number; readonly right: number }
export type FoundTable = { readonly pages: readonly number[]; readonly cells: readonly GridCell[] }
export type Pairing = Counts & { readonly table: number | 'false'; readonly missed: string[]; readonly extra: string[] }

/** Each true table takes the remaining table of its page with the most relations right; what nobody took is found in vain. */
export function scoreTables(truth: readonly TruthTable[], found: readonly FoundTable[]): Pairing[] {
  const remaining = new Map(found.map((table) => [table, relations(table.cells)]))
  const pairings = truth.map((table, index) => {
    const wanted = relations(table.cells)
    let best: FoundTable | undefined
    let bestRight = 0
    for (const [candidate, had] of remaining) {
      if (!candidate.pages.some((page) => table.pages.includes(page))) continue
      const right = common(wanted, had)
      if (right > bestRight) [best, bestRight] = [candidate, right]
    }
    const had = (best && remaining.get(best)) ?? []
    if (best) remaining.delete(best)
    return { table: index, truth: wanted.length, found: had.length, right: bestRight, ...differences(wanted, had) }
  })
  const invain = [...remaining.values()].map((had) => ({
    table: 'false' as const,
    truth: 0,
    found: had.length,
    right: 0,
    missed: [],
    extra: [...had],
  }))
  return [...pairings, ...invain]
}

export const sum = (parts: readonly Counts[]): Counts => ({
  truth: parts.reduce((n, p) => n + p.truth, 0),
  found: parts.reduce((n, p) => n + p.found, 0),
  right: parts.reduce((n, p) => n + p.right, 0),
})

export type Measure = { readonly precision: number; readonly recall: number; readonly f1: number }
export const measure = ({ truth, found, right }: Counts): Measure =>
  withF1(found > 0 ? right / found : 0, truth > 0 ? right / truth : 0)

/** Every document counts the same, as in the competition's tables. */
export const average = (documents: readonly Measure[]): Measure =>
  withF1(
    documents.reduce((n, d) => n + d.precision, 0) / documents.length,
    documents.reduce((n, d) => n + d.recall, 0) / documents.length,
  )

const withF1 = (precision: number, recall: number): Measure => ({
  precision,
  recall,
  f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
})

export const normalise = (content: string): string =>
  content
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[^A-Za-z0-9_]/g, '_')
    .toUpperCase()

/** One string a relation, so that lists can be compared as multisets. */
export function relations(cells: readonly GridCell[]): string[] {
  const grid: (GridCell | undefined)[][] = []
  for (const cell of cells) {
    if (normalise(cell.content) === '') continue
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        grid[r] ??= []
        ;(grid[r] as (GridCell | undefined)[])[c] = cell
      }
  }
  const rows = Array.from(grid, (row) => Array.from(row ?? []))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const across = rows.flatMap((row) => neighbours(row))
  const down = Array.from({ length: columns }, (_, c) => neighbours(rows.map((row) => row[c]))).flat()
  return [...once(across, 'across'), ...once(down, 'down')]
}

type Neighbours = { readonly from: GridCell; readonly to: GridCell; readonly blanks: number }

function neighbours(line: readonly (GridCell | undefined)[]): Neighbours[] {
  const pairs: Neighbours[] = []
  let [from, at]: [GridCell | undefined, number] = [undefined, -1]
  for (const [index, cell] of line.entries()) {
    if (!cell) continue
    if (from && from !== cell) pairs.push({ from, to: cell, blanks: index - at - 1 })
    ;[from, at] = [cell, index]
  }
  return pairs
}

/** Two cells that touch along several rows are one relation. */
function once(pairs: readonly Neighbours[], direction: string): string[] {
  const seen = new Map<GridCell, Set<GridCell>>()
  return pairs.flatMap(({ from, to, blanks }) => {
    const partners = seen.get(from) ?? new Set()
    if (partners.has(to)) return []
    seen.set(from, partners.add(to))
    return [`${direction} ${blanks} ${normalise(from.content)} -> ${normalise(to.content)}`]
  })
}

const tally = (list: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function common(a: readonly string[], b: readonly string[]): number {
  const had = tally(b)
  let n = 0
  for (const [item, count] of tally(a)) n += Math.min(count, had.get(item) ?? 0)
  return n
}

function differences(wanted: readonly string[], had: readonly string[]) {
  const rest = (list: readonly string[], other: readonly string[]): string[] => {
    const left = tally(other)
    return list.filter((item) => {
      const n = left.get(item) ?? 0
      if (n > 0) left.set(item, n - 1)
      return n === 0
    })
  }
  return { missed: rest(wanted, had), extra: rest(had, wanted) }
}
