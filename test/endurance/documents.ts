// Small PDFs for long runs: a table of numbers on one to three pages each, every one different; some as scans.  [IO]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTablePdf } from '../cli/sample-pdf.ts'
import { sourceFrom } from '../read/text-layer/raw-pdf.ts'
import { makeScan } from '../scans/make-scan.ts'

export const writeDocuments = async (folder: string, count: number): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  for (let n = 1; n <= count; n++) {
    const pages = Array.from({ length: 1 + (n % 3) }, (_, page) => tableOf(n, page))
    await writeTablePdf(join(folder, `paper-${String(n).padStart(4, '0')}.pdf`), pages)
  }
}

/** One page each, a picture of a table: read by OCR, some seconds long. */
export const writeScans = async (folder: string, count: number): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  for (let n = 1; n <= count; n++) {
    const file = join(folder, `scan-${n}.pdf`)
    await writeTablePdf(file, [tableOf(n, 7)])
    const source = sourceFrom(new Uint8Array(readFileSync(file)))
    writeFileSync(file, await makeScan(source, 1, { dpi: 150, tilt: 0.3, noise: 'clean' }))
  }
}

const tableOf = (n: number, page: number): string[][] => [
  ['indicator', 'FY2022', 'FY2023', 'FY2024'],
  ...['births', 'moves', 'visitors', 'cost'].map((name, i) => [
    `${name} ${n}`,
    ...[1, 2, 3].map((year) => `${(n * 7919 + page * 104729 + i * 1299709 + year * 15485863) % 100000}`),
  ]),
]
