// Amounts of one thing in a line, each with its year.
import { describe, expect, it } from 'vitest'
import { amountsIn } from '../../../src/rows/prose/amounts.ts'
import { findSeries } from '../../../src/rows/prose/series.ts'
import type { Years } from '../../../src/types.ts'

const in2023: Years = { from: 2023, to: 2023, calendar: 'fiscal' }

const read = (text: string, document?: Years): readonly string[] =>
  findSeries(text, amountsIn(text, true), { era: '令和', document, role: 'other' }).map(
    (s) => `${s.item} | ${s.role} ${s.years?.from ?? '?'} | ${s.amount.text}`,
  )

describe('amounts dated one by one', () => {
  it.each([
    [
      '平均待ち時間：令和4年度 17.4分 → 令和5年度 11.2分（令和8年度目標 10.0分）',
      [
        '平均待ち時間 | actual 2022 | 17.4分',
        '平均待ち時間 | actual 2023 | 11.2分',
        '平均待ち時間 | target 2026 | 10.0分',
      ],
    ],
    [
      '○登録者数：令和5年度 1,204人 ⇒ 令和9年度 2,000人',
      ['登録者数 | baseline 2023 | 1,204人', '登録者数 | target 2027 | 2,000人'],
    ],
    [
      '(1)合計特殊出生率 1.32(令和3年)→ 1.29(令和4年)【目標 1.50(令和7年)】',
      [
        '合計特殊出生率 | actual 2021 | 1.32',
        '合計特殊出生率 | actual 2022 | 1.29',
        '合計特殊出生率 | target 2025 | 1.50',
      ],
    ],
    [
      '・立地件数 目標:10件(R6年度)/実績:7件(R5年度)',
      ['立地件数 | target 2024 | 10件', '立地件数 | actual 2023 | 7件'],
    ],
    [
      '◆宿泊者数\n2022年 38万人 → 2027年 52万人',
      ['宿泊者数 | baseline 2022 | 38万人', '宿泊者数 | target 2027 | 52万人'],
    ],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })

  it('are results where both years have gone by', () => {
    expect(read('KPI：利用者数：令和4年度 12人 ⇒ 令和5年度 15人', in2023)).toEqual([
      '利用者数 | actual 2022 | 12人',
      '利用者数 | actual 2023 | 15人',
    ])
    expect(read('・利用者数：令和5年度 52人(令和4年度 48人)', in2023)).toEqual([
      '利用者数 | actual 2023 | 52人',
      '利用者数 | actual 2022 | 48人',
    ])
  })

  it('may have a colon behind each year where an aim ends the line', () => {
    expect(read('公開数(データセット) R3:64 R4:88 目標(R8):200', in2023)).toEqual([
      '公開数(データセット) | actual 2021 | 64',
      '公開数(データセット) | actual 2022 | 88',
      '公開数(データセット) | target 2026 | 200',
    ])
  })

  it('are none where nothing ties them to a name', () => {
    expect(read('寄港実績 H27:4回 H28:5回', in2023)).toEqual([])
    expect(read('令和5年度の16校、令和4年度の12校', in2023)).toEqual([])
  })
})
