// Every cell of every table of the samples, spans included, whatever made the PDF.
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differences, drawnTables, foundTables, SAMPLES } from './read-tables.ts'

/** The scan has no text: its tables wait for a reading of images. */
const SCANS = new Set(['sapporo-region-kpi-scan'])

const names = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.pdf'))
  .map((file) => file.slice(0, -'.pdf'.length))

test('each sample has its truth and its cells beside it', () => {
  const missing = names.flatMap((name) =>
    [`${name}.truth.json`, `${name}.tables.json`].filter((file) => !existsSync(new URL(file, SAMPLES))),
  )
  expect(missing).toEqual([])
})

for (const name of names.filter((n) => !SCANS.has(n))) {
  test(`every cell of ${name}`, async () => {
    expect(differences(drawnTables(name), await foundTables(name)).join('\n')).toBe('')
  })
}
