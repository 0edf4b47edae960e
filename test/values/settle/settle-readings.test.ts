// Candidate readings, and what the paper's own arithmetic makes of them.
import { describe, expect, it } from 'vitest'
import type { Fact, Role } from '../../../src/types.ts'
import { settleReadings } from '../../../src/values/settle/settle-readings.ts'

type Given = {
  readonly candidates?: readonly string[]
  readonly year?: number
  readonly total?: boolean
  readonly cumulative?: boolean
  readonly text?: boolean
  readonly unit?: string
}

const fact = (row: number, column: number, role: Role, raw: string, given: Given = {}): Fact => {
  const value = Number(raw.replace(/,/g, ''))
  const unit = given.unit ?? (role === 'rate' ? '%' : '千円')
  const weight = given.candidates ? 0.4 : 0.98
  const detail = given.candidates ? { detail: given.candidates.join(' / ') } : {}
  const known = Number.isFinite(value)
  return {
    ...{ table: 'p1t1', source: 'table', row, column, path: [], item: `項目${row}`, role, raw, approximate: false },
    ...(given.year ? { years: { from: given.year, to: given.year, calendar: 'fiscal' as const } } : {}),
    reading: known
      ? { kind: 'number', printed: raw.replace(/,/g, ''), value, base: unit === '千円' ? value * 1000 : value }
      : { kind: 'text', text: raw },
    unit: {
      printed: unit,
      base: unit === '千円' ? '円' : unit,
      dimension: '',
      factor: unit === '千円' ? 1000 : 1,
      from: 'item',
    },
    cumulative: given.cumulative ?? false,
    total: given.total ?? false,
    place: { page: 1, box: { x0: 0, y0: 0, x1: 1, y1: 1 } },
    ...(given.candidates ? { candidates: given.candidates } : {}),
    confidence: given.text ? 0.99 : weight,
    reasons: given.text ? [] : [{ id: 'read-by-ocr', weight, ...detail }],
  }
}

const said = (f: Fact) => (f.reading.kind === 'number' ? f.reading.value : f.reading)
const why = (f: Fact) => f.reasons.find((r) => r.id === 'confirmed-by-arithmetic')?.detail
const settledOf = (...facts: readonly Fact[]) => settleReadings(facts)

describe('a printed rate', () => {
  const rate = fact(1, 3, 'rate', '88.8')
  const target = fact(1, 1, 'target', '400')

  it('chooses the reading it is made of, and says both', () => {
    const [, actual] = settledOf(target, fact(1, 2, 'actual', '855', { candidates: ['355'] }), rate)
    expect(said(actual!)).toBe(355)
    expect(actual!.raw).toBe('855')
    expect(actual!.confidence).toBe(0.95)
    expect(why(actual!)).toBe('355 ÷ 400 = 88.8 %（読み取り「855」→「355」）')
  })

  it('confirms the reading that fits', () => {
    const [, actual] = settledOf(target, fact(1, 2, 'actual', '355', { candidates: ['855'] }), rate)
    expect([said(actual!), actual!.confidence, why(actual!)]).toEqual([355, 0.99, '355 ÷ 400 = 88.8 %'])
  })

  it('reads what was no number', () => {
    const [, actual] = settledOf(target, fact(1, 2, 'actual', '当55', { candidates: ['355'] }), rate)
    expect(said(actual!)).toBe(355)
  })

  it.each([
    ['none fits', '422', ['423'], '88.8'],
    ['several fit', '355.1', ['355.2'], '88.8'],
  ])('changes nothing where %s', (_, raw, candidates, percent) => {
    const given = [target, fact(1, 2, 'actual', raw, { candidates }), fact(1, 3, 'rate', percent)]
    expect(settleReadings(given)).toEqual(given)
  })

  it('finds the digit that both models took for another, and leaves it to be looked at', () => {
    const [, actual] = settledOf(target, fact(1, 2, 'actual', '855', { candidates: ['865'] }), rate)
    expect([said(actual!), actual!.raw, actual!.confidence]).toEqual([355, '855', 0.85])
    expect(why(actual!)).toContain('「855」→「355」')
  })

  it('questions no reading on which both models agree', () => {
    const given = [target, fact(1, 2, 'actual', '855'), rate]
    expect(settleReadings(given)).toEqual(given)
  })

  it('of two digits needs others made the same way', () => {
    const row = (n: number, actual: Fact) => [fact(n, 1, 'target', '400'), actual, fact(n, 3, 'rate', '75')]
    const open = row(1, fact(1, 2, 'actual', '800', { candidates: ['300'] }))
    expect(said(settleReadings(open)[1]!)).toBe(800)
    const others = [2, 3, 4].flatMap((n) => row(n, fact(n, 2, 'actual', '300')))
    expect(said(settleReadings([...open, ...others])[1]!)).toBe(300)
  })
})

