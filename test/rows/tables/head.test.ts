import { describe, expect, it } from 'vitest'
import { headReader } from '../../../src/rows/tables/head.ts'

const read = headReader({ fiscalYear: 2022, era: '令和' }, {})

describe('heads', () => {
  it.each([
    ['R4実績 (2022)', 'actual', 2022, 2022, true],
    ['H30基準', 'baseline', 2018, 2018, true],
    ['平成28年度目標値', 'target', 2016, 2016, true],
    ['平成29年度 増加分 (1年目)', 'increment', 2017, 2017, true],
    ['令和5年度予算現額', 'budget', 2023, 2023, true],
    ['平成27~31年度', undefined, 2015, 2019, true],
    ['前年度予算額', 'budget', 2021, 2021, true],
    ['5年度(予定)', 'forecast', 2023, 2023, true],
    ['H23-27実績額', 'actual', 2011, 2015, true],
    ['Ｒ５／Ｒ４', 'rate', 2023, 2023, true],
    ['令和5年度/令和4年度(%)', 'rate', 2023, 2023, true],
    ['平成31/令和元年度', undefined, 2019, 2019, true],
    ['5/4', undefined, undefined, undefined, false],
    ['決 算', 'settlement', undefined, undefined, true],
    ['目標達成率', 'rate', undefined, undefined, true],
    ['決算見込額', 'forecast', undefined, undefined, true],
    ['KPI増加分の累計', 'cumulative_increment', undefined, undefined, true],
    ['事業開始前 (現時点)', 'baseline', undefined, undefined, true],
    ['最終評価値', 'actual', undefined, undefined, true],
    ['計画改定時', 'baseline', undefined, undefined, true],
    ['策定時の目標値', 'target', undefined, undefined, true],
    ['期待値', 'target', undefined, undefined, true],
    ['到達目標', 'target', undefined, undefined, true],
    ['今回調査', 'actual', undefined, undefined, true],
    ['必要量', 'forecast', undefined, undefined, true],
    ['概算事業費', 'forecast', undefined, undefined, true],
    ['事業費実績', 'settlement', undefined, undefined, true],
    ['執行済額', 'settlement', undefined, undefined, true],
    ['最終現計額', 'budget', undefined, undefined, true],
    ['対前年差', 'difference', undefined, undefined, true],
    ['目標との差', 'difference', undefined, undefined, true],
    ['B－A', 'difference', undefined, undefined, true],
    ['B/A', 'rate', undefined, undefined, true],
    ['前年度対比', 'rate', undefined, undefined, true],
    ['進捗', 'rate', undefined, undefined, true],
    ['シール', undefined, undefined, undefined, false],
    ['交通量の差異', 'difference', undefined, undefined, false],
    ['現状値からの増減', 'difference', undefined, undefined, true],
    ['早期健全化基準', undefined, undefined, undefined, false],
    ['総合戦略における重要業績指標(KPI)', undefined, undefined, undefined, false],
    ['一般財源', undefined, undefined, undefined, false],
  ])('%s', (text, role, from, to, strong) => {
    const head = read(text)
    expect([head.role, head.years?.from, head.years?.to, head.strong]).toEqual([role, from, to, strong])
  })

  it('keeps the unit of its brackets apart from the name', () => {
    expect(read('来場者数（人）')).toMatchObject({ name: '来場者数', unit: '人', strong: false })
    expect(read('関係人口（登録者）数')).toMatchObject({ name: '関係人口(登録者)数' })
    expect(read('決算額（千円）')).toMatchObject({ role: 'settlement', unit: '千円', strong: true })
  })

  it('does not begin a name with what belonged to the year', () => {
    expect(read('令和3年度末現在高見込額').name).toBe('現在高見込額')
    expect(read('末端処理量').name).toBe('末端処理量')
  })

  it('lets a family pin the role of a word', () => {
    const pinned = headReader({}, { roles: [{ match: '^こころざし', role: 'target' }] })
    expect(pinned('こころざし値').role).toBe('target')
    expect(read('こころざし値').role).toBeUndefined()
  })
})
