// The maker gives again what is committed: the same words and rules on the same pages; and the folder stays small.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { councilSample } from '../../samples/make/documents/council.ts'
import { planSample } from '../../samples/make/documents/plan.ts'
import { projectListSample } from '../../samples/make/documents/project-list.ts'
import { type Sample, tablesText, truthText } from '../../samples/make/truth.ts'
import type { Page } from '../../src/types.ts'
import { readPages, SAMPLES } from './read-tables.ts'

const MOST_BYTES = 10_000_000

const drawn = (pages: readonly Page[]) =>
  pages.map(({ words, rulings, marks }) => ({ words: words.map((w) => [w.text, w.box]), rulings, marks }))

const makers: readonly (readonly [string, () => Promise<Sample>])[] = [
  ['pdfkit', councilSample],
  ['typst', planSample],
  ['pdf-lib', projectListSample],
]

describe.each(makers)('made again with %s', (_, make) => {
  test('gives the committed pages and the committed truth', async () => {
    const sample = await make()
    const committed = (end: string) => readFileSync(new URL(`${sample.name}${end}`, SAMPLES))
    const [fresh, old] = await Promise.all(
      [sample.bytes, committed('.pdf')].map((bytes) => readPages(sample.name, new Uint8Array(bytes))),
    )
    expect(fresh?.length).toBe(sample.pages)
    expect(drawn(fresh ?? [])).toEqual(drawn(old ?? []))
    expect(truthText(sample)).toBe(committed('.truth.json').toString('utf8'))
    expect(tablesText(sample)).toBe(committed('.tables.json').toString('utf8'))
  })
})

test('all samples together stay under 10 MB', () => {
  const sizes = readdirSync(SAMPLES)
    .filter((file) => /\.(pdf|json)$/.test(file))
    .map((file) => statSync(new URL(file, SAMPLES)).size)
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(MOST_BYTES)
})
