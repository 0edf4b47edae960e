// `npm run bench`: what reading and tables cost beside bare pdf.js, and memory over a thousand pages.  [IO]
// Figures of one machine and one moment: ratios count, not milliseconds. BENCH=cpu, BENCH=memory or BENCH=checks runs one part.
import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBigFile } from './big-file.ts'
import { runChecks } from './checks.ts'
import { type DocumentCost, measureCpu, median } from './cpu.ts'
import { corpusFolder } from './documents.ts'
import { VARIANTS } from './variants.ts'

const figure = (ms: number): string => ms.toFixed(1).padStart(8)

function printDocument({ file, pages, costs }: DocumentCost): void {
  const perPage = costs.map((cost) => figure(cost / pages)).join('')
  console.log(`${perPage}   ${String(pages).padStart(4)} p  ${file.split('/').slice(-2).join('/')}`)
}

function printSummary(documents: readonly DocumentCost[]): void {
  const pages = documents.reduce((sum, { pages }) => sum + pages, 0)
  console.log(`\nCPU ms a page, ${documents.length} documents, ${pages} pages`)
  console.log(`${'variant'.padEnd(20)}    mean  ratio   median of documents  ratio`)
  const means = VARIANTS.map((_, i) => documents.reduce((sum, { costs }) => sum + costs[i]!, 0) / pages)
  const medians = VARIANTS.map((_, i) => median(documents.map((d) => d.costs[i]! / d.pages)))
  VARIANTS.forEach(({ name }, i) => {
    const [mean, middle] = [means[i]!, medians[i]!]
    const ratios = [mean / means[0]!, middle / medians[0]!].map((r) => r.toFixed(2))
    console.log(`${name.padEnd(20)}${figure(mean)}   ${ratios[0]}   ${figure(middle).padStart(19)}   ${ratios[1]}`)
  })
}

async function runMemory(folder: string): Promise<void> {
  const big = await makeBigFile(folder)
  console.log('\npages\tMB above idle\tpeak')
  try {
    await new Promise<void>((resolve, reject) => {
      const child = fork(fileURLToPath(new URL('./memory.ts', import.meta.url)), [big])
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`memory.ts ended with ${code}`))))
    })
  } finally {
    rmSync(dirname(big), { recursive: true })
  }
}

const part = process.env.BENCH
const folder = corpusFolder()
if (part === undefined || part === 'checks') await runChecks()
if (part === 'checks') {
  // Needs no real documents.
} else if (folder === undefined) {
  console.log('SKIPPED: no real documents beside the project (../shared/corpus/ja, or MACHIKPI_SHARED)')
} else {
  if (part !== 'memory') {
    console.log(VARIANTS.map(({ name }) => name).join(' | '))
    printSummary(await measureCpu(folder, printDocument))
  }
  if (part !== 'cpu') await runMemory(folder)
}
