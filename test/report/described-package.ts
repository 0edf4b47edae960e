// A package with every table in every format, and ways to spoil one: what each check of packages is tried on.
import { dataPackage, type PackageFile } from '../../src/report/data-package.ts'
import { FORMATS } from '../../src/report/formats/formats.ts'
import type { Resource } from '../../src/report/resource.ts'
import { RESOURCES } from '../../src/report/resources.ts'
import { RS_RESOURCE } from '../../src/report/shapes/rs-columns.ts'
import type { DataPackage } from './data-package-profile.ts'

export const SHA256 = 'a'.repeat(64)
/** Of a source nobody said where it comes from. */
export const UNSAID = { url: null, publisher: null, retrieved: null, dated: null }

export const file = (resource: Resource, format: PackageFile['format'] = 'csv'): PackageFile => ({
  resource,
  format,
  path: `${resource.name}.${format}`,
  encoding: 'utf-8',
  rows: 3,
  bytes: 120,
  sha256: SHA256,
  losses: [],
})

export const describedPackage = (more: object = {}): DataPackage =>
  dataPackage({
    generator: 'machikpi 0',
    state: '1',
    files: [...FORMATS.flatMap((format) => RESOURCES.map((resource) => file(resource, format))), file(RS_RESOURCE)],
    sources: [{ document: 'a.pdf', title: '評価シート', path: 'in/a.pdf', sha256: SHA256, ...UNSAID }],
    ...more,
  }) as DataPackage

type Spoil = (p: DataPackage) => void

export const SPOILT: readonly (readonly [string, Spoil])[] = [
  ['no resources', (p) => Object.assign(p, { resources: [] })],
  ['absolute path', (p) => Object.assign(p.resources[0]!, { path: '/facts.csv' })],
  ['licence without a name', (p) => Object.assign(p, { licenses: [{ title: 'open' }] })],
  ['hash', (p) => Object.assign(p.resources[0]!, { hash: 'sha256:xyz' })],
  ['type of a field', (p) => Object.assign(p.resources[0]!.schema.fields[0]!, { type: 'text' })],
  [
    'format of a number',
    (p) => Object.assign(p.resources[0]!.schema.fields[0]!, { type: 'number', format: 'decimal' }),
  ],
  ['empty source', (p) => Object.assign(p, { sources: [{}] })],
]
