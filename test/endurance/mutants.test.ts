// A few of the mutants of `npm run endurance -- mutants`, through threads that can be ended: whatever the damage, each file
// ends in a named way that is no defect of the program's own, and the file that is whole is read beside them.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { fakeIo } from '../cli/fake-io.ts'
import { writeTablePdf } from '../cli/sample-pdf.ts'
import { defects } from './ends.ts'
import type { Ended } from './machikpi.ts'
import { mutant } from './mutate.ts'

const MUTANTS = 24
const folder = mkdtempSync(join(tmpdir(), 'machikpi-mutants-'))
const at = (...names: string[]) => join(folder, ...names)
const table = [
  ['name', 'FY2023', 'FY2024'],
  ['births', '1,234', '56.7%'],
]

beforeAll(async () => {
  mkdirSync(at('papers'))
  await writeTablePdf(at('whole.pdf'), [table, table])
})
afterAll(() => rmSync(folder, { recursive: true }))

const writeMutants = (): string[] => {
  const papers = [at('whole.pdf'), 'samples/sapporo-region-kpi-fills.pdf'].map((file) => readFileSync(file))
  return fc.sample(fc.nat(), { numRuns: MUTANTS, seed: 7 }).map((seed, i) => {
    const [paper, other] = i % 2 === 0 ? papers : [...papers].reverse()
    const { how, bytes } = mutant(paper!, other!, seed)
    const path = at('papers', `${i}-${how}.pdf`)
    writeFileSync(path, bytes)
    return path
  })
}

test('damaged papers are read or refused, by name', async () => {
  const paths = writeMutants()
  await writeTablePdf(at('papers', 'beside.pdf'), [table, table, table])
  const io = fakeIo({ cores: 2 })
  await runProgram(['run', at('papers'), '--out', at('out'), '--ocr', 'never', '--no-report', '--json'], io)
  const { documents } = JSON.parse(io.stdout()) as { documents: Ended[] }
  expect(defects(paths, documents)).toEqual([])
  expect(documents.find(({ path }) => path.endsWith('beside.pdf'))).toMatchObject({ kind: 'done', pages: 3 })
  expect(new Set(documents.map(({ kind }) => kind)).size).toBeGreaterThan(1)
})

test('the same seed does the same damage, and every kind of damage is done', () => {
  const paper = readFileSync(at('whole.pdf'))
  const damaged = (seed: number) => mutant(paper, paper, seed)
  expect(damaged(5).bytes.equals(damaged(5).bytes)).toBe(true)
  expect(new Set(Array.from({ length: 40 }, (_, seed) => damaged(seed).how)).size).toBe(6)
})
