// Damaged copies of the samples, and of real sheets where they are at hand, through the product.  [IO]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDocuments, writeScans } from '../documents.ts'
import { defects, endTable, slowest } from '../ends.ts'
import { type Ended, runOver } from '../machikpi.ts'
import { mutant } from '../mutate.ts'

const MUTANTS = Number(process.env.MUTANTS ?? 2_000)
const SEED = Number(process.env.SEED ?? 1)
const SHEETS = join(process.env.MACHIKPI_SHARED ?? '../shared', 'corpus', 'ja')
/** Larger ones take long and show nothing more. */
const LARGEST = 100_000
/** In one run; they are removed before the next. */
const BATCH = 100
/** Share of mutants that are damaged scans: seconds each. */
const SCANNED = 0.01
/** Drawn for this: papers, scans. */
const DRAWN = [6, 2] as const

/** Without OCR where there is text: it would only read the same pictures again and again. Seconds: ten times a whole paper's. */
const OPTIONS = { text: ['--ocr', 'never', '--max-time', '20'], scans: ['--max-time', '60'] }
type Kind = keyof typeof OPTIONS

export const mutantsSuite = async (folder: string): Promise<string[]> => {
  const papers = await papersIn(folder)
  const scans = Math.ceil(MUTANTS * SCANNED)
  const all: Ended[] = []
  const wrong: string[] = []
  const begin = performance.now()
  const batch = async (kind: Kind, from: number, to: number): Promise<void> => {
    const paths = writeMutants(join(folder, 'mutants'), papers[kind], from, to)
    const args = [...OPTIONS[kind], '--no-report', '--out', join(folder, `out-${from}`)]
    const { code, documents } = await runOver(paths, args)
    if (documents.length === 0) wrong.push(`the run over ${from} to ${to} ended with ${code} and said nothing`)
    all.push(...documents)
    wrong.push(...defects(paths, documents))
    rmSync(join(folder, 'mutants'), { recursive: true })
    console.log(`${all.length} mutants, ${Math.round((performance.now() - begin) / 1000)} s`)
  }
  await batch('scans', 0, scans)
  for (let from = scans; from < MUTANTS; from += BATCH) await batch('text', from, Math.min(MUTANTS, from + BATCH))
  const seconds = (performance.now() - begin) / 1000
  const of = `${papers.text.length} papers and ${papers.scans.length} scans`
  console.log(`${MUTANTS} mutants of ${of}, seed ${SEED}, ${seconds.toFixed(0)} s`)
  for (const line of [...endTable(all), 'slowest:', ...slowest(all, 5)]) console.log(line)
  return wrong
}

const papersIn = async (folder: string): Promise<Readonly<Record<Kind, readonly Buffer[]>>> => {
  const [texts, scans] = [join(folder, 'drawn'), join(folder, 'scanned')]
  await writeDocuments(texts, DRAWN[0])
  await writeScans(scans, DRAWN[1])
  const read = (paths: readonly string[]): Buffer[] => paths.map((path) => readFileSync(path))
  const real = [...pdfsIn('samples'), ...(existsSync(SHEETS) ? pdfsIn(SHEETS) : [])]
  const small = read(real).filter((bytes) => bytes.length < LARGEST)
  return { text: [...small, ...read(pdfsIn(texts))], scans: read(pdfsIn(scans)) }
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
