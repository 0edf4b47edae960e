// Documents that careful readers have listed irregularities of: the seeds as converted text, the sample PDFs made of the same
// papers, and real sheets. Paths -> facts and findings, read once.  [IO]
import { readdirSync } from 'node:fs'
import { loadSource } from '../../src/cli/run/load-source.ts'
import { loadFamilies } from '../../src/families/load-families.ts'
import { extract } from '../../src/run.ts'
import { shared } from '../corpus/support/shared.ts'
import type { Checked } from './found.ts'

const SAMPLES: Readonly<Record<string, RegExp>> = {
  '000': /^tomakomai-council/,
  '001': /^sapporo-region-kpi\.pdf/,
  '002': /^muroran-projects/,
  '003': /^muroran-sheets/,
  '004': /^tomakomai-revival/,
}
/** Real sheets whose errors were read by eye. */
export const REAL = ['corpus/ja/ikeda/pdf', 'corpus/ja/kyoto/pdf', 'corpus/ja/nankoku']

export type ByDocument = ReadonlyMap<string, readonly Checked[]>

export const checkFile = async (path: string): Promise<Checked> => {
  const { facts, findings = [] } = await extract(await loadSource(path), { families: await loadFamilies() })
  return { name: path.split('/').at(-1)!, facts, findings }
}

export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`)

export const seedTexts = async (): Promise<ByDocument> => {
  const documents = new Map<string, Checked[]>()
  for (const path of filesIn(shared('seeds'), '.txt'))
    documents.set(path.split('/').at(-1)!.slice(0, 3), [await checkFile(path)])
  return documents
}

export const samplePdfs = async (): Promise<ByDocument> => {
  const documents = new Map<string, Checked[]>()
  for (const [doc, name] of Object.entries(SAMPLES)) {
    const paths = filesIn('samples', '.pdf').filter((p) => name.test(p.split('/').at(-1)!))
    documents.set(doc, [])
    for (const path of paths) documents.get(doc)!.push(await checkFile(path))
  }
  return documents
}
