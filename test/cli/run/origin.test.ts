import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { listedPaths } from '../../../src/cli/run/listed-paths.ts'
import { originOf } from '../../../src/cli/run/origin.ts'
import { fakeIo } from '../fake-io.ts'
import { writeTablePdf } from '../sample-pdf.ts'

test.each([
  [{ url: 'www.city.jp/a.pdf' }, /^--url: 「www.city.jp\/a.pdf」/],
  [{ url: 'file:///a.pdf' }, /^--url: .*allowed: https:/],
  [{ dated: '2025-02-30' }, /^--dated: .*found: 2025-02-30/],
  [{ dated: '2025-13' }, /^--dated/],
  [{ dated: '令和7年4月' }, /^--dated: .*allowed: 2025, 2025-04, 2025-04-01$/],
  [{ retrieved: '2025-04-01 9:00' }, /^--retrieved/],
  [{ publisher: ' ' }, /^--publisher/],
  [{ author: 'x' }, /unknown key, found: author, allowed: publisher, url, retrieved, dated$/],
])('%j is refused in one line', (said, message) => {
  expect(() => originOf(said, '--')).toThrow(message)
})

test.each(['2025', '2025-04', '2024-02-29'])('%s is a date', (dated) => {
  expect(originOf({ dated, retrieved: '2025-04-01T09:30:00+09:00' }, '')).toMatchObject({ dated })
})

test('a list is paths, or JSON with what is known of each', () => {
  expect(listedPaths('a.pdf\r\n\n{"path":"b.pdf","dated":"2025"}\n')).toEqual([
    { path: 'a.pdf' },
    { path: 'b.pdf', origin: { dated: '2025' } },
  ])
  expect(() => listedPaths('a.pdf\n{"file":"b.pdf"}')).toThrow(/line 2.*path is missing/)
  expect(() => listedPaths('{"path":')).toThrow(/line 1.*no JSON/)
})

const folder = mkdtempSync(join(tmpdir(), 'machikpi-origin-'))
const at = (...names: string[]) => join(folder, ...names)
beforeAll(async () => {
  for (const name of ['a', 'b', 'c']) await writeTablePdf(at(`${name}.pdf`), [[[name, '1']]])
  writeFileSync(at('b.pdf.source.yaml'), 'url: https://example.jp/b.pdf\ndated: 2025-04-01\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (stdin: string, ...args: string[]) => {
  const io = fakeIo({ stdin: async () => stdin })
  const code = await runProgram(['run', ...args, '--out', at('out'), '--jobs', '1'], io)
  return { code, err: io.stderr() }
}
const documents = (): Record<string, string>[] =>
  parse(readFileSync(at('out', 'data', 'documents.csv'), 'utf8'), { columns: true })
const said = () =>
  documents()
    .map((d) => [d.document, d.publisher, d.source_url, d.document_date])
    .sort()

test('list, note and flags, the nearer before the farther; unchanged documents take it too', async () => {
  expect((await run('', at('a.pdf'), at('b.pdf'), at('c.pdf'))).code).toBe(0)
  const list = JSON.stringify({ path: at('c.pdf'), url: 'https://example.jp/c.pdf', publisher: '○○市' })
  const again = await run(list, '-', at('a.pdf'), at('b.pdf'), '--publisher', '△△市', '--dated', '2024')
  expect(again.err).toContain('0 documents read (3 unchanged')
  expect(said()).toEqual([
    ['a.pdf', '△△市', '', '2024'],
    ['b.pdf', '△△市', 'https://example.jp/b.pdf', '2025-04-01'],
    ['c.pdf', '○○市', 'https://example.jp/c.pdf', '2024'],
  ])
  const { sources } = JSON.parse(readFileSync(at('out', 'data', 'datapackage.json'), 'utf8'))
  expect(sources.find((s: { title: string }) => s.title === 'c.pdf')).toMatchObject({
    path: 'https://example.jp/c.pdf',
    publisher: '○○市',
    date: '2024',
  })
})

test('a wrong note fails its own document only, in one line', async () => {
  writeFileSync(at('a.pdf.source.yaml'), 'link: https://example.jp/a.pdf\n')
  const { code, err } = await run('', at('a.pdf'), at('b.pdf'))
  expect(code).toBe(1)
  expect(err).toMatch(/failed .*a\.pdf: a\.pdf\.source\.yaml: link: .*allowed: publisher, url, retrieved, dated\n/)
})
