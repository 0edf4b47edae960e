import { expect, test } from 'vitest'
import { type ExportOptions, exportSettings } from '../../../src/cli/commands/export-settings.ts'
import { UserError } from '../../../src/user-error.ts'

const settings = (more: Partial<ExportOptions> = {}) =>
  exportSettings({ out: 'o', format: 'csv', shape: 'long', encoding: 'utf-8', ...more })

test('everything may be asked for at once', () => {
  expect(
    settings({
      format: 'csv, parquet,rs,csv',
      shape: 'wide',
      bom: true,
      tables: 'facts,documents',
      city: '01203,131016',
      year: '2020-2024',
      role: 'actual,target',
      indicator: '出生数（人）',
      minConfidence: '0.9',
      allVersions: true,
      license: 'CC-BY-4.0',
    }),
  ).toEqual({
    formats: ['csv', 'parquet'],
    rs: true,
    shape: 'wide',
    encoding: 'utf-8',
    bom: true,
    tables: ['facts', 'documents'],
    filter: {
      allVersions: true,
      cities: ['012033', '131016'],
      years: { from: 2020, to: 2024 },
      roles: ['actual', 'target'],
      item: '出生数(人)',
      confidence: 0.9,
    },
    license: 'CC-BY-4.0',
  })
})

test('nothing asked for filters nothing', () => {
  expect(settings()).toMatchObject({ formats: ['csv'], rs: false, tables: undefined, filter: {}, license: undefined })
})

const wrong: readonly (readonly [Partial<ExportOptions>, RegExp])[] = [
  [{ format: 'csv,xml' }, /^--format: .*found: xml, allowed: csv, jsonl, xlsx, parquet, rs$/],
  [{ format: '' }, /^--format: .*allowed/],
  [{ shape: 'flat' }, /^--shape: .*found: flat, allowed: long, wide$/],
  [{ encoding: 'euc-jp' }, /^--encoding: .*found: euc-jp, allowed: utf-8, shift_jis$/],
  [{ encoding: 'shift_jis', bom: true }, /^--bom: .*allowed: --encoding utf-8$/],
  [{ tables: 'facts,foo' }, /^--tables: .*found: foo, allowed: facts,/],
  [{ city: '012034' }, /^--city: .*found: 012034/],
  [{ year: '2024-2020' }, /^--year: .*found: 2024-2020, allowed: 2024, 2020-2024$/],
  [{ year: 'R6' }, /^--year: .*found: R6/],
  [{ role: 'actual,ist' }, /^--role: .*found: ist, allowed: baseline, actual/],
  [{ minConfidence: '90' }, /^--min-confidence: .*found: 90, allowed: 0 to 1$/],
  [{ minConfidence: '' }, /^--min-confidence/],
  [{ license: 'CC BY' }, /^--license: .*found: CC BY/],
]

test.each(wrong)('%j is refused in one line: where, found, allowed', (options, message) => {
  expect(() => settings(options)).toThrow(UserError)
  expect(() => settings(options)).toThrow(message)
})
