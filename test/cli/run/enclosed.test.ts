// What a PDF holds besides its pages is named wherever people look, and neither opened nor run.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/program.ts'
import { rawPdf, stream, at as textAt } from '../../read/text-layer/raw-pdf.ts'
import { fakeIo } from '../fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'machikpi-enclosed-'))
const at = (...names: string[]) => join(folder, ...names)
const INNER = Buffer.from('%PDF-1.4 and no PDF at all')

const withFiles = async (portfolio: boolean): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.addPage([200, 200]).drawText('cover 2024')
  await document.attach(INNER, 'inner.pdf', { mimeType: 'application/pdf' })
  await document.attach(Buffer.from('x'), 'bad\n\u001b[2J<b>.xlsx', { mimeType: 'application/zip' })
  if (portfolio) document.catalog.set(PDFName.of('Collection'), document.context.obj({ Type: 'Collection', View: 'T' }))
  return document.save()
}

const pinned = (): Uint8Array =>
  rawPdf(
    { content: textAt(50, 250, '見える'), keys: '/Annots [10 0 R]' },
    {
      extra: [
        '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /Type /Filespec /F (pinned.csv) /EF << /F 11 0 R >> >> >>',
        stream('/Type /EmbeddedFile', 'a,b'),
      ],
    },
  )

const acting = (): Uint8Array =>
  rawPdf(
    { content: textAt(50, 250, '見える'), keys: '/AA << /O << /S /Launch /F (/bin/sh) >> >>' },
    { catalog: '/OpenAction << /S /JavaScript /JS (globalThis.harmed = true) >>' },
  )

let io = fakeIo()

beforeAll(async () => {
  mkdirSync(at('in'))
  writeFileSync(at('in', 'acting.pdf'), acting())
  writeFileSync(at('in', 'files.pdf'), await withFiles(false))
  writeFileSync(at('in', 'pinned.pdf'), pinned())
  writeFileSync(at('in', 'plain.pdf'), rawPdf({ content: textAt(50, 250, '何もない') }))
  writeFileSync(at('in', 'portfolio.pdf'), await withFiles(true))
  io = fakeIo()
  await runProgram(['run', at('in'), '--out', at('out')], io)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('the database names each thing with its size, and how the document ended', () => {
  const sqlite = new SqliteDatabase(at('out', 'machikpi.sqlite'), { readonly: true })
  const rows = sqlite.prepare('select name, ending, cause, enclosed from documents order by name').all() as {
    name: string
    ending: string
    cause: string | null
    enclosed: string | null
  }[]
  sqlite.close()
  const files = [
    { kind: 'attachment', name: 'bad\n\u001b[2J<b>.xlsx', bytes: 1 },
    { kind: 'attachment', name: 'inner.pdf', bytes: INNER.length },
  ]
  expect(rows.map(({ enclosed, ...row }) => ({ ...row, enclosed: JSON.parse(enclosed ?? 'null') }))).toEqual([
    {
      name: 'acting.pdf',
      ending: 'done',
      cause: null,
      enclosed: [
        { kind: 'script', name: 'JavaScript', bytes: null },
        { kind: 'launch', name: 'Launch', bytes: null },
      ],
    },
    { name: 'files.pdf', ending: 'done', cause: null, enclosed: files },
    {
      name: 'pinned.pdf',
      ending: 'done',
      cause: null,
      enclosed: [{ kind: 'attachment', name: 'pinned.csv', bytes: 3 }],
    },
    { name: 'plain.pdf', ending: 'done', cause: null, enclosed: null },
    { name: 'portfolio.pdf', ending: 'partial', cause: 'portfolio', enclosed: files },
  ])
  expect('harmed' in globalThis).toBe(false)
})

test('the end of a run, and status, say it in one line each', async () => {
  const status = fakeIo()
  await runProgram(['status', '--out', at('out')], status)
  for (const said of [io.stderr(), status.stdout()]) {
    const lines = said.split('\n')
    const line = (name: string, text: string) => lines.find((l) => l.includes(name) && l.includes(text))
    expect(line('files.pdf', 'attached files not opened: 2')).toContain('inner.pdf, 26 B')
    expect(line('acting.pdf', 'JavaScript was not run; programs it wants started were not started')).toBeDefined()
    expect(line('pinned.pdf', 'attached files not opened: 1 (pinned.csv, 3 B)')).toBeDefined()
    expect(line('portfolio.pdf', 'a portfolio')).toBeDefined()
    expect(said).not.toContain('\u001b[2J')
    expect(line('plain.pdf', '')).toBeUndefined()
  }
})

test('the report names them, harmlessly', () => {
  const html = readFileSync(at('out', 'report.html'), 'utf8')
  expect(html).toContain('pinned.csv (3 B)')
  expect(html).not.toContain('<b>.xlsx')
})
