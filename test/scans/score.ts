// Facts of one page and its truth -> the figures of the shared scorer. IO: runs it where it lies beside the project.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fact } from '../../src/types.ts'
import { readTruth, SHARED } from './papers.ts'

export type Scored = Readonly<Record<'wanted' | 'extracted' | 'exact' | 'found' | 'wrong' | 'quietlyWrong', number>>

const SCORER = join(SHARED, 'score/score.mjs')

export const score = (facts: readonly Fact[], truthPath: string, page: number): Scored | undefined => {
  if (!existsSync(SCORER)) return undefined
  const truth = readTruth(truthPath)
  const folder = mkdtempSync(join(tmpdir(), 'machikpi-scans-'))
  try {
    const ofPage = { ...truth, facts: truth.facts.filter((fact) => (fact.page ?? 1) === page) }
    writeFileSync(join(folder, 'truth.json'), JSON.stringify(ofPage))
    writeFileSync(join(folder, 'facts.csv'), toCsv(facts, truth.document, page))
    const args = [SCORER, '--facts', join(folder, 'facts.csv'), '--truth', join(folder, 'truth.json'), '--json']
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })).total
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const COLUMNS =
  'document,page,path,item,role,fiscal_year_start,fiscal_year_end,number,unit,number_base,status,raw,confidence'

const toCsv = (facts: readonly Fact[], document: string, page: number): string =>
  [COLUMNS, ...facts.map((fact) => lineOf(fact, document, page))].join('\n').concat('\n')

const lineOf = ({ path, item, role, years, reading, unit, raw, confidence }: Fact, document: string, page: number) => {
  const [value, base] = reading.kind === 'number' ? [reading.value, reading.base] : ['', '']
  const status = reading.kind === 'number' ? 'value' : reading.kind
  const cells = [document, page, JSON.stringify(path), item, role, years?.from ?? '', years?.to ?? '', value]
  return [...cells, unit?.printed ?? '', base, status, raw, confidence].map(quoted).join(',')
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`
