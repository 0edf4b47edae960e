// Real irregularities of the seeds and of real sheets, listed by careful readers: which check finds which,
// and what it costs in false alarms. `npm run gold` prints the table.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ByDocument, checkFile, filesIn, REAL, samplePdfs, seedTexts } from '../../gold/documents.ts'
import { NOT_ASKED } from '../../gold/expected.ts'
import { type Anomaly, type Checked, foundBy, type GoldRow } from '../../gold/found.ts'
import { foundOn, type RealAnomaly } from '../../gold/real.ts'
import { breaches, unasked, type Verified } from '../../gold/verified.ts'
import { absent, shared } from '../support/shared.ts'

const GOLD = shared('gold')

describe.skipIf(absent(GOLD))('irregularities of the seeds (skipped without ../shared)', () => {
  let texts: ByDocument = new Map()
  let samples: ByDocument = new Map()
  let anomalies: readonly Anomaly[] = []
  let verified: readonly Verified[] = []
  let rows: ReadonlyMap<string, GoldRow> = new Map()

  beforeAll(async () => {
    ;({ anomalies, verified_ok: verified } = JSON.parse(readFileSync(`${GOLD}/anomalies.json`, 'utf8')))
    rows = new Map((JSON.parse(readFileSync(`${GOLD}/rows.json`, 'utf8')) as GoldRow[]).map((r) => [r.id, r]))
    texts = await seedTexts()
    samples = await samplePdfs()
  })

  const foundIn = (a: Anomaly, documents: ByDocument) => foundBy(a, rows, documents.get(a.doc) ?? [])
  const share = (certainty: Anomaly['certainty'], origin: 'document' | 'any', documents: ByDocument) => {
    const asked = anomalies.filter((a) => a.certainty === certainty && (origin === 'any' || a.origin === origin))
    const missed = asked.filter((a) => foundIn(a, documents).length === 0 && !NOT_ASKED[a.id]?.startsWith('no finding'))
    return { share: 1 - missed.length / asked.length, missed: missed.map((a) => a.id) }
  }

  test('all errors are found in the text', () => expect(share('error', 'any', texts).missed).toEqual([]))
  test('nine in ten suspicious are found in the text', () =>
    expect(share('suspicious', 'any', texts).share).toBeGreaterThanOrEqual(0.9))
  test('all errors of the documents are found in the sample PDFs', () =>
    expect(share('error', 'document', samples).missed).toEqual([]))
  test('errors are called errors only where the list does', () => {
    const listed = new Set(anomalies.filter((a) => a.certainty === 'error').flatMap((a) => foundIn(a, texts)))
    const more = [...texts.values()]
      .flat()
      .flatMap((d) => d.findings)
      .filter((f) => f.severity === 'error' && !listed.has(f))
    expect(more.map((f) => f.message.ja)).toEqual([])
  })
  test('each entry of verified_ok has checks that could speak of it', () => expect(unasked(verified)).toEqual([]))
  test('what was verified to be right stays quiet, in text and on paper', () => {
    const broken = verified.flatMap((entry) =>
      [texts, samples].flatMap((documents) => breaches(entry, anomalies, rows, documents)),
    )
    expect(broken.map(({ entry, finding }) => `${entry.check}: ${finding.check} ${finding.message.ja}`)).toEqual([])
  })
})

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

  const real: Checked[] = []
  beforeAll(async () => {
    for (const path of REAL.flatMap((folder) => filesIn(shared(folder), '.pdf'))) real.push(await checkFile(path))
  })

  test('every finding of severity error is real', () => {
    const errors: Record<string, number> = {}
    for (const { name, findings } of real)
      for (const f of findings) if (f.severity === 'error') errors[name] = (errors[name] ?? 0) + 1
    expect(errors).toEqual(REAL_ERRORS)
  })
  test('every error of the list is found, what is right but looks odd is not called one', () => {
    const list: RealAnomaly[] = JSON.parse(readFileSync(shared('truth/anomalies-ikeda-kyoto.json'), 'utf8'))
    const missed = list.filter((a) => a.certainty === 'error' && foundOn(a, real).length === 0)
    expect(missed.map((a) => `${a.document} ${a.arithmetic}`)).toEqual([])
  })
})
