// What a table of the export is: named and typed columns with keys. How one is written is up to the encoders.  Pure.

/** `array` and `object` hold JSON text. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'datetime'

export type ResourceField = {
  readonly name: string
  readonly type: FieldType
  readonly ja: string
  readonly en: string
  /** Of every value of the column, where it is one and the same. */
  readonly unit?: string
}

/** Columns that name a row of another resource by that resource's columns of the same names. */
export type ForeignKey = { readonly fields: readonly string[]; readonly to: string }

export type Resource = {
  readonly name: string
  readonly ja: string
  readonly en: string
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly fields: readonly ResourceField[]
}

/** One value as the database hands it over: booleans are 0 and 1. */
export type Value = string | number | null
export type Row = readonly Value[]

const field =
  (type: FieldType) =>
  (name: string, ja: string, en: string): ResourceField => ({ name, type, ja, en })

export const text = field('string')
export const whole = field('integer')
export const real = field('number')
export const flag = field('boolean')
export const array = field('array')
export const object = field('object')
export const datetime = field('datetime')

export const inUnit = (unit: string, of: ResourceField): ResourceField => ({ ...of, unit })
