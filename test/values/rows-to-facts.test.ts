import { describe, expect, it } from 'vitest'
import type { Context, Fact, RowValue } from '../../src/types.ts'
import { rowsToFacts } from '../../src/values/rows-to-facts.ts'
import { row, value } from './made-rows.ts'

const facts = (item: string, v: RowValue, context: Context = {}): readonly Fact[] =>
  rowsToFacts([row(item, v)], context, {})
const brief = (f: Fact | undefined) =>
  f && [f.item, f.path.join('>'), f.reading.kind === 'number' ? f.reading.value : f.reading.kind, f.unit?.printed ?? '']

describe('numbers and units', () => {
  it.each([
    ['売上', '27兆9千億円', 27_900_000_000_000, '円', 27_900_000_000_000],
    ['観光入込客数', '37,076千人', 37_076_000, '人', 37_076_000],
    ['観光入込客数（万人）', '199.5', 199.5, '万人', 1_995_000],
    ['社会増減数', '▲2,805人', -2805, '人', -2805],
    ['就職割合(%)', '50.32', 50.32, '%', 50.32],
    ['満足度（5段階評価）', '2.83', 2.83, '5段階評価', 2.83],
  ])('%s %s', (item, text, number, unit, base) => {
    const [fact] = facts(item, value(text))
    expect(fact?.reading).toMatchObject({ kind: 'number', value: number, base })
    expect(fact?.unit?.printed).toBe(unit)
  })

  it('leaves the magnitude of a caption in the unit', () => {
    const [fact] = facts(
      '事業費',
      value('5,690', { role: 'settlement', unitHints: [{ text: '千円', from: 'caption' }] }),
    )
    expect(fact?.reading).toMatchObject({ value: 5690, base: 5_690_000 })
    expect(fact?.unit).toMatchObject({ printed: '千円', base: '円', factor: 1000, from: 'caption' })
  })

  it('gives no caption of money to a headcount, and none to an item that says （-）', () => {
    const money = [{ text: '千円', from: 'caption' }] as const
    expect(facts('参加者数', value('120', { unitHints: money }))[0]?.unit).toBeUndefined()
    expect(
      facts('合計特殊出生率（-）', value('1.41', { unitHints: [{ text: '%', from: 'caption' }] }))[0]?.unit,
    ).toBeUndefined()
  })

  it('takes the nearest unit', () => {
    const hints = [
      { text: '千円', from: 'caption' },
      { text: '種類', from: 'column' },
    ] as const
    expect(facts('メニュー数（件）', value('27', { unitHints: hints }))[0]?.unit?.printed).toBe('種類')
    expect(facts('メニュー数（件）', value('27回', { unitHints: hints }))[0]?.unit?.printed).toBe('回')
  })
})

describe('cells with more than one number', () => {
  it('splits 326,800(0) under 経費（一財）', () => {
    const found = facts(
      '経費（一財）',
      value('326,800(0)', { role: 'budget', unitHints: [{ text: '千円', from: 'caption' }] }),
    )
    expect(found.map(brief)).toEqual([
      ['経費', '', 326_800, '千円'],
      ['経費', '一財', 0, '千円'],
    ])
  })

  it('leaves a bracket nobody names alone', () => {
    expect(facts('連携件数', value('6件(6市町)')).map(brief)).toEqual([['連携件数', '', 6, '件']])
  })

  it('keeps both counts of 16組22名 and doubts the second', () => {
    const found = facts('参加者', value('16組22名'))
    expect(found.map(brief)).toEqual([
      ['参加者', '', 16, '組'],
      ['参加者', '', 22, '名'],
    ])
    expect(found[1]!.confidence).toBeLessThan(found[0]!.confidence)
  })
})

describe('what is no number', () => {
  it.each([
    ['—', 'dash'],
    ['', 'blank'],
    ['⇒', 'carried'],
    ['事業中止', 'suspended'],
    ['現状値からの増加', 'text'],
    ['0.03未満', 'text'],
    ['44歳3ヵ月', 'text'],
    ['2時間30分', 'text'],
    ['430,77 7', 'unreadable'],
  ])('%s is %s', (text, kind) => {
    expect(facts('指標', value(text))[0]?.reading.kind).toBe(kind)
  })

  it('keeps 0 a number', () => {
    expect(facts('指標', value('0'))[0]?.reading).toMatchObject({ kind: 'number', value: 0 })
  })
})

describe('confidence', () => {
  const sure = facts('件数（件）', value('12'))[0]!
  it('is high where head, year and unit are printed', () => {
    expect(sure.confidence).toBeGreaterThanOrEqual(0.99)
  })

  it.each([
    ['an unknown role', value('12', { role: 'other', reasons: [{ id: 'role-from-nowhere', weight: 0.5 }] })],
    ['an unknown year', value('12', { years: undefined as never })],
  ])('is low for %s', (_name, doubted) => {
    const { years, ...rest } = doubted
    expect(facts('件数（件）', years ? doubted : (rest as RowValue))[0]!.confidence).toBeLessThan(0.6)
  })

  it('names the reason', () => {
    const { years: _years, ...rest } = value('12')
    const [fact] = facts('件数（件）', rest, { fiscalYear: 2020 })
    expect(fact?.years?.from).toBe(2020)
    expect(fact?.reasons.map((r) => r.id)).toContain('year-from-document')
    expect(fact!.confidence).toBeLessThan(sure.confidence)
  })

  it('falls where a target lies before its baseline', () => {
    const found = rowsToFacts(
      [
        row(
          '件数（件）',
          value('1', { role: 'baseline', years: { from: 2023, to: 2023, calendar: 'fiscal' } }),
          value('2', { role: 'target', years: { from: 2020, to: 2020, calendar: 'fiscal' } }),
        ),
      ],
      {},
      {},
    )
    expect(found.every((f) => f.reasons.some((r) => r.id === 'year-order'))).toBe(true)
  })
})

describe('families', () => {
  it('ignore items and pin units', () => {
    const rows = [row('整理番号', value('12')), row('出生率', value('1.4'))]
    const found = rowsToFacts(rows, {}, { ignore: ['^整理番号$'], units: [{ match: '出生率', unit: '人' }] })
    expect(found.map(brief)).toEqual([['出生率', '', 1.4, '人']])
  })
})
