// Every file of the robustness corpus through the product, beside what pdfinfo says of it.  [IO]
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defects, endTable, slowest } from '../ends.ts'
import { type Ended, runOver } from '../machikpi.ts'

/** PART=2/4: every fourth file, from the second. */
const [PART = 1, PARTS = 1] = (process.env.PART ?? '1/1').split('/').map(Number)
const CORPUS = join(process.env.MACHIKPI_SHARED ?? '../shared', 'corpus', 'robust')

/** pdfinfo's exit code; 'timeout' where it hung. */
type Known = { readonly file: string; readonly pdfinfo_rc: number | 'timeout' }

export const robustSuite = async (folder: string): Promise<string[]> => {
  const manifest = readFileSync(join(CORPUS, 'manifest.jsonl'), 'utf8').split('\n').filter(Boolean)
  const known = new Map(manifest.map((line) => JSON.parse(line) as Known).map((of) => [join(CORPUS, of.file), of]))
  const paths = [...known.keys()].filter((_, i) => i % PARTS === PART - 1)
  const begin = performance.now()
  const args = ['--no-report', '--out', join(folder, 'out')]
  const { code, documents } = await runOver(paths, args)
  const locked = documents.filter(({ cause, path }) => cause === 'encrypted' && passwords().has(basename(path)))
  const opened = await withPasswords(locked, args, join(folder, 'passwords.txt'))
  const seconds = (performance.now() - begin) / 1000
  const all = documents.map((of) => opened.get(of.path) ?? of)
  console.log(`${paths.length} files, ${seconds.toFixed(0)} s, exit ${code}`)
  for (const line of [...endTable(all), 'slowest:', ...slowest(all, 10)]) console.log(line)
  const stillLocked = locked.map(({ path }) => opened.get(path) ?? { path, kind: 'unaccounted' }).filter(isNotRead)
  console.log(`locked, with a known password: ${locked.length}; opened with it: ${locked.length - stillLocked.length}`)
  compare(all, known)
  return [...defects(paths, all), ...stillLocked.map(({ path }) => `${path}: its password does not open it`)]
}

/** Of pdf.js's own tests: those of its manifest, and of its unit tests. */
const passwords = (): Map<string, string> => {
  const tests = JSON.parse(readFileSync(join(CORPUS, 'pdfjs_test_manifest.json'), 'utf8')) as Record<string, string>[]
  const given = tests.flatMap(({ file = '', password }) =>
    password === undefined ? [] : [[basename(file), password] as const],
  )
  return new Map([...given, ['pr6531_1.pdf', 'asdfasdf'], ['pr6531_2.pdf', 'asdfasdf']])
}

/** All in one more run, with every password in a file, as a clerk would hand them in. */
const withPasswords = async (locked: readonly Ended[], args: readonly string[], file: string) => {
  if (locked.length === 0) return new Map<string, Ended>()
  writeFileSync(file, [...new Set(passwords().values())].join('\n'))
  const paths = locked.map(({ path }) => path)
  const { documents } = await runOver(paths, [...args, '--password-file', file])
  return new Map(documents.map((of) => [of.path, of]))
}

const isNotRead = ({ kind }: Pick<Ended, 'kind'>): boolean => !['done', 'partial', 'same'].includes(kind)

/** What is wrong with each file that pdfinfo counts the pages of and this does not read; `-` for those it has no words of either. */
const WHY: Readonly<Record<string, string>> = {
  'poppler-937-0-fuzzed.pdf': '- the object of its only page is broken; pdfinfo gives it 0 x 0 points',
  'poppler-742-0-fuzzed.pdf': '- the object of its only page is broken; pdfinfo gives it 0 x 0 points',
  'deep-pages.pdf': '- a tree of pages that holds itself; pdfinfo says so too, and gives its page 0 x 0 points',
  '440747125.fuzz': '- no head, no end; pdfinfo believes its count of 100 and can make no page',
  '23642.fuzz': '- the table of its pages leads to other objects',
  '69977.fuzz': '- the objects of its pages are broken: C for a number',
  '99999d.fuzz': '- its table of objects and its pages are overwritten',
  '389339260.fuzz': '- the head of its catalog is broken; pdfinfo guesses it',
  'bad24.pdf': 'its stream ends with a misspelt word (enxstream), which pdf.js does not forgive; one word is lost',
  'operator_list_cycle.pdf':
    '- a form draws a pattern that draws the form: no end, until the memory of its thread is full',
}

const compare = (all: readonly Ended[], known: ReadonlyMap<string, Known>): void => {
  const pdfinfo = ({ path }: Ended): boolean => known.get(path)?.pdfinfo_rc === 0
  const lost = all.filter((of) => pdfinfo(of) && isNotRead(of))
  const won = all.filter((of) => !pdfinfo(of) && !isNotRead(of))
  const unexplained = lost.filter(({ path }) => !(basename(path) in WHY))
  console.log(
    `pdfinfo reads and this does not: ${lost.length} (${unexplained.length} unexplained); the other way round: ${won.length}`,
  )
  for (const { path, kind, cause, reason } of lost)
    console.log(`| ${basename(path)} | ${kind}, ${cause} | ${WHY[basename(path)] ?? reason} |`)
}
