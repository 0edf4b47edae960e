// The competition's documents as they lie in ../shared: folder -> PDF bytes, truth, regions. IO.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Region, readRegions, readStructure, type TruthTable } from './truth.ts'

const SHARED = process.env.MACHIKPI_SHARED ?? new URL('../../../../shared', import.meta.url).pathname
export const ICDAR = join(SHARED, 'corpus/bench/icdar2013')

export type Truth = { readonly tables: readonly TruthTable[]; readonly regions: readonly Region[] }
export type Document = {
  readonly name: string
  readonly file: string
  /** Three documents have a second reading (…b) that the competition accepts as well. */
  readonly truths: readonly Truth[]
}

export function documents(): Document[] {
  return ['competition-dataset-eu', 'competition-dataset-us'].flatMap((folder) =>
    readdirSync(join(ICDAR, folder))
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => document(join(ICDAR, folder, name))),
  )
}

function document(file: string): Document {
  const stem = file.slice(0, -'.pdf'.length)
  const second = stem.replace(/a$/, 'b')
  const stems = second !== stem && existsSync(`${second}-str.xml`) ? [stem, second] : [stem]
  return { name: basename(stem), file, truths: stems.map(truth) }
}

const truth = (stem: string): Truth => ({
  tables: readStructure(readFileSync(`${stem}-str.xml`, 'utf8')),
  regions: readRegions(readFileSync(`${stem}-reg.xml`, 'utf8')),
})
