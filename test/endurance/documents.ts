// Small PDFs for long runs: a table of numbers on one to three pages each, every one different.  [IO]
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeTablePdf } from '../cli/sample-pdf.ts'

export const writeDocuments = async (folder: string, count: number): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  for (let n = 1; n <= count; n++) {
    const pages = Array.from({ length: 1 + (n % 3) }, (_, page) => tableOf(n, page))
    await writeTablePdf(join(folder, `paper-${String(n).padStart(4, '0')}.pdf`), pages)
  }
}

const tableOf = (n: number, page: number): string[][] => [
  ['indicator', 'FY2022', 'FY2023', 'FY2024'],
  ...['births', 'moves', 'visitors', 'cost'].map((name, i) => [
    `${name} ${n}`,
    ...[1, 2, 3].map((year) => `${(n * 7919 + page * 104729 + i * 1299709 + year * 15485863) % 100000}`),
  ]),
]
