// Findings over several documents of an invented year, through the real program: told once, with both papers, judged, and
// shown in the report with a crop of each.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PdfDocument from 'pdfkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { fakeIo } from '../fake-io.ts'

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
)
const folder = mkdtempSync(join(tmpdir(), 'machikpi-across-'))
const papers = join(folder, 'papers')
const out = join(folder, 'out')
const machikpi = async (...args: string[]) => {
  const io = fakeIo({ env: { LANG: 'en_US.UTF-8', MACHIKPI_WHO: 'Sato' } })
  const code = await runProgram([...args, '--out', out], io)
  return { code, out: io.stdout(), err: io.stderr() }
}
type Listed = { id: string; check: string; document: string; elsewhere: { document: string; pages: number[] }[] }
const across = async (): Promise<Listed[]> =>
  JSON.parse((await machikpi('check', '--severity', 'info', '--json')).out).findings.filter(
    (f: Listed) => f.elsewhere.length > 0,
  )

/** One table under a title that names the city and the year. */
const draw = async (name: string, year: number, rows: readonly (readonly string[])[]): Promise<void> => {
  const pdf = new PdfDocument({ size: 'A4', margin: 0, info: { CreationDate: new Date(0), ModDate: new Date(0) } })
  const pieces: Buffer[] = []
  pdf.on('data', (piece: Buffer) => pieces.push(piece))
  const end = new Promise((resolve) => pdf.on('end', resolve))
  pdf.font(FONT).fontSize(12).text(`小樽市 令和${year}年度 施策評価シート`, 60, 50, { lineBreak: false })
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      const [x, width] = c === 0 ? [60, 180] : [170 + c * 70, 70]
      pdf.rect(x, 100 + r * 30, width, 30).stroke()
      pdf.fontSize(9).text(text, x + 5, 108 + r * 30, { lineBreak: false })
    })
  })
  pdf.end()
  await end
  writeFileSync(join(papers, name), Buffer.concat(pieces))
}

beforeAll(async () => {
  mkdirSync(papers)
  await draw('sheet-r5.pdf', 5, [
    ['指標', 'R3実績', 'R4実績', 'R5実績', 'R9目標'],
    ['移住相談の利用件数(件)', '312', '401', '455', '640'],
    ['空き家の登録件数(件)', '127', '138', '149', '180'],
  ])
  await draw('sheet-r6.pdf', 6, [
    ['指標', 'R4実績', 'R5実績', 'R6実績', 'R9目標'],
    ['移住相談の利用件数(件)', '401', '465', '470', '640'],
    ['空き家の登録件数(件)', '138', '149', '151', '180'],
  ])
  await machikpi('run', papers, '--jobs', '1', '--no-report')
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('a value restated a year later is told once, with the newer paper, and stays so over another run', async () => {
  const found = await across()
  expect(found).toMatchObject([
    { check: 'restated-value', document: 'sheet-r6.pdf', elsewhere: [{ document: 'sheet-r5.pdf', pages: [1] }] },
  ])
  await machikpi('run', papers, '--force', '--jobs', '1', '--no-report')
  expect((await across()).map((f) => f.id)).toEqual(found.map((f) => f.id))
  expect((await machikpi('check')).out).toContain('↔ sheet-r5.pdf p1')
  expect(readFileSync(join(out, 'data', 'findings.csv'), 'utf8')).toContain('restated-value')
}, 180_000)

test('the report shows a piece of both papers', async () => {
  await machikpi('report', '--format', 'html', '--file', join(folder, 'report.html'))
  const html = readFileSync(join(folder, 'report.html'), 'utf8')
  const card = html.match(/<li class="finding suspicious[\s\S]*?<\/li>/)?.[0] ?? ''
  expect(card.match(/<figure class="crop"/g)).toHaveLength(2)
  expect(card).toContain('sheet-r5.pdf 1 ページ')
}, 180_000)

test('dismissed, it is listed no more, also after another run', async () => {
  const [finding] = await across()
  await machikpi('check', '--dismiss', finding!.id, '--why', 'counted anew')
  await machikpi('run', papers, '--force', '--jobs', '1', '--no-report')
  expect(await across()).toEqual([])
}, 180_000)

test('when the older paper is put right, nothing is left to tell', async () => {
  await machikpi('check', '--undo', JSON.parse((await machikpi('check', '--judged', '--json')).out)[0].finding)
  await draw('sheet-r6.pdf', 6, [
    ['指標', 'R4実績', 'R5実績', 'R6実績', 'R9目標'],
    ['移住相談の利用件数(件)', '401', '455', '470', '640'],
    ['空き家の登録件数(件)', '138', '149', '151', '180'],
  ])
  await machikpi('run', papers, '--jobs', '1', '--no-report')
  expect((await across()).filter((f) => f.check === 'restated-value')).toEqual([])
}, 180_000)
