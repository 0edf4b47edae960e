// Fields and choices of the sheets that were checked by eye: the share that comes out as it stands on the paper.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/run.ts'
import type { Extraction } from '../../src/types.ts'

type Truth = {
  readonly document: string
  readonly fields: readonly { readonly name: string; readonly text: string; readonly optional?: boolean }[]
  readonly choices: readonly { readonly option: string; readonly group: string; readonly selected: boolean }[]
}

const shared = resolve(import.meta.dirname, '../..', process.env.MACHIKPI_SHARED ?? '../shared')
const tight = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')
/** Names on the paper and in the truth differ in brackets and numbers: one holds the other. */
const alike = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((t) => tight(t).replace(/[()[\]「」【】・:※.]/gu, '')) as [string, string]
  return x.includes(y) || y.includes(x)
}

const read = async (city: string, document: string): Promise<Extraction> => {
  const bytes = new Uint8Array(readFileSync(join(shared, 'corpus/ja', city, 'pdf', document)))
  return extract({ id: document, name: document, bytes, mediaType: 'application/pdf' })
}

describe.each(['ikeda', 'kyoto'])('%s', (city) => {
  const folder = join(shared, 'truth', city)
  const there = existsSync(folder)
  const files = there ? readdirSync(folder).filter((f) => f.endsWith('.json')) : []

  it.skipIf(!there)('fields 0.95 and choices 0.99 (skipped without the shared corpus)', async () => {
    let [fields, rightFields, choices, rightChoices] = [0, 0, 0, 0]
    for (const file of files) {
      const truth = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Truth
      const found = await read(city, truth.document)
      const wanted = truth.fields.filter((t) => !t.optional && tight(t.text) !== '')
      fields += wanted.length
      rightFields += wanted.filter((t) =>
        found.fields.some((f) => tight(f.text) === tight(t.text) && alike(f.name, t.name)),
      ).length
      choices += truth.choices.length
      rightChoices += truth.choices.filter((t) =>
        found.choices.some(
          (c) => tight(c.option) === tight(t.option) && alike(c.group, t.group) && c.selected === t.selected,
        ),
      ).length
    }
    expect(rightFields / fields).toBeGreaterThanOrEqual(0.95)
    expect(rightChoices / choices).toBeGreaterThanOrEqual(0.99)
  })
})