describe('a total', () => {
  const parts = (column: number, third: Fact) => [
    fact(1, column, 'budget', '1,200'),
    fact(2, column, 'budget', '350'),
    third,
  ]

  it('settles one of its parts', () => {
    const facts = settleReadings([
      ...parts(1, fact(3, 1, 'budget', '71', { candidates: ['11', '77'] })),
      fact(4, 1, 'budget', '1,561', { total: true }),
    ])
    expect(said(facts[2]!)).toBe(11)
    expect(why(facts[2]!)).toContain('1200 + 350 + 11 = 1561')
    expect(facts.every((f) => why(f) !== undefined)).toBe(true)
  })

  it('without the word needs another column that adds up the same way', () => {
    const open = [...parts(1, fact(3, 1, 'budget', '71', { candidates: ['11'] })), fact(4, 1, 'budget', '1,561')]
    expect(said(settleReadings(open)[2]!)).toBe(71)
    const other = [...parts(2, fact(3, 2, 'budget', '50')), fact(4, 2, 'budget', '1,600')]
    expect(said(settleReadings([...open, ...other])[2]!)).toBe(11)
  })

  it('that is its only part proves nothing: the same print is misread twice', () => {
    const facts = [
      fact(1, 1, 'budget', '11,200'),
      fact(2, 1, 'budget', '0'),
      fact(3, 1, 'budget', '11,200', { total: true }),
    ]
    expect(settleReadings(facts)).toEqual(facts)
  })
})

describe('a difference', () => {
  it('is learnt from the other rows of the table', () => {
    const row = (n: number, a: Fact, b: string, d: string) => [
      a,
      fact(n, 2, 'budget', b, { year: 2024 }),
      fact(n, 3, 'difference', d),
    ]
    const open = row(1, fact(1, 1, 'budget', '8,450', { year: 2025, candidates: ['3,450'] }), '3,000', '450')
    expect(said(settleReadings(open)[0]!)).toBe(8450)
    const others = [2, 3].flatMap((n) => row(n, fact(n, 1, 'budget', '5,500', { year: 2025 }), '5,100', '400'))
    const [first] = settleReadings([...open, ...others])
    expect([said(first!), why(first!)]).toEqual([3450, '3450 - 3000 = 450（読み取り「8,450」→「3,450」）'])
  })
})

describe('累計', () => {
  it('never falls: the one reading that does not is taken, with less trust', () => {
    const series = ['120', '855', '400'].map((raw, i) =>
      fact(1, i, 'actual', raw, {
        year: 2020 + i,
        cumulative: true,
        unit: '件',
        ...(i === 1 ? { candidates: ['355'] } : {}),
      }),
    )
    const [, middle] = settleReadings(series)
    expect([said(middle!), middle!.confidence]).toEqual([355, 0.85])
  })
})

describe('no settling', () => {
  it('of two relations that want different readings', () => {
    const facts = [
      fact(1, 1, 'target', '400'),
      fact(1, 2, 'actual', '855', { candidates: ['355', '365'] }),
      fact(1, 3, 'rate', '88.8'),
      fact(2, 2, 'actual', '135'),
      { ...fact(3, 2, 'actual', '500', { total: true }) },
    ]
    expect(said(settleReadings(facts)[1]!)).toBe(855)
  })

  it('of a file with text', () => {
    const facts = [
      fact(1, 1, 'target', '400', { text: true }),
      fact(1, 2, 'actual', '355', { text: true }),
      fact(1, 3, 'rate', '88.8', { text: true }),
    ]
    expect(settleReadings(facts)).toBe(facts)
  })
})
