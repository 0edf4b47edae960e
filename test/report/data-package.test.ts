import { expect, test } from 'vitest'
import type { PackageSource } from '../../src/report/data-package.ts'
import { FORMATS } from '../../src/report/formats/formats.ts'
import { RESOURCES } from '../../src/report/resources.ts'
import { RS_RESOURCE } from '../../src/report/shapes/rs-columns.ts'
import { brokenReferences, dataPackageProfile } from './data-package-profile.ts'
import { describedPackage, file, SHA256, SPOILT, UNSAID } from './described-package.ts'

test('every resource in every format validates, and no key leads into nothing', () => {
  const checked = dataPackageProfile.parse(describedPackage())
  expect(brokenReferences(checked)).toEqual([])
  expect(checked.resources).toHaveLength(RESOURCES.length * FORMATS.length + 1)
})

test('titles and descriptions are there in both languages, units where a column has one', () => {
  const { resources } = dataPackageProfile.parse(describedPackage())
  for (const { schema } of resources.filter((r) => r.name !== RS_RESOURCE.name))
    for (const { name, title, description } of schema.fields) {
      expect(title, name).toMatch(/\p{Script=Han}|\p{Script=Kana}|[a-z]/u)
      expect(description, name).toMatch(/^.+ \/ [\x20-\x7e]+$/)
    }
  const facts = resources.find((r) => r.name === 'facts')!
  expect(facts.schema.fields.find((f) => f.name === 'x0')).toMatchObject({ type: 'number', unit: 'pt' })
  expect(facts.schema.foreignKeys).toContainEqual({
    fields: ['sha256', 'page'],
    reference: { resource: 'pages', fields: ['sha256', 'page'] },
  })
})

test('a table written without the one it refers to refers to nothing', () => {
  const facts = RESOURCES.find((r) => r.name === 'facts')!
  const { resources } = dataPackageProfile.parse(describedPackage({ files: [file(facts)] }))
  expect(resources[0]?.schema).not.toHaveProperty('foreignKeys')
})

test.each([
  ['in/a.pdf', 'in/a.pdf'],
  ['https://example.jp/a.pdf', 'https://example.jp/a.pdf'],
  ['/home/me/a.pdf', undefined],
  ['../a.pdf', undefined],
])('a source says where it came from, unless that is a place on somebody’s machine: %s', (path, shown) => {
  const { sources } = dataPackageProfile.parse(
    describedPackage({ sources: [{ document: 'a.pdf', title: null, path, sha256: SHA256, ...UNSAID }] }),
  )
  expect(sources).toEqual([{ title: 'a.pdf', ...(shown ? { path: shown } : {}), version: `sha256:${SHA256}` }])
})

test('many sources are listed up to a limit and the rest is counted', () => {
  const sources = Array.from(
    { length: 1_003 },
    (_, i): PackageSource => ({ document: `${i}.pdf`, title: null, path: '', sha256: SHA256, ...UNSAID }),
  )
  const checked = dataPackageProfile.parse(describedPackage({ sources }))
  expect(checked.sources).toHaveLength(1_001)
  expect(checked.sources?.at(-1)?.title).toContain('3 more')
})

test('the licence is what the person says, and open without it', () => {
  expect(dataPackageProfile.parse(describedPackage({ license: 'CC-BY-4.0' })).licenses).toEqual([{ name: 'CC-BY-4.0' }])
  expect(dataPackageProfile.parse(describedPackage()).licenses).toMatchObject([{ name: 'notspecified' }])
})

test('what could not be written stands in the package', () => {
  const losses = [{ kind: 'not-in-encoding', what: '𠮷 (U+20BB7)', count: 2, row: 1 }] as const
  const package_ = describedPackage({ files: [{ ...file(RESOURCES[0]!), encoding: 'shift_jis', losses }] })
  expect(dataPackageProfile.parse(package_).resources[0]).toMatchObject({ encoding: 'shift_jis', losses })
})

test.each(SPOILT)('the check itself fails on: %s', (_, spoil) => {
  const package_ = structuredClone(describedPackage())
  spoil(package_)
  expect(dataPackageProfile.safeParse(package_).success).toBe(false)
})
