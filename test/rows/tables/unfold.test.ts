// Cells that hold several indicators: part i of a value belongs to part i of the name.
import { describe, expect, it } from 'vitest'
import { factsIn, numbersOf } from './facts-of.ts'

const HEADS = '事業名 | 指標 | 単位 | R4実績 | R5目標'
const drawn = (row: string) => `\n${HEADS}\n図書館運営 | ${row}`

describe('several indicators in one row', () => {
  it.each([
    ['bullets', '・貸出冊数⏎・来館者数 | 冊⏎人 | 310⏎77 | 300⏎80'],
    ['ringed digits before names and values', '①貸出冊数⏎②来館者数 | | ①310冊⏎②77人 | ①300冊⏎②80人'],
    ['ringed digits in one line', '①貸出冊数 ②来館者数 | ①冊 ②人 | ①310 ②77 | ①300 ②80'],
    ['numbers in brackets', '(1)貸出冊数⏎(2)来館者数 | | (1)310冊⏎(2)77人 | (1)300冊⏎(2)80人'],
    ['kana', 'ア 貸出冊数⏎イ 来館者数 | 冊⏎人 | 310⏎77 | 300⏎80'],
    ['lines that are whole names', '貸出冊数⏎来館者数 | | 310冊⏎77人 | 300冊⏎80人'],
    ['bullets that wrap', '・貸出⏎冊数⏎・来館者数 | | 310冊⏎77人 | 300冊⏎80人'],
    ['strokes', '貸出冊数／来館者数 | 冊／人 | 310／77 | 300／80'],
    ['bullets beside a stroke', '・貸出冊数⏎・来館者数 | | 310冊／77人 | 300冊／80人'],
  ])('are told by %s', (_, row) => {
    expect(numbersOf(drawn(row)).map((f) => f.replace('図書館運営 > ', ''))).toEqual([
      '貸出冊数 | actual 2022 | 310 冊',
      '貸出冊数 | target 2023 | 300 冊',
      '来館者数 | actual 2022 | 77 人',
      '来館者数 | target 2023 | 80 人',
    ])
  })

  it('keep the printed row and column, and say in what part a number stands', () => {
    const facts = factsIn(
      `${drawn('①貸出冊数⏎②来館者数 | | ①310冊⏎②77人 | ①300冊⏎②集計中')}\n成人式 | 出席率 | ％ | 71 | 75`,
    )
    expect(facts.map((f) => `${f.row}:${f.column} ${f.raw}`)).toEqual([
      '1:3 ①310冊',
      '1:4 ①300冊',
      '1:3 ②77人',
      '1:4 ②集計中',
      '2:3 71',
      '2:4 75',
    ])
    expect(facts[0]!.reasons.map((r) => r.id)).toContain('names-paired-by-marks')
  })

  it('stand in rows of targets and results beside one merged cell', () => {
    const table = `
指標 | 区分 | R4 | R5
①講座数⏎②受講者数 | 目標 | ①4回⏎②70人 | ①5回⏎②80人
①相談会⏎②相談者数 | 実績 | ①3回⏎②60人 | ①6回⏎②90人`
    expect(numbersOf(table).filter((f) => f.includes('2023'))).toEqual([
      '講座数 | target 2023 | 5 回',
      '受講者数 | target 2023 | 80 人',
      '相談会 | actual 2023 | 6 回',
      '相談者数 | actual 2023 | 90 人',
    ])
  })
})

const surest = (row: string) =>
  Math.max(...factsIn(drawn(row)).map((f) => (f.reading.kind === 'number' ? f.confidence : 0)))

describe('what cannot be paired is in doubt', () => {
  it.each([
    ['one number for two names', '・貸出冊数⏎・来館者数 | | 310冊 | 300冊'],
    ['two numbers for three names', '①貸出冊数⏎②来館者数⏎③講座数 | | 310冊⏎77人 | 300冊⏎80人'],
    ['two numbers beside a name that wraps', '地場産物の使用⏎割合 | ％ | 31⏎33 | 30⏎32'],
  ])('%s', (_, row) => {
    expect(surest(row)).toBeLessThan(0.5)
    expect(surest(row)).toBeGreaterThanOrEqual(0)
  })

  it('a rate beside two indicators is neither’s', () => {
    const facts = factsIn(`
事業名 | 指標 | R5目標 | R5実績 | 達成率
図書館運営 | ・貸出冊数⏎・来館者数 | 300冊⏎80人 | 310冊⏎77人 | 99％`)
    const rate = facts.find((f) => f.role === 'rate')
    expect(rate?.item).toBe('図書館運営')
    expect(rate?.confidence).toBeLessThan(0.5)
    expect(rate?.reasons.map((r) => r.id)).toContain('one-value-for-several-names')
  })
})

describe('what is one indicator stays one', () => {
  it.each([
    ['a name that wraps', '式典の参加者の⏎満足度 | ％ | 71 | 75', '式典の参加者の満足度'],
    ['a name whose unit stands below it', '来館者数⏎（人） | | 71 | 75', '来館者数'],
    ['a name with an inner dot', 'バス・タクシー利用者数 | 人 | 71 | 75', 'バス・タクシー利用者数'],
  ])('%s', (_, row, item) => {
    const facts = factsIn(drawn(row))
    expect(facts.map((f) => f.item)).toEqual([item, item])
    expect(Math.min(...facts.map((f) => f.confidence))).toBeGreaterThan(0.8)
  })

  it('targets over results in one cell go on as they are', () => {
    const table = `
指標 | 上段：目標値⏎下段：実績値 | <
^ | R4 | R5
利用者数⏎相談件数 | 100⏎85 | 110⏎98`
    expect(numbersOf(table).every((f) => f.includes('利用者数相談件数'))).toBe(true)
    expect(numbersOf(table)).toHaveLength(4)
  })
})
