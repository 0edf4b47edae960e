// Figures of pages -> lines of tables for a terminal. Pure.
import type { Compared } from './by-place.ts'
import type { GridFate } from './grids.ts'
import type { Scored } from './score.ts'

/** One page read once. */
export type Measured = {
  readonly name: string
  readonly cpu: number
  readonly compared: Compared
  readonly scored: Scored | undefined
}

/** From this confidence on nobody looks at a fact again. */
const QUIET = 0.9

export const HEAD =
  'condition'.padEnd(24) +
  ' pages  exact F1  found  wrong quiet |  numbers right          | >= 0.9  of them wrong |  marks right, wrong  | CPU s a page'

export const conditionLine = (name: string, pages: readonly Measured[]): string => {
  const sum = (pick: (scored: Scored) => number) =>
    pages.reduce((total, { scored }) => total + (scored ? pick(scored) : 0), 0)
  const [wanted, extracted, exact] = [sum((s) => s.wanted), sum((s) => s.extracted), sum((s) => s.exact)]
  const f1 = wanted + extracted === 0 ? '-' : ((2 * exact) / (wanted + extracted)).toFixed(4)
  const found = wanted === 0 ? '-' : (sum((s) => s.found) / wanted).toFixed(3)
  const places = pages.map((page) => page.compared)
  const [right, all] = [total(places, (p) => p.right), total(places, (p) => p.wanted)]
  const quiet = places.flatMap((p) => p.trusted).filter((t) => t.confidence >= QUIET)
  const wrong = quiet.filter((t) => !t.right).length
  const cpu = total(pages, (p) => p.cpu) / pages.length
  const left = `${name.padEnd(24)} ${cell(pages.length, 5)}  ${f1.padStart(8)}  ${found.padStart(5)}  ${cell(
    sum((s) => s.wrong),
    5,
  )} ${cell(
    sum((s) => s.quietlyWrong),
    5,
  )}`
  const marks = [total(places, (p) => p.choices.right), total(places, (p) => p.choices.wanted)]
  const misread = total(places, (p) => p.choices.wrong)
  return `${left} | ${cell(right, 5)} of ${cell(all, 5)} = ${(right / Math.max(1, all)).toFixed(3)} | ${cell(quiet.length, 6)}  ${cell(wrong, 13)} | ${cell(marks[0]!, 4)} of ${cell(marks[1]!, 4)}, ${cell(misread, 4)} | ${cpu.toFixed(2).padStart(7)}`
}

const total = <T>(list: readonly T[], pick: (item: T) => number): number => list.reduce((n, item) => n + pick(item), 0)
const cell = (value: number, width: number): string => String(value).padStart(width)

const BINS = [0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.99]

/** Of numbers about as sure as each other: how many are right. */
export const reliabilityLines = (pages: readonly Measured[]): string[] => {
  const trusted = pages.flatMap((page) => page.compared.trusted)
  return BINS.flatMap((from, i) => {
    const to = BINS[i + 1] ?? Number.POSITIVE_INFINITY
    const own = trusted.filter((t) => t.confidence >= from && t.confidence < to)
    if (own.length === 0) return []
    const right = own.filter((t) => t.right).length
    return [
      `${from.toFixed(2)} and more  ${cell(own.length, 6)} numbers  ${cell(right, 6)} right = ${(right / own.length).toFixed(3)}`,
    ]
  })
}

/** Of the numbers misread at first: how many the paper's own arithmetic set right. */
export const settledLine = (pages: readonly Measured[]): string => {
  const numbers = pages.flatMap((page) => page.compared.trusted)
  const settled = numbers.filter((n) => n.settled === 'right').length
  const spoilt = numbers.filter((n) => n.settled === 'wrong').length
  const left = numbers.filter((n) => n.settled === 'no' && !n.right).length
  const misread = settled + spoilt + left
  return `misread at first ${misread}: settled by arithmetic ${settled} = ${(settled / Math.max(1, misread)).toFixed(3)}, altered and wrong ${spoilt}, left as read ${left}`
}

export const pageLines = (pages: readonly Measured[]): string[] =>
  pages.map(({ name, cpu, compared: { right, wanted }, scored }) => {
    const exact = scored ? `exact ${scored.exact} of ${scored.wanted}, extracted ${scored.extracted}` : ''
    return `  ${name.padEnd(34)} ${cell(right, 4)} of ${cell(wanted, 4)}  ${cpu.toFixed(1).padStart(5)} s  ${exact}`
  })

export const wrongLines = (pages: readonly Measured[], from: number): string[] =>
  pages.flatMap(({ name, compared }) =>
    compared.trusted
      .filter((t) => !t.right && t.confidence >= from)
      .map((t) => `  ${name}  ${t.confidence.toFixed(2)}  read ${t.said}  is ${t.is || '(no number)'}`),
  )

/** Cells with text as the vectors have them: found as tables, handed to the recogniser whole; `each`: and what was lost. */
export const gridLines = (name: string, pages: readonly GridFate[], each: boolean): string[] => {
  const [wanted, right, whole] = [
    total(pages, (p) => p.wanted),
    total(pages, (p) => p.right),
    total(pages, (p) => p.whole),
  ]
  const share = (n: number): string => (n / Math.max(1, wanted)).toFixed(3)
  const cpu = (total(pages, (p) => p.cpu) / pages.length).toFixed(2)
  const line = `${name.padEnd(24)} cells ${right} of ${wanted} = ${share(right)}, read whole ${share(whole)}, ${cpu} s a page`
  return [line, ...(each ? pages.flatMap(lossLines) : [])]
}

const lossLines = ({ name, wanted, right, lost }: GridFate): string[] => [
  `  ${name.padEnd(34)} ${cell(right, 4)} of ${cell(wanted, 4)}`,
  ...lost.map(({ text, why }) => `      ${why}: ${text}`),
]
