// Truth beside a sample: facts as ../data has them, with the page each one stands on; and every cell that was drawn.
import type { DrawnTable } from './layout/draw.ts'

type Value = readonly [
  role: string,
  from: number | null,
  to: number | null,
  raw: string,
  number: number | null,
  unit: string | null,
  status: string,
  cumulative: boolean,
]
export type FactRow = {
  readonly table: number
  readonly path: readonly string[]
  readonly item: string
  readonly prose?: boolean
  readonly values: readonly Value[]
}

export type Fact = {
  readonly page: number
  readonly path: readonly string[]
  readonly item: string
  readonly role: string
  readonly fiscal_year: number | null
  readonly fiscal_year_end: number | null
  readonly raw: string
  readonly number: number | null
  readonly unit: string | null
  readonly status: string
  readonly cumulative: boolean
  readonly prose?: boolean
  readonly optional?: boolean
}
export type Field = {
  readonly page: number
  readonly path: readonly string[]
  readonly name: string
  readonly text: string
}
export type Choice = {
  readonly page: number
  readonly path: readonly string[]
  readonly group: string
  readonly option: string
  readonly selected: boolean
}

export type Sample = {
  readonly name: string
  readonly municipality: string
  readonly form: string
  readonly producer: string
  readonly bytes: Uint8Array
  readonly pages: number
  readonly facts: readonly Fact[]
  readonly fields: readonly Field[]
  readonly choices: readonly Choice[]
  readonly tables: readonly DrawnTable[]
}

export const factsOf = (row: FactRow, page: number): Fact[] =>
  row.values.map(([role, fiscal_year, fiscal_year_end, raw, number, unit, status, cumulative]) => ({
    page,
    path: row.path,
    item: row.item,
    role,
    fiscal_year,
    fiscal_year_end,
    raw,
    number,
    unit,
    status,
    cumulative,
    ...(row.prose ? { prose: true } : {}),
  }))

/** 数 + 助数詞 in running text. */
const COUNTED = /([0-9][0-9,.]*)(件|名|人|社|回|組|戸|棟|千円|万円|円|%|団体|事業者|講座|箇所|宅地|か月|企業数)/gu

/** Numbers in running text may be found or not: they are neither asked for nor held against an extraction. */
export const numbersInText = (page: number, path: readonly string[], text: string): Fact[] =>
  [...text.matchAll(COUNTED)].map(([raw, number = '', unit = '']) => ({
    page,
    path,
    item: text,
    role: 'other',
    fiscal_year: null,
    fiscal_year_end: null,
    raw,
    number: Number(number.replaceAll(',', '')),
    unit,
    status: 'value',
    cumulative: false,
    prose: true,
    optional: true,
  }))

const lines = (values: readonly unknown[]) =>
  values.length === 0 ? '[]' : `[\n${values.map((v) => JSON.stringify(v)).join(',\n')}\n]`

export const truthText = (s: Sample): string =>
  `{"document": "${s.name}.pdf", "pages": ${s.pages}, "municipality": "${s.municipality}", "form": "${s.form}", "producer": "${s.producer}",\n` +
  `"facts": ${lines(s.facts)},\n"fields": ${lines(s.fields)},\n"choices": ${lines(s.choices)}}\n`

/** Tables in reading order; `ordinal` counts the tables that begin on the same page. */
export function tablesText(s: Sample): string {
  const begun = new Map<number, number>()
  const tables = s.tables.map(({ pages, rows, columns, cells }) => {
    const page = pages[0] ?? 0
    const ordinal = (begun.get(page) ?? 0) + 1
    begun.set(page, ordinal)
    return `{"page": ${page}, "ordinal": ${ordinal}, "pages": ${JSON.stringify(pages)}, "rows": ${rows}, "columns": ${columns}, "cells": ${lines(cells)}}`
  })
  return `{"document": "${s.name}.pdf",\n"tables": [\n${tables.join(',\n')}\n]}\n`
}
