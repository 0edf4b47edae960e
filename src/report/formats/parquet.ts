// Rows -> Parquet, one row group after the other: memory holds one group, whatever the table's length.  Pure.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { FieldType, Resource, Row, Value } from '../resource.ts'
import type { TableEncoder } from './encoder.ts'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** Rows of a group: large enough for dictionaries to pay, small enough that 40 columns of text stay under 100 MB. */
const GROUP = 20_000

const TYPES: Readonly<Record<FieldType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  array: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  object: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  datetime: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

type Cell = string | number | boolean | Date

const CONVERT: Partial<Readonly<Record<FieldType, (value: string | number, column: string) => Cell>>> = {
  boolean: (value) => value !== 0,
  datetime: (value) => new Date(value),
  // The writer would wrap a number that is too large without a word.
  integer: (value, column) => {
    if (typeof value === 'number' && (value | 0) === value) return value
    throw new Error(`${column}: ${value} is no 32-bit integer`)
  },
}

export const parquetEncoder = (resource: Resource, createdBy: string): TableEncoder => {
  const bytes = new ByteWriter(1 << 20)
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(resource),
    createdBy,
    kvMetadata: metadata(resource),
  })
  const take = (): Uint8Array => {
    const taken = bytes.getBytes().slice()
    bytes.index = 0
    return taken
  }
  const group = rowGroup(resource)
  const flush = (): Uint8Array => {
    if (group.size() > 0) writer.write({ columnData: group.take(), rowGroupSize: GROUP })
    return take()
  }
  return {
    row: (row) => (group.add(row) < GROUP ? undefined : flush()),
    end: () => {
      const last = flush()
      writer.finish()
      return Buffer.concat([last, take()])
    },
    losses: () => [],
  }
}

const schemaOf = ({ name, fields }: Resource): SchemaElement[] => [
  { name, num_children: fields.length },
  ...fields.map((f): SchemaElement => ({ name: f.name, ...TYPES[f.type], repetition_type: 'OPTIONAL' })),
]

/** What the columns mean travels with the file. */
const metadata = ({ ja, en, fields }: Resource) => [
  { key: 'title', value: `${ja} / ${en}` },
  { key: 'columns', value: JSON.stringify(Object.fromEntries(fields.map((f) => [f.name, `${f.ja} / ${f.en}`]))) },
]

/** Rows turned into columns, until they are taken. */
const rowGroup = ({ fields }: Resource) => {
  const fresh = () => fields.map((): (Cell | null)[] => [])
  const convert = fields.map((f) => CONVERT[f.type])
  let columns = fresh()
  const add = (row: Row): number => {
    for (let i = 0; i < columns.length; i++) columns[i]!.push(cellOf(row[i] ?? null, convert[i], fields[i]!.name))
    return columns[0]!.length
  }
  const take = () => {
    const taken = columns.map((data, i) => ({ name: fields[i]!.name, data, offsetIndex: false }))
    columns = fresh()
    return taken
  }
  return { add, take, size: () => columns[0]!.length }
}

const cellOf = (value: Value, convert: (typeof CONVERT)[FieldType] | undefined, column: string): Cell | null =>
  value === null || convert === undefined ? value : convert(value, column)
