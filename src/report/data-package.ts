// Resources -> datapackage.json (Data Package v2 with Table Schema).  Pure.
import type { FieldType, Resource, ResourceField } from './resources.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'
const SCHEMA_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json'

const TYPES: Readonly<Record<FieldType, object>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  json: { type: 'any', format: 'default' },
  datetime: { type: 'datetime' },
}

export type PackageFacts = {
  /** Which program wrote it: machikpi 0.1.0. */
  readonly generator: string
  /** State of the database the files were written from; equal states need no new export. */
  readonly state: string
  readonly rows: Readonly<Record<string, number>>
  readonly formats: readonly ('csv' | 'jsonl')[]
}

export const dataPackage = (resources: readonly Resource[], facts: PackageFacts): object => ({
  $schema: PROFILE,
  name: 'machikpi',
  title: '自治体 KPI データ / KPI data of municipalities',
  description:
    "自治体の文書から読み取った KPI。数値はすべて文書・ページ・枠へたどれます。先頭が = @ などの文字列には ' を付けてあります。 / KPIs read from municipal documents; every number leads back to document, page and box. Texts that a spreadsheet would run as a formula are preceded by an apostrophe.",
  generator: facts.generator,
  state: facts.state,
  resources: resources.flatMap((resource) =>
    facts.formats.map((format) => describeResource(resource, format, facts.rows[resource.name] ?? 0)),
  ),
})

const FORMATS = {
  csv: { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: { lineTerminator: '\n' } },
  jsonl: { format: 'jsonl', mediatype: 'application/jsonl', encoding: 'utf-8' },
} as const

const describeResource = (resource: Resource, format: 'csv' | 'jsonl', rows: number) => ({
  name: format === 'csv' ? resource.name : `${resource.name}-${format}`,
  type: 'table',
  path: `${resource.name}.${format}`,
  title: `${resource.ja} / ${resource.en}`,
  ...FORMATS[format],
  rows,
  schema: { $schema: SCHEMA_PROFILE, fields: resource.fields.map(describeField), missingValues: [''] },
})

const describeField = ({ name, type, ja, en }: ResourceField) => ({
  name,
  ...TYPES[type],
  title: ja,
  description: `${ja} / ${en}`,
})
