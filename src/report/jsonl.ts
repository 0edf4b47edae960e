// Rows -> JSON Lines: one object a row, nothing escaped for spreadsheets.  Pure.
import type { FieldType, ResourceField, Row, Value } from './resource.ts'

export const jsonLines = (fields: readonly ResourceField[]): ((row: Row) => string) => {
  const keys = fields.map((field) => `${JSON.stringify(field.name)}:`)
  return (row) => `{${fields.map(({ type }, i) => keys[i] + encode(row[i] ?? null, type)).join(',')}}\n`
}

const encode = (value: Value, type: FieldType): string => {
  if (value === null) return 'null'
  if (type === 'array' || type === 'object') return String(value)
  return JSON.stringify(type === 'boolean' ? value !== 0 : value)
}
