// Damaged copies of the samples, and of real sheets where they are at hand, through the product.  [IO]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defects, endTable, slowest } from '../ends.ts'
import { type Ended, runOver } from '../machikpi.ts'
import { mutant } from '../mutate.ts'

const MUTANTS = Number(process.env.MUTANTS ?? 2_000)
const SEED = Number(process.env.SEED ?? 1)
const SHEETS = join(process.env.MACHIKPI_SHARED ?? '../shared', 'corpus', 'ja')
/** Larger ones take long and show nothing more. */
const LARGEST = 60_000
/** Without OCR: it would only read the same pictures again and again. Seconds: a whole paper of this size takes one or two. */
const OPTIONS = ['--ocr', 'never', '--max-time', '20', '--no-report']
/** In one run; they are removed before the next. */
const BATCH = 100

export const mutantsSuite = async (folder: string): Promise<string[]> => {
  const papers = [...pdfsIn('samples'), ...(existsSync(SHEETS) ? pdfsIn(SHEETS) : [])]
    .map((path) => readFileSync(path))
    .filter((bytes) => bytes.length < LARGEST)
  const all: Ended[] = []
  const wrong: string[] = []
  const begin = performance.now()
  for (let from = 0; from < MUTANTS; from += BATCH) {
    const paths = writeMutants(join(folder, 'mutants'), papers, from, Math.min(MUTANTS, from + BATCH))
    const { documents } = await runOver(paths, [...OPTIONS, '--out', join(folder, `out-${from}`)])
    all.push(...documents)
    wrong.push(...defects(paths, documents))
    rmSync(join(folder, 'mutants'), { recursive: true })
    console.log(`${all.length} mutants, ${Math.round((performance.now() - begin) / 1000)} s`)
  }
  const seconds = (performance.now() - begin) / 1000
  console.log(`${MUTANTS} mutants of ${papers.length} papers, seed ${SEED}, ${seconds.toFixed(0)} s`)
  for (const line of [...endTable(all), 'slowest:', ...slowest(all, 5)]) console.log(line)
  return wrong
}

const pdfsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.pdf$/i.test(name))
    .sort()
    .map((name) => join(folder, name))

const writeMutants = (folder: string, papers: readonly Buffer[], from: number, to: number): string[] => {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: to - from }, (_, i) => {
    const n = from + i
    const [paper, other] = [papers[n % papers.length], papers[(n * 7 + 3) % papers.length]]
    if (!paper || !other) throw new Error('no papers to damage')
    const { how, bytes } = mutant(paper, other, SEED * 1_000_003 + n)
    const path = join(folder, `${n}-${how}.pdf`)
    writeFileSync(path, bytes)
    return path
  })
}
