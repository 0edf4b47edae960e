import { describe, expect, it } from 'vitest'
import { findContext } from '../../src/rows/context.ts'
import type { Page, Word } from '../../src/types.ts'
import { tableOf } from './tables/table-of.ts'

const word = (text: string, y: number, fontSize = 10): Word => ({
  text,
  printed: text,
  box: { x0: 50, y0: y, x1: 50 + text.length * fontSize, y1: y + fontSize },
  fontSize,
  bold: false,
  vertical: false,
  turn: 0,
  kind: 'text',
  confidence: 1,
  edges: [],
})

const page = (...words: readonly Word[]): Page => ({
  number: 1,
  width: 595,
  height: 842,
  rotation: 0,
  words,
  rulings: [],
  fills: [],
  marks: [],
  images: [],
  origin: 'text',
  quality: { verdict: 'text', reason: '', garbled: 0 },
})

describe('context', () => {
  it.each([
    [['事務事業評価（令和6年度実施事業）'], 2024],
    [['平成28年度 事務事業評価シート'], 2016],
    [['令和４年度一般会計予算'], 2022],
    [['令和7年度第1回会議資料'], undefined],
    [['令和5年度', '主要な施策の成果に関する説明書'], 2023],
    [['令和6年度事務事業評価書（令和5年度事業）'], 2023],
    [['令和6年度 事務事業評価シート', '（令和5年度実施事業）'], 2023],
    [['令和6年度 行政評価（令和5年度実績）の結果'], 2023],
    [['令和6年度当初予算（令和5年度予算との比較）'], 2024],
  ])('%s speaks of %s', (lines, year) => {
    expect(findContext([page(...lines.map((t, i) => word(t, 50 + i * 20)))], [], 'a.pdf').fiscalYear).toBe(year)
  })

  it('takes the year of the last printed results where no title says it', () => {
    const table = tableOf('指標 | 平成28年度目標値 | 平成28年度実績\n件数 | 10 | 9')
    expect(findContext([], [table], 'a.pdf')).toMatchObject({ fiscalYear: 2016, era: '平成' })
  })

  it('names the paper by its largest line and finds the plan period', () => {
    const found = findContext(
      [page(word('資料1', 20), word('第2期総合戦略', 40, 20), word('計画期間：令和2年度～令和6年度', 90))],
      [],
      'a.pdf',
    )
    expect(found.title).toBe('第2期総合戦略')
    expect(found.planPeriod).toMatchObject({ from: 2020, to: 2024 })
    const below = findContext(
      [page(word('子育て支援事業計画', 40, 20), word('（令和7年度～令和11年度）', 90))],
      [],
      'a.pdf',
    )
    expect(below.planPeriod).toMatchObject({ from: 2025, to: 2029 })
  })
})
