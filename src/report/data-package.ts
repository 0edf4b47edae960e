// What was written -> datapackage.json (Data Package v2 with Table Schema).  Pure.
import type { Loss } from './formats/encoder.ts'
import type { FormatName } from './formats/formats.ts'
import type { FieldType, ForeignKey, Resource, ResourceField } from './resource.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'

const TYPES: Readonly<Record<FieldType, object>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true', 'TRUE'], falseValues: ['false', 'FALSE'] },
  array: { type: 'array' },
  object: { type: 'object' },
  datetime: { type: 'datetime' },
}

export type PackageFile = {
  readonly resource: Resource
  readonly format: FormatName
  readonly path: string
  readonly encoding: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
  readonly losses: readonly Loss[]
}

/** A document the data were read from. */
export type PackageSource = {
  readonly document: string
  readonly title: string | null
  readonly path: string
  readonly sha256: string
  readonly url: string | null
  readonly publisher: string | null
  readonly retrieved: string | null
  readonly dated: string | null
}

export type PackageFacts = {
  /** Which program wrote it: machikpi 0.1.0. */
  readonly generator: string
  /** State of the database the files were written from; equal states need no new export. */
  readonly state: string
  readonly files: readonly PackageFile[]
  readonly sources: readonly PackageSource[]
  /** Identifier of the Open Definition, or of one's own. */
  readonly license?: string | undefined
  /** What part of the database it is. */
  readonly selection?: object | undefined
}

export const dataPackage = (facts: PackageFacts): object => ({
  $schema: PROFILE,
  name: 'machikpi',
  title: '自治体 KPI データ / KPI data of municipalities',
  description:
    "自治体の文書から読み取った KPI。数値はすべて文書・ページ・枠へたどれます。CSV では、先頭が = @ などの文字列に ' を付けてあります。 / KPIs read from municipal documents; every number leads back to document, page and box. In CSV, texts that a spreadsheet would run as a formula are preceded by an apostrophe.",
  licenses: [licenseOf(facts.license)],
  ...(facts.sources.length > 0 ? { sources: sourcesOf(facts.sources) } : {}),
  generator: facts.generator,
  state: facts.state,
  ...(facts.selection ? { selection: facts.selection } : {}),
  resources: facts.files.map((file) => describeFile(file, facts.files)),
})

const licenseOf = (license: string | undefined): object =>
  license === undefined
    ? {
        name: 'notspecified',
        title:
          '指定なし。元の文書の利用条件は各自治体による / not specified; the documents are under the terms of each city',
      }
    : { name: license }

/** Sources that are listed one by one; beyond, the documents' own table is the list. */
const MOST_SOURCES = 1_000
/** What the profile allows as a path: a URL, or a path that does not lead out of the folder. */
const SAFE_PATH = /^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/

const sourcesOf = (sources: readonly PackageSource[]): object[] => {
  const rest = sources.length - MOST_SOURCES
  const listed = sources.slice(0, MOST_SOURCES).map(sourceOf)
  return rest > 0 ? [...listed, { title: `ほか ${rest} 文書は documents に / ${rest} more: see documents` }] : listed
}

/** The address it was published at; without one the file as it was read. */
const sourceOf = ({ document, title, path, sha256, url, publisher, retrieved, dated }: PackageSource): object => ({
  title: title ? `${title}（${document}）` : document,
  ...(url !== null ? { path: url } : SAFE_PATH.test(path) ? { path } : {}),
  version: `sha256:${sha256}`,
  ...(publisher === null ? {} : { publisher }),
  ...(retrieved === null ? {} : { retrieved }),
  ...(dated === null ? {} : { date: dated }),
})

const MEDIA_TYPES: Readonly<Record<FormatName, string>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
}

/** The first format's resources bear the plain name; lower case, as the standard recommends. */
const resourceName = (file: PackageFile): string =>
  `${file.resource.name}${file.format === 'csv' ? '' : `-${file.format}`}`

/** The entry of one file; `files` are those its keys may point to. */
export const describeFile = (file: PackageFile, files: readonly PackageFile[]) => ({
  name: resourceName(file),
  type: 'table',
  path: file.path,
  title: `${file.resource.ja} / ${file.resource.en}`,
  format: file.format,
  mediatype: MEDIA_TYPES[file.format],
  ...(file.format === 'csv' || file.format === 'jsonl' ? { encoding: file.encoding } : {}),
  ...(file.format === 'csv' ? { dialect: { lineTerminator: '\n' } } : {}),
  bytes: file.bytes,
  hash: `sha256:${file.sha256}`,
  rows: file.rows,
  ...(file.losses.length > 0 ? { losses: file.losses } : {}),
  schema: schemaOf(file, files),
})

const schemaOf = (file: PackageFile, files: readonly PackageFile[]) => {
  const { fields, primaryKey } = file.resource
  const foreignKeys = file.resource.foreignKeys.flatMap((key) => foreignKey(key, file, files))
  return {
    fields: fields.map(describeField),
    missingValues: [''],
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}

/** Points to the file of the same format; without that file there is nothing to point to. */
const foreignKey = ({ fields, to }: ForeignKey, file: PackageFile, files: readonly PackageFile[]): object[] => {
  const target = files.find((other) => other.resource.name === to && other.format === file.format)
  return target ? [{ fields, reference: { resource: resourceName(target), fields } }] : []
}

const describeField = ({ name, type, ja, en, unit }: ResourceField) => ({
  name,
  ...TYPES[type],
  title: ja,
  description: `${ja} / ${en}`,
  ...(unit === undefined ? {} : { unit }),
})
