// Real irregularities of the seeds and of real sheets, listed by careful readers: which check finds which, and what it costs
// in false alarms. Prints a table: id, what the list says, found by which check at which severity, or why not.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadSource } from '../../../src/cli/load-source.ts'
import { loadFamilies } from '../../../src/families/load-families.ts'
import { extract } from '../../../src/run.ts'
import type { Finding } from '../../../src/types.ts'
import { absent, shared } from '../support/shared.ts'
import { EXPECTED, NOT_ASKED } from './expected.ts'
import { type Anomaly, type Checked, foundBy, type GoldRow } from './found.ts'

const GOLD = shared('gold')
const REAL = ['corpus/ja/ikeda/pdf', 'corpus/ja/kyoto/pdf', 'corpus/ja/nankoku']
const SAMPLES: Readonly<Record<string, RegExp>> = {
  '000': /^tomakomai-council/,
  '001': /^sapporo-region-kpi\.pdf/,
  '002': /^muroran-projects/,
  '003': /^muroran-sheets/,
  '004': /^tomakomai-revival/,
}

const check = async (path: string): Promise<Checked> => {
  const families = await loadFamilies()
  const { facts, findings = [] } = await extract(await loadSource(path), { families })
  return { facts, findings }
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)

describe.skipIf(absent(GOLD))('irregularities of the seeds (skipped without ../shared)', () => {
  const texts = new Map<string, Checked[]>()
  const samples = new Map<string, Checked[]>()
  let anomalies: readonly Anomaly[] = []
  let rows: ReadonlyMap<string, GoldRow> = new Map()

  beforeAll(async () => {
    anomalies = JSON.parse(readFileSync(`${GOLD}/anomalies.json`, 'utf8')).anomalies
    rows = new Map((JSON.parse(readFileSync(`${GOLD}/rows.json`, 'utf8')) as GoldRow[]).map((r) => [r.id, r]))
    for (const path of filesIn(shared('seeds'), '.txt'))
      texts.set(path.split('/').at(-1)!.slice(0, 3), [await check(path)])
    for (const [doc, name] of Object.entries(SAMPLES)) {
      const paths = filesIn('samples', '.pdf').filter((p) => name.test(p.split('/').at(-1)!))
      samples.set(doc, await Promise.all(paths.map(check)))
    }
    for (const a of anomalies) console.log(line(a, foundIn(a, texts), foundIn(a, samples)))
  })

  const foundIn = (a: Anomaly, documents: ReadonlyMap<string, Checked[]>) =>
    foundBy(a, rows, documents.get(a.doc) ?? [])
  const share = (
    certainty: Anomaly['certainty'],
    origin: 'document' | 'any',
    documents: ReadonlyMap<string, Checked[]>,
  ) => {
    const asked = anomalies.filter((a) => a.certainty === certainty && (origin === 'any' || a.origin === origin))
    const missed = asked.filter((a) => foundIn(a, documents).length === 0 && !NOT_ASKED[a.id]?.startsWith('no finding'))
    console.log(`${certainty}: ${asked.length - missed.length} of ${asked.length}; missed ${missed.map((a) => a.id)}`)
    return 1 - missed.length / asked.length
  }

  test('all errors are found in the text', () => expect(share('error', 'any', texts)).toBe(1))
  test('nine in ten suspicious are found in the text', () =>
    expect(share('suspicious', 'any', texts)).toBeGreaterThanOrEqual(0.9))
  test('all errors of the documents are found in the sample PDFs', () =>
    expect(share('error', 'document', samples)).toBe(1))
  test('errors are called errors only where the list does', () => {
    const listed = new Set(anomalies.filter((a) => a.certainty === 'error').flatMap((a) => foundIn(a, texts)))
    const more = [...texts.values()]
      .flat()
      .flatMap((d) => d.findings)
      .filter((f) => f.severity === 'error' && !listed.has(f))
    expect(more.map((f) => f.message.ja)).toEqual([])
  })
  test('what was verified to be right stays quiet', () => {
    const of = (doc: string, ...checks: readonly string[]) =>
      (texts.get(doc) ?? []).flatMap((d) => d.findings).filter((f) => checks.includes(f.check) && f.severity !== 'info')
    expect(of('000', 'rate-mismatch')).toHaveLength(1)
    expect(of('000', 'cumulative-falls')).toHaveLength(1)
    expect(of('000', 'same-item-differs', 'impossible-value')).toEqual([])
    expect(of('002', 'total-mismatch', 'part-above-whole')).toEqual([])
    expect(of('003', 'funding-differs')).toHaveLength(1)
    expect(of('004', 'increments-sum', 'same-item-differs')).toEqual([])
  })
})

const line = (a: Anomaly, text: readonly Finding[], pdf: readonly Finding[]): string => {
  const told = (found: readonly Finding[]) =>
    [...new Set(found.map((f) => `${f.check} ${f.severity}`))].join(', ') || '-'
  const why = NOT_ASKED[a.id] ?? (EXPECTED[a.id] ? '' : 'no check')
  return `${a.id} ${a.certainty}/${a.origin}: text ${told(text)} | pdf ${told(pdf)} ${why}`
}

describe.skipIf(absent(shared(REAL[0]!)))('real papers (skipped without ../shared)', () => {
  /** Each was read by eye on its page: the sums and units are wrong there. */
  const REAL_ERRORS: Readonly<Record<string, number>> = {
    'ikeda-r7-124.pdf': 1,
    'ikeda-r7-160.pdf': 1,
    'ikeda-r7-161.pdf': 2,
    'ikeda-r7-322.pdf': 1,
    'ikeda-r7-351.pdf': 1,
    'ikeda-r7-361.pdf': 1,
  }

  test('every finding of severity error is real', async () => {
    const errors: Record<string, number> = {}
    for (const path of REAL.flatMap((folder) => filesIn(shared(folder), '.pdf')))
      for (const f of (await check(path)).findings) {
        const name = path.split('/').at(-1)!
        if (f.severity !== 'info')
          console.log(`${name} p${f.pages} ${f.severity} ${f.check}: ${f.message.ja} ${f.arithmetic ?? ''}`)
        if (f.severity === 'error') errors[name] = (errors[name] ?? 0) + 1
      }
    expect(errors).toEqual(REAL_ERRORS)
  })
})
