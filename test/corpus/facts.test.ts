// The whole pipeline over checked documents: exact facts, wrong ones, fields, choices, and how far confidence holds its word.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Family } from '../../src/families/define-family.ts'
import { extract } from '../../src/run.ts'
import type { Extraction, Fact } from '../../src/types.ts'

const root = resolve(import.meta.dirname, '../..')
const shared = resolve(root, process.env.MACHIKPI_SHARED ?? '../shared')
const scorer = join(shared, 'score/score.mjs')
const out = mkdtempSync(join(tmpdir(), 'machikpi-facts-'))
afterAll(() => rmSync(out, { recursive: true }))

type Total = Readonly<
  Record<
    'f1' | 'foundRate' | 'wrong' | 'quietlyWrong' | 'fieldsWanted' | 'fieldsRight' | 'choicesWanted' | 'choicesRight',
    number
  >
>
type Set = {
  readonly name: string
  readonly files: readonly string[]
  readonly truth: readonly string[]
  readonly f1: number
}

const list = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((f) => f.endsWith(ending))
        .map((f) => join(folder, f))
    : []
const sheets = (city: string): Pick<Set, 'files' | 'truth'> => {
  const truth = list(join(shared, 'truth', city), '.json')
  return { truth, files: truth.map((t) => join(shared, 'corpus/ja', city, 'pdf', `${basename(t, '.json')}.pdf`)) }
}
const samples = list(join(root, 'samples'), '.pdf').filter((f) => !f.endsWith('-scan.pdf'))

/** Floors a little below what is reached. */
const SETS: readonly Set[] = [
  {
    name: 'seeds',
    files: list(join(shared, 'seeds'), '.txt'),
    truth: list(join(shared, 'truth/seeds'), '.json'),
    f1: 0.99,
  },
  { name: 'samples', files: samples, truth: samples.map((f) => f.replace(/\.pdf$/, '.truth.json')), f1: 0.995 },
  { name: 'ikeda', ...sheets('ikeda'), f1: 0.995 },
  { name: 'kyoto', ...sheets('kyoto'), f1: 0.985 },
]

const read = (file: string, families: readonly Family[]): Promise<Extraction> =>
  extract(
    {
      id: basename(file),
      name: basename(file),
      bytes: new Uint8Array(readFileSync(file)),
      mediaType: file.endsWith('.pdf') ? 'application/pdf' : 'text/plain',
    },
    { families },
  )

const quoted = (v: unknown): string => `"${String(v ?? '').replaceAll('"', '""')}"`
const csv = (head: string, rows: readonly (readonly unknown[])[]): string =>
  [head, ...rows.map((r) => r.map(quoted).join(','))].join('\n')
const factRow = (document: string, f: Fact): readonly unknown[] => {
  const number = f.reading.kind === 'number' ? f.reading : undefined
  return [
    ...[document, f.place.page, JSON.stringify(f.path), f.item, f.role, f.years?.from, f.years?.to],
    ...[number?.value, f.unit?.printed, number?.base, number ? 'value' : f.reading.kind, f.raw, f.confidence],
  ]
}
const FACTS =
  'document,page,path,item,role,fiscal_year_start,fiscal_year_end,number,unit,number_base,status,raw,confidence'

async function score(
  set: Set,
  families: readonly Family[],
): Promise<{ readonly total: Total; readonly facts: number; readonly written: typeof all }> {
  const facts: (readonly unknown[])[] = []
  const fields: (readonly unknown[])[] = []
  const choices: (readonly unknown[])[] = []
  for (const file of set.files) {
    const found = await read(file, families)
    const name = basename(file)
    facts.push(...found.facts.map((f) => factRow(name, f)))
    fields.push(...found.fields.map((f) => [name, f.page, f.name, f.text]))
    choices.push(...found.choices.map((c) => [name, c.page, c.group, c.option, c.selected]))
  }
  writeFileSync(join(out, 'facts.csv'), csv(FACTS, facts))
  writeFileSync(join(out, 'fields.csv'), csv('document,page,name,text', fields))
  writeFileSync(join(out, 'choices.csv'), csv('document,page,group,option,selected', choices))
  const truth = set.truth.flatMap((t) => ['--truth', t])
  const json = execFileSync('node', [scorer, '--facts', out, ...truth, '--json'], { encoding: 'utf8' })
  return { total: (JSON.parse(json) as { total: Total }).total, facts: facts.length, written: facts }
}

