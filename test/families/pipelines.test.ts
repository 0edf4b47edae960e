import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { municipalityByCode } from '../../src/families/identify-municipality.ts'
import { loadFamilies } from '../../src/families/load-families.ts'

const folderWith = async (name: string, text: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'families-'))
  await writeFile(join(folder, name), text)
  return folder
}

test('every built-in family is sound and names a real city', async () => {
  const families = await loadFamilies()
  expect(families.length).toBeGreaterThanOrEqual(7)
  expect(families.filter((f) => f.municipality && !municipalityByCode(f.municipality))).toEqual([])
})

test('a family of one’s own as YAML joins them, and replaces a built-in one of the same name', async () => {
  const own = await folderWith(
    'kyoto-new-projects.yaml',
    'id: kyoto-new-projects\ntitle: own\nmatch: { all: ["甲"] }\n',
  )
  const families = await loadFamilies([own])
  expect(families.filter((f) => f.id === 'kyoto-new-projects').map((f) => f.title)).toEqual(['own'])
})

test.each([
  ['bad.json', '{"id":"bad","title":"x","match":{"all":["("]}}', /bad\.json.*regular expression/s],
  ['bad.yaml', 'id: bad\ntitle: x\nmatch: { all: [a] }\nhint: {}\n', /bad\.yaml.*hint/s],
  ['other.yaml', 'id: name\ntitle: x\nmatch: { all: [a] }\n', /id must be the file's name/],
  ['broken.json', '{', /broken\.json.*cannot be read/s],
])('%s stops the run naming file and key', async (name, text, message) => {
  await expect(loadFamilies([await folderWith(name, text)])).rejects.toThrow(message)
})
