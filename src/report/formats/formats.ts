// The file formats a table can be written in, by name.  Pure.
import type { Resource } from '../resource.ts'
import type { TableEncoder } from './encoder.ts'
import { type CsvOptions, csvEncoder, jsonlEncoder } from './text.ts'

export const FORMATS = ['csv', 'jsonl', 'xlsx', 'parquet'] as const
export type FormatName = (typeof FORMATS)[number]

export type FormatOptions = CsvOptions & { readonly createdBy: string }

/** Loaded when asked for: most runs write CSV only. */
export const openEncoder = async (
  format: FormatName,
  resource: Resource,
  options: FormatOptions,
): Promise<TableEncoder> => {
  if (format === 'csv') return csvEncoder(resource, options)
  if (format === 'jsonl') return jsonlEncoder(resource)
  if (format === 'xlsx') return (await import('./xlsx.ts')).xlsxEncoder(resource)
  return (await import('./parquet.ts')).parquetEncoder(resource, options.createdBy)
}