/** Everything read without families, for the table of reliability. */
const all: (readonly unknown[])[] = []

/** Facts of one band of confidence, and the share of them that is exact. */
function reliability(from: number, to: number): { readonly facts: number; readonly right: number } {
  const band = all.filter((row) => Number(row.at(-1)) >= from && Number(row.at(-1)) < to)
  writeFileSync(join(out, 'facts.csv'), csv(FACTS, band))
  const truth = SETS.flatMap((set) => set.truth).flatMap((t) => ['--truth', t])
  const json = execFileSync('node', [scorer, '--facts', join(out, 'facts.csv'), ...truth, '--json'], {
    encoding: 'utf8',
  })
  const { extracted, exact } = (JSON.parse(json) as { total: { extracted: number; exact: number } }).total
  return { facts: extracted, right: extracted === 0 ? 1 : exact / extracted }
}

const own = await Promise.all(
  list(join(root, 'pipelines'), '.ts').map(async (f) => ((await import(f)) as { default: Family }).default),
)

describe.skipIf(!existsSync(scorer))('facts (skipped without the shared corpus)', () => {
  it.each(
    SETS.flatMap((set) => [
      { set, how: 'families none', families: [] },
      { set, how: 'families', families: own },
    ]),
  )('$set.name, $how', { timeout: 120_000 }, async ({ set, how, families }) => {
    const { total, facts, written } = await score(set, families)
    if (families.length === 0) all.push(...written)
    const shares = `fields ${total.fieldsRight}/${total.fieldsWanted}, choices ${total.choicesRight}/${total.choicesWanted}`
    console.log(`${set.name}, ${how}: exact F1 ${total.f1.toFixed(4)}, wrong ${total.wrong}, ${shares}, ${facts} facts`)
    expect(total.f1).toBeGreaterThanOrEqual(set.f1)
    expect(total.wrong).toBe(0)
    expect(total.fieldsRight).toBeGreaterThanOrEqual(total.fieldsWanted * 0.95)
    expect(total.choicesRight).toBeGreaterThanOrEqual(total.choicesWanted * 0.97)
  })

  it.each([
    { from: 0, to: 0.5, least: 0 },
    { from: 0.5, to: 0.9, least: 0.5 },
    { from: 0.9, to: 2, least: 0.98 },
    { from: 0.99, to: 2, least: 0.99 },
  ])('facts that say $from are right', ({ from, to, least }) => {
    const { facts, right } = reliability(from, to)
    console.log(`confidence ${from} and more: ${facts} facts, ${(100 * right).toFixed(2)} % right`)
    expect(facts).toBeGreaterThan(0)
    expect(right).toBeGreaterThanOrEqual(least)
  })

  it('finds what another program read on the ikeda sheets', { timeout: 120_000 }, async () => {
    const lines = readFileSync(join(shared, 'corpus/ja/ikeda/silver.jsonl'), 'utf8').trim().split('\n')
    let [wanted, found] = [0, 0]
    for (const line of lines) {
      const sheet = JSON.parse(line) as { file: string; kpis: { name: string; unit: string; values: string[] }[] }
      const { facts } = await read(join(shared, 'corpus/ja/ikeda/pdf', sheet.file), [])
      const printed = facts.map((f) => [tight(f.item), tight(f.unit?.printed ?? ''), tight(f.raw)] as const)
      for (const { name, unit, values } of sheet.kpis)
        for (const value of values.filter((v) => /[0-9]/.test(v))) {
          wanted++
          const [n, u, v] = [tight(name), tight(unit), tight(value)]
          if (printed.some(([i, w, r]) => r === v && w === u && i !== '' && (i.includes(n) || n.includes(i)))) found++
        }
    }
    console.log(`silver: name, unit and value of ${found} of ${wanted}`)
    expect(found / wanted).toBeGreaterThanOrEqual(0.9)
  })
})

const tight = (text: string): string => text.normalize('NFKC').replace(/[\s()・]/gu, '')
