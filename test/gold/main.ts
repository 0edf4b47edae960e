// `npm run gold`: every irregularity that careful readers listed -> found by which check, at which severity, or why not; over
// the seeds as text, over the sample PDFs, over real sheets; then what was verified to be right and is spoken of all the same.  [IO]
import { existsSync, readFileSync } from 'node:fs'
import type { Finding } from '../../src/types.ts'
import { shared } from '../corpus/support/shared.ts'
import { type ByDocument, checkFile, filesIn, REAL, samplePdfs, seedTexts } from './documents.ts'
import { EXPECTED, NOT_ASKED } from './expected.ts'
import { type Anomaly, type Checked, foundBy, type GoldRow } from './found.ts'
import { foundOn, type RealAnomaly, whyNot } from './real.ts'
import { breaches, type Verified } from './verified.ts'

const told = (found: readonly Finding[]): string =>
  [...new Set(found.map((f) => `${f.check} (${f.severity})`))].join(', ') || '-'

const CERTAINTIES = ['error', 'suspicious', 'info'] as const

function printSeeds(
  { anomalies, verified_ok }: { anomalies: Anomaly[]; verified_ok: Verified[] },
  rows: ReadonlyMap<string, GoldRow>,
  texts: ByDocument,
  samples: ByDocument,
): void {
  const found = (a: Anomaly, documents: ByDocument) => foundBy(a, rows, documents.get(a.doc) ?? [])
  for (const a of anomalies) {
    const why = NOT_ASKED[a.id] ?? (EXPECTED[a.id] ? '' : 'no check')
    console.log(
      `${a.id}\t${a.certainty}/${a.origin}\ttext ${told(found(a, texts))}\tpdf ${told(found(a, samples))}\t${why}`,
    )
  }
  for (const certainty of CERTAINTIES) {
    const all = anomalies.filter((a) => a.certainty === certainty)
    const done = (a: Anomaly) => NOT_ASKED[a.id]?.startsWith('no finding') ?? false
    const inText = all.filter((a) => done(a) || found(a, texts).length > 0)
    const ofPaper = all.filter((a) => a.origin === 'document')
    const inPdf = ofPaper.filter((a) => found(a, samples).length > 0)
    console.log(
      `${certainty}: text ${inText.length} of ${all.length}, sample PDFs ${inPdf.length} of ${ofPaper.length} (those of origin document)`,
    )
  }
  for (const [name, documents] of [
    ['text', texts],
    ['pdf', samples],
  ] as const)
    for (const entry of verified_ok) {
      const broken = breaches(entry, anomalies, rows, documents)
      console.log(`verified_ok ${entry.doc} ${entry.check} (${name}): ${broken.length === 0 ? 'quiet' : 'BREACH'}`)
      for (const { finding } of broken)
        console.log(`  ${finding.severity} ${finding.check} p${finding.pages}: ${finding.message.ja}`)
    }
}

function printReal(anomalies: readonly RealAnomaly[], documents: readonly Checked[]): void {
  for (const a of anomalies)
    console.log(`${a.document}\t${a.certainty}\t${a.kind}\t${told(foundOn(a, documents))}\t${whyNot(a)}`)
  for (const certainty of CERTAINTIES) {
    const all = anomalies.filter((a) => a.certainty === certainty)
    console.log(`${certainty}: ${all.filter((a) => foundOn(a, documents).length > 0).length} of ${all.length}`)
  }
}

/** How much a person is asked to read. */
function printBurden(documents: readonly Checked[]): void {
  const findings = documents.flatMap((d) => d.findings)
  const each = CERTAINTIES.map((s) => {
    const n = findings.filter((f) => f.severity === s).length
    return `${s} ${n} (${(n / Math.max(1, documents.length)).toFixed(2)} a document)`
  })
  console.log(`${documents.length} real documents: ${each.join(', ')}`)
}

if (existsSync(shared('gold'))) {
  const gold = JSON.parse(readFileSync(shared('gold/anomalies.json'), 'utf8'))
  const rows = JSON.parse(readFileSync(shared('gold/rows.json'), 'utf8')) as GoldRow[]
  printSeeds(gold, new Map(rows.map((r) => [r.id, r])), await seedTexts(), await samplePdfs())
  const real: Checked[] = []
  for (const path of REAL.flatMap((folder) => filesIn(shared(folder), '.pdf'))) real.push(await checkFile(path))
  printReal(JSON.parse(readFileSync(shared('truth/anomalies-ikeda-kyoto.json'), 'utf8')), real)
  printBurden(real)
} else console.log('SKIPPED: no lists of irregularities beside the project (../shared/gold, or MACHIKPI_SHARED)')
