// Rows -> JSON Lines: one object a row, nothing escaped for spreadsheets.  Pure.
import type { CsvValue } from './csv.ts'
import type { FieldType, ResourceField } from './resources.ts'

export const jsonLines = (fields: readonly ResourceField[]): ((row: readonly CsvValue[]) => string) => {
  const keys = fields.map((field) => `${JSON.stringify(field.name)}:`)
  return (row) => `{${fields.map(({ type }, i) => keys[i] + encode(row[i] ?? null, type)).join(',')}}\n`
}

const encode = (value: CsvValue, type: FieldType): string => {
  if (value === null) return 'null'
  if (type === 'json') return String(value)
  return JSON.stringify(type === 'boolean' ? value !== 0 : value)
}
