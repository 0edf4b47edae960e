import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { readCell } from '../../../src/notation/number.ts'
import { readUnit } from '../../../src/notation/unit.ts'

const SHARED = resolve(process.env.MACHIKPI_SHARED ?? '../shared')
const json = (path: string) => JSON.parse(readFileSync(join(SHARED, path), 'utf8'))

type Judged = {
  readonly raw: string
  readonly number: number | null
  readonly status: string
  readonly unit: string | null
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** What a person read in the cell and what the grammar reads: a number in either unit, or the same kind of nothing. */
function agrees({ raw, number, status, unit }: Judged): boolean {
  const notation = readCell(raw)
  if (status === 'value') {
    const quantity = notation.kind === 'quantities' ? notation.quantities[0] : undefined
    const factor = unit ? (readUnit(unit)?.factor ?? 1) : 1
    return (
      quantity !== undefined &&
      number !== null &&
      [quantity.value, quantity.value / quantity.factor].some(
        (value) => close(value, number) || close(value, number * factor),
      )
    )
  }
  if (status === 'missing') return notation.kind === 'blank' || notation.kind === 'dash'
  if (status === 'text')
    return notation.kind !== 'blank' && (notation.kind !== 'quantities' || notation.quantities.some((q) => q.bound))
  return notation.kind === status
}

const misses = (cells: readonly Judged[]): readonly string[] =>
  cells.filter((cell) => !agrees(cell)).map((cell) => `${cell.raw} (${cell.number ?? cell.status})`)

describe.skipIf(!existsSync(join(SHARED, 'gold/rows.json')))(
  'values people read (skipped without the shared folder)',
  () => {
    it('rows.json: every value cell', () => {
      const cells: Judged[] = json('gold/rows.json').flatMap(
        (row: {
          values: { raw: string | null; number: number | null; status: string; unit_normalised: string | null }[]
        }) =>
          row.values
            .filter((value) => value.raw !== null)
            .map((value) => ({ ...value, raw: value.raw ?? '', unit: value.unit_normalised })),
      )
      console.log(`rows.json: ${cells.length} cells, misses: ${misses(cells).join('; ') || 'none'}`)
      expect(cells.length).toBeGreaterThan(900)
      expect(misses(cells)).toEqual([])
    })

    it('truth: every raw', () => {
      const files = readdirSync(join(SHARED, 'truth'), { recursive: true })
        .map(String)
        .filter((name) => /\/.*\.json$/.test(name))
      const cells: Judged[] = files.flatMap((file) =>
        json(join('truth', file)).facts.filter((fact: Judged) => typeof fact.raw === 'string'),
      )
      console.log(`truth: ${cells.length} cells, misses: ${misses(cells).join('; ') || 'none'}`)
      expect(cells.length).toBeGreaterThan(1000)
      expect(misses(cells)).toEqual([])
    })
  },
)

const UNITS = join(SHARED, 'corpus/ref/judgit/kpi_units.csv')

describe.skipIf(!existsSync(UNITS))('unit spellings of the ministries (skipped without the shared folder)', () => {
  it('nearly all get a canonical unit, weighted by count', () => {
    const rows: { unit_as_written: string; count: string }[] = parse(readFileSync(UNITS), { columns: true, bom: true })
    const named = rows.filter((row) => !/^[-－―]?$/u.test(row.unit_as_written.trim()))
    const total = (list: typeof rows): number => list.reduce((sum, row) => sum + Number(row.count), 0)
    const known = named.filter((row) => readUnit(row.unit_as_written))
    console.log(
      `units: ${known.length} of ${named.length} spellings, ${((100 * total(known)) / total(named)).toFixed(2)} % by count`,
    )
    expect(total(known) / total(named)).toBeGreaterThan(0.97)
  })
})
