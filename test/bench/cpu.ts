// CPU time a page of each variant over the same documents, in one process, document by document. IO.
import { benchFiles, sourceOf } from './documents.ts'
import { VARIANTS } from './variants.ts'

/** Every document is run so many times; the median counts. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)

export type DocumentCost = {
  readonly file: string
  readonly pages: number
  /** CPU ms over the whole document, one figure a variant. */
  readonly costs: readonly number[]
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export async function measureCpu(folder: string, onDocument: (done: DocumentCost) => void): Promise<DocumentCost[]> {
  const files = benchFiles(folder)
  if (files.length === 0) throw new Error(`no PDF in ${folder}`)
  await warmUp(files)
  const measured: DocumentCost[] = []
  for (const file of files) {
    const cost = await measureDocument(file)
    onDocument(cost)
    measured.push(cost)
  }
  return measured
}

/** The first documents pay for the compiler; nobody is to pay for another. */
async function warmUp(files: readonly string[]): Promise<void> {
  for (const file of files.slice(0, 5)) for (const { run } of VARIANTS) await run(sourceOf(file))
}

async function measureDocument(file: string): Promise<DocumentCost> {
  const source = sourceOf(file)
  const rounds: number[][] = VARIANTS.map(() => [])
  let pages = 0
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, { run }] of VARIANTS.entries()) {
      const before = cpuMs()
      pages = await run(source)
      rounds[i]!.push(cpuMs() - before)
    }
  return { file, pages, costs: rounds.map(median) }
}
