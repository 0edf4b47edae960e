// Every file of the robustness corpus through the product, beside what pdfinfo says of it.  [IO]
import { readFileSync } from 'node:fs'
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
  const { code, documents } = await runOver(paths, ['--no-report', '--out', join(folder, 'out')])
  const opened = await withPasswords(documents, folder)
  const seconds = (performance.now() - begin) / 1000
  const all = documents.map((of) => opened.get(of.path) ?? of)
  console.log(`${paths.length} files, ${seconds.toFixed(0)} s, exit ${code}; ${opened.size} opened with their password`)
  for (const line of [...endTable(all), 'slowest:', ...slowest(all, 5)]) console.log(line)
  compare(all, known)
  return defects(paths, all)
}

/** The passwords that the manifest of pdf.js's own tests gives. */
const withPasswords = async (documents: readonly Ended[], folder: string): Promise<Map<string, Ended>> => {
  const tests = JSON.parse(readFileSync(join(CORPUS, 'pdfjs_test_manifest.json'), 'utf8')) as Record<string, string>[]
  const passwords = new Map(tests.map(({ file = '', password }) => [basename(file), password]))
  const opened = new Map<string, Ended>()
  for (const { path, cause } of documents) {
    const password = cause === 'encrypted' ? passwords.get(basename(path)) : undefined
    if (password === undefined) continue
    const [again] = (await runOver([path], ['--no-report', '--out', join(folder, 'out'), '--password', password]))
      .documents
    if (again) opened.set(path, again)
  }
  return opened
}

const isRead = ({ kind }: Ended): boolean => ['done', 'partial', 'same'].includes(kind)

const compare = (all: readonly Ended[], known: ReadonlyMap<string, Known>): void => {
  const pdfinfo = ({ path }: Ended): boolean => known.get(path)?.pdfinfo_rc === 0
  const lost = all.filter((of) => pdfinfo(of) && !isRead(of))
  const won = all.filter((of) => !pdfinfo(of) && isRead(of))
  console.log(`pdfinfo reads and this does not: ${lost.length}; the other way round: ${won.length}`)
  for (const { path, kind, cause, reason } of lost)
    console.log(`| ${basename(path)} | ${kind}, ${cause} | ${reason?.replace(`${basename(path)}: `, '')} |`)
}
