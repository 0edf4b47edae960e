// `npm run scans`: makes scans of pages whose numbers are known, reads them, and prints what came out.  [IO]
// --dpi 150,200,300 --tilt 0,0.7,2 --noise clean,jpeg,faint,fax --files N [--from N] [--only NAME] [--derived] [--wrong 0.9] [--each]
// --native: Debian's tesseract on the same scans beside ours (skipped where it is not installed)
// --matrix: all 36 conditions (or those chosen by --dpi, --tilt, --noise), 4 pages each (--files N), each in a process of its own
// --workers 1,2: pages a minute of so many workers, and nothing else; --book FILE.pdf [--pages 100] [--max-memory 512]: a
// long scan, read by the built program: memory as the pages go by
// --grids: no recogniser; whether each cell of the vectors is found as such on the scan (seconds a page)
// Times are CPU seconds of the process that reads, recogniser included.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../../src/run.ts'
import type { Extraction, Fact, Source } from '../../src/types.ts'
import { readBook, writeBook } from './book.ts'
import { comparePlaces } from './by-place.ts'
import { NOISES, type Noise } from './degrade.ts'
import { compareGrids, type GridFate } from './grids.ts'
import { type Condition, makeScan } from './make-scan.ts'
import { readMatrix } from './matrix.ts'
import { type NativePage, nativeLines, nativeMissing, nativeVersion, readNatively } from './native.ts'
import { derivedPapers, type Paper, sourceOf, truthPapers } from './papers.ts'
import { score } from './score.ts'
import {
  conditionLine,
  gridLines,
  HEAD,
  type Measured,
  pageLines,
  reliabilityLines,
  settledLine,
  wrongLines,
} from './table.ts'
import { workerLine } from './workers.ts'

const { values } = parseArgs({
  options: {
    dpi: { type: 'string', default: '150,200,300' },
    tilt: { type: 'string', default: '0,0.7,2' },
    noise: { type: 'string', default: NOISES.join(',') },
    files: { type: 'string', default: '' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    derived: { type: 'boolean', default: false },
    wrong: { type: 'string', default: '0.9' },
    each: { type: 'boolean', default: false },
    native: { type: 'boolean', default: false },
    matrix: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    grids: { type: 'boolean', default: false },
    workers: { type: 'string', default: '' },
    book: { type: 'string', default: '' },
    pages: { type: 'string', default: '100' },
    'max-memory': { type: 'string', default: '512' },
  },
})

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const readText = ({ path, page }: Paper): Promise<Extraction> =>
  extract(sourceOf(path), { pages: [page], ocr: 'never' })

/** `text`: what is read from the same page's text. */
const measure = async (paper: Paper, scan: Source, text: Extraction): Promise<Measured> => {
  const before = cpuSeconds()
  const read = await extract(scan, { ocr: 'auto' })
  const cpu = cpuSeconds() - before
  const scored = paper.truth ? score(read.facts, paper.truth, paper.page) : undefined
  return { name: `${basename(paper.path)} p${paper.page}`, cpu, compared: comparePlaces(read, text), scored }
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

/** Pages of each condition where their number was not chosen. */
const PAGES = { matrix: 4, else: 6 }
const files = Number(values.files || (values.matrix ? PAGES.matrix : PAGES.else))

const chosen = (papers: readonly Paper[]): readonly Paper[] =>
  papers
    .filter(({ path }) => basename(path).includes(values.only))
    .slice(Number(values.from), Number(values.from) + files)

const all: Measured[] = []
const report = (name: string, pages: readonly Measured[]): void => {
  all.push(...pages)
  if (values.json) return
  console.log(conditionLine(name, pages))
  for (const line of wrongLines(pages, Number(values.wrong))) console.log(line)
}
const nameOf = ({ dpi, tilt, noise }: Condition): string => `${dpi} dpi ${tilt} deg ${noise}`

const papers = chosen(values.derived ? derivedPapers() : truthPapers())
const scanOf = async (paper: Paper, condition?: Condition): Promise<Source> =>
  sourceOf(
    paper.path,
    condition ? await makeScan(sourceOf(paper.path), paper.page, condition) : new Uint8Array(readFileSync(paper.scan!)),
  )
const scansOf = async (): Promise<Source[]> => {
  const scans: Source[] = []
  const [condition] = values.derived ? [] : conditions()
  for (const paper of papers) scans.push(await scanOf(paper, condition))
  return scans
}

const printed = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ reading }) => (reading.kind === 'number' ? [reading.printed] : []))

/** Where no resolution was chosen. */
const USUAL_DPI = 200

const readAll = async (name: string, condition?: Condition): Promise<void> => {
  const pages: Measured[] = []
  const native: NativePage[] = []
  for (const paper of papers) {
    const scan = await scanOf(paper, condition)
    const text = texts.get(paper)!
    pages.push(await measure(paper, { ...scan, bytes: scan.bytes.slice() }, text))
    if (values.each) for (const line of pageLines(pages.slice(-1))) console.log(line)
    if (withNative) native.push(...(await readNatively(scan, condition?.dpi ?? USUAL_DPI, printed(text.facts))))
  }
  report(name, pages)
  if (withNative) for (const line of nativeLines(native)) console.log(line)
}

const missing = values.native ? nativeMissing() : undefined
const withNative = values.native && missing === undefined
const texts = new Map<Paper, Extraction>()
if (values.book) {
  await writeBook(values.book, Number(values.pages), await scansOf())
  process.exit(await readBook(values.book, Number(values.pages), values['max-memory'], (line) => console.log(line)))
}
if (values.workers) {
  const scans = await scansOf()
  console.log(`${scans.length} scans`)
  for (const count of values.workers.split(',')) console.log(await workerLine(Number(count), scans))
  process.exit(0)
}
if (values.grids) {
  for (const condition of conditions()) {
    const fates: GridFate[] = []
    for (const paper of papers) fates.push(await compareGrids(paper, condition))
    for (const line of gridLines(nameOf(condition), fates, values.each)) console.log(line)
  }
  process.exit(0)
}
if (!values.matrix) for (const paper of papers) texts.set(paper, await readText(paper))
if (missing !== undefined) console.log(`--native SKIPPED: ${missing}`)
if (withNative) console.log(`native: ${nativeVersion()}, one thread`)
if (!values.json) console.log(HEAD)
if (values.matrix) {
  const pages = ['--files', files, '--from', values.from, '--only', values.only].map(String)
  await readMatrix(conditions(), pages, (condition, read) => report(nameOf(condition), read))
} else if (values.derived) await readAll('scans of others')
else for (const condition of conditions()) await readAll(nameOf(condition), condition)
if (values.json) console.log(JSON.stringify(all))
else {
  console.log('\nconfidence of numbers read by OCR')
  for (const line of reliabilityLines(all)) console.log(line)
  console.log(settledLine(all))
}
