// `npm run scans`: makes scans of pages whose numbers are known, reads them, and prints what came out.  [IO]
// --dpi 150,200,300 --tilt 0,0.7,2 --noise clean,jpeg,faint,fax --files N [--from N] [--only NAME] [--derived] [--wrong 0.9] [--each]
// The whole matrix is heavy (36 conditions): choose a few. Times are CPU seconds of this process, recogniser included.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../../src/run.ts'
import type { Fact, Source } from '../../src/types.ts'
import { comparePlaces } from './by-place.ts'
import { NOISES, type Noise } from './degrade.ts'
import { type Condition, makeScan } from './make-scan.ts'
import { derivedPapers, type Paper, sourceOf, truthPapers } from './papers.ts'
import { score } from './score.ts'
import { conditionLine, HEAD, type Measured, pageLines, reliabilityLines, wrongLines } from './table.ts'

const { values } = parseArgs({
  options: {
    dpi: { type: 'string', default: '150,200,300' },
    tilt: { type: 'string', default: '0,0.7,2' },
    noise: { type: 'string', default: NOISES.join(',') },
    files: { type: 'string', default: '6' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    derived: { type: 'boolean', default: false },
    wrong: { type: 'string', default: '0.9' },
    each: { type: 'boolean', default: false },
  },
})

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const readText = async ({ path, page }: Paper): Promise<readonly Fact[]> =>
  (await extract(sourceOf(path), { pages: [page], ocr: 'never' })).facts

/** `text`: the same page's facts read from its text. */
const measure = async (paper: Paper, scan: Source, text: readonly Fact[]): Promise<Measured> => {
  const before = cpuSeconds()
  const { facts } = await extract(scan, { ocr: 'auto' })
  const cpu = cpuSeconds() - before
  const scored = paper.truth ? score(facts, paper.truth, paper.page) : undefined
  return { name: `${basename(paper.path)} p${paper.page}`, cpu, compared: comparePlaces(facts, text), scored }
}

const conditions = (): Condition[] =>
  values.dpi.split(',').flatMap((dpi) =>
    values.tilt.split(',').flatMap((tilt) =>
      values.noise.split(',').map((noise): Condition => {
        if (!NOISES.includes(noise as Noise)) throw new Error(`--noise ${noise}: one of ${NOISES.join(', ')}`)
        return { dpi: Number(dpi), tilt: Number(tilt), noise: noise as Noise }
      }),
    ),
  )

const chosen = (papers: readonly Paper[]): readonly Paper[] =>
  papers
    .filter(({ path }) => basename(path).includes(values.only))
    .slice(Number(values.from), Number(values.from) + Number(values.files))

const all: Measured[] = []
const report = (name: string, pages: readonly Measured[]): void => {
  console.log(conditionLine(name, pages))
  if (values.each) for (const line of pageLines(pages)) console.log(line)
  for (const line of wrongLines(pages, Number(values.wrong))) console.log(line)
  all.push(...pages)
}

const papers = chosen(values.derived ? derivedPapers() : truthPapers())
const texts = new Map<Paper, readonly Fact[]>()
for (const paper of papers) texts.set(paper, await readText(paper))
console.log(HEAD)
if (values.derived) {
  const pages: Measured[] = []
  for (const paper of papers)
    pages.push(await measure(paper, sourceOf(paper.path, new Uint8Array(readFileSync(paper.scan!))), texts.get(paper)!))
  report('scans of others', pages)
} else
  for (const condition of conditions()) {
    const pages: Measured[] = []
    for (const paper of papers) {
      const scan = await makeScan(sourceOf(paper.path), paper.page, condition)
      pages.push(await measure(paper, sourceOf(paper.path, scan), texts.get(paper)!))
    }
    report(`${condition.dpi} dpi ${condition.tilt} deg ${condition.noise}`, pages)
  }
console.log('\nconfidence of numbers read by OCR')
for (const line of reliabilityLines(all)) console.log(line)
