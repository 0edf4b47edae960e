// Forms that were misread when first seen, redrawn with other names: one or two rows a class of form.
import { expectFacts } from './expect-facts.ts'

expectFacts('facts of drawn forms: told by the table as a whole', [
  {
    name: 'heads that name kinds and read like numbers, in two rows',
    drawing: `
区分 | | 1号 | 2号 | 3号
 | | 3～5歳 | 教育希望 | 0歳
①量の見込み | | 318 | 42 | 66
②確保方策 | 保育施設 | 350 | 45 | 70`,
    extra: { kind: 'given', title: '令和7年度（単位：人）', unitNote: '単位：人' },
    facts: [
      '1号 > 3~5歳 > ①量の見込み | forecast 2025 | 318 人',
      '2号 > 教育希望 > ①量の見込み | forecast 2025 | 42 人',
      '3号 > 0歳 > ①量の見込み | forecast 2025 | 66 人',
      '1号 > 3~5歳 > 保育施設 | forecast 2025 | 350 人',
      '2号 > 教育希望 > 保育施設 | forecast 2025 | 45 人',
      '3号 > 0歳 > 保育施設 | forecast 2025 | 70 人',
    ],
  },
  {
    name: 'a band of its own over columns, in converted text',
    drawing: `
２ 経費（単位：千円） | |
区分 | 令和4年度決算 | 令和5年度予算
委託料 | 1,200 | 1,350`,
    extra: { kind: 'given' },
    facts: [
      '２ 経費（単位：千円） > 委託料 | settlement 2022 | 1200 千円',
      '２ 経費（単位：千円） > 委託料 | budget 2023 | 1350 千円',
    ],
  },
  {
    name: 'a unit that stands only in the first of an indicator’s rows',
    drawing: `
指標名 | 単位 | 区分 | R4 | R5
来館者数 | 人 | 目標 | 500 | 520
 | | 実績 | 480 | 530`,
    extra: { kind: 'given' },
    facts: [
      '来館者数 | target 2022 | 500 人',
      '来館者数 | target 2023 | 520 人',
      '来館者数 | actual 2022 | 480 人',
      '来館者数 | actual 2023 | 530 人',
    ],
  },
  {
    name: 'a starting value merged over the rows of aim and result',
    drawing: `
指標名 | 単位 | 策定時（R2） | 区分 | R4 | R5
講座数 | 回 | 12 | 目安値 | 14 | 15
^ | ^ | ^ | 実績 | 13 | 16`,
    facts: [
      '講座数 | baseline 2020 | 12 回',
      '講座数 | target 2022 | 14 回',
      '講座数 | target 2023 | 15 回',
      '講座数 | actual 2022 | 13 回',
      '講座数 | actual 2023 | 16 回',
    ],
  },
  {
    name: 'years and values side by side under groups',
    drawing: `
指標名 | 単位 | 初期値 | < | 目標値 | <
^ | ^ | 年度 | 数値 | 年度 | 数値
耐震化率 | ％ | H30 | 79.4 | R7 | 95.0`,
    extra: { headerRows: 2 },
    facts: ['耐震化率 | baseline 2018 | 79.4 %', '耐震化率 | target 2025 | 95 %'],
  },
  {
    name: 'what pays for a settled sum, under a first cell that says so',
    drawing: `
決算額の財源内訳 | 国庫支出金 | 県支出金 | 一般財源
 | 6,000 | 4,000 | 24,000`,
    extra: { unitNote: '（単位：円）', title: '令和5年度' },
    facts: [
      '国庫支出金 | settlement 2023 | 6000 円',
      '県支出金 | settlement 2023 | 4000 円',
      '一般財源 | settlement 2023 | 24000 円',
    ],
  },
  {
    name: 'an aim and a result that differ in nothing but the word are of one year',
    drawing: `
取組 | 目標効果額（千円） | 実績効果額（千円）
広告収入の拡大 | 6,000 | 6,200`,
    context: { fiscalYear: 2023 },
    facts: [
      '広告収入の拡大 > 目標効果額（千円） | target 2023 | 6000 千円',
      '広告収入の拡大 > 実績効果額（千円） | actual 2023 | 6200 千円',
    ].map((f) => f.replace('（千円）', '')),
  },
  {
    name: 'months under a title that names the year',
    drawing: `
施設 | 4月 | 5月 | 6月 | 7月 | 8月 | 9月 | 計
朝市 | 10 | 20 | 30 | 40 | 50 | 60 | 210`,
    extra: { title: '令和5年度 月別来場者数', unitNote: '（単位：人）' },
    facts: [
      ...['10', '20', '30', '40', '50', '60'].map((n, i) => `${i + 4}月 > 朝市 | actual 2023 | ${n} 人`),
      '朝市 | actual 2023 | 210 人',
    ],
  },
  {
    name: 'a group that says the role and stands only in its first row',
    drawing: `
区分 | | 1号 | 2号
①量の見込み | | 318 | 42
②確保方策 | 保育施設 | 350 | 45
 | 地域型保育 | 0 | 9`,
    extra: { kind: 'given', title: '令和7年度（単位：人）', unitNote: '単位：人' },
    facts: [
      '1号 > ①量の見込み | forecast 2025 | 318 人',
      '2号 > ①量の見込み | forecast 2025 | 42 人',
      '1号 > 保育施設 | forecast 2025 | 350 人',
      '2号 > 保育施設 | forecast 2025 | 45 人',
      '1号 > 地域型保育 | forecast 2025 | 0 人',
      '2号 > 地域型保育 | forecast 2025 | 9 人',
    ],
  },
  {
    name: 'a section whose number and name read like an amount parts two blocks',
    drawing: `
1 経費 | | | | |
区分 | | | 単位 | 令和4年度決算 | 令和5年度予算
事業費 | | | 千円 | 120 | 150
2 指標 | | | | |
指標名 | | 単位 | | 令和4年度 | 令和5年度
検診の回数 | | 回 | 目標 | 48 | 50
 | | | 実績 | 44 | 49`,
    extra: { kind: 'given' },
    facts: [
      '1 経費 > 事業費 | settlement 2022 | 120 千円',
      '1 経費 > 事業費 | budget 2023 | 150 千円',
      '2 指標 > 検診の回数 | target 2022 | 48 回',
      '2 指標 > 検診の回数 | target 2023 | 50 回',
      '2 指標 > 検診の回数 | actual 2022 | 44 回',
      '2 指標 > 検診の回数 | actual 2023 | 49 回',
    ],
  },
  {
    name: 'the one unit of money in heads whose spans were lost',
    drawing: `
事業名 | 事業費（千円） | 成果指標 |
 | R4決算 | R5決算 | 指標名
見守り | 6,120 | 6,480 | 登録者数`,
    extra: { kind: 'given' },
    facts: ['見守り > 事業費 | settlement 2022 | 6120 千円', '見守り > 事業費 | settlement 2023 | 6480 千円'],
  },
  {
    name: 'two groups pushed together over years: the plan’s first year parts them',
    drawing: `
 | 第2期（実績） | 第3期（計画） | | |
 | R4 | R5 | R6 | R7 | R8
利用者数（人） | 31 | 34 | 36 | 38 | 40`,
    extra: { kind: 'given' },
    context: { planPeriod: { from: 2025, to: 2029, calendar: 'fiscal' } },
    facts: ['actual 2022 | 31', 'actual 2023 | 34', 'actual 2024 | 36', 'forecast 2025 | 38', 'forecast 2026 | 40'].map(
      (f) => `利用者数 | ${f} 人`,
    ),
  },
  {
    name: 'plain years in a programme: measured before it begins, planned from then on',
    drawing: `
 | 令和5年度 | 令和6年度(見込み) | 令和7年度 | 令和8年度
利用者数（人） | 34 | 36 | 38 | 40`,
    extra: { title: '事業計画' },
    context: { planPeriod: { from: 2025, to: 2029, calendar: 'fiscal' } },
    facts: ['actual 2023 | 34', 'forecast 2024 | 36', 'forecast 2025 | 38', 'forecast 2026 | 40'].map(
      (f) => `利用者数 | ${f} 人`,
    ),
  },
  {
    name: 'a year in the head stands before the column of years left of it',
    drawing: `
目標項目 | ベースライン値 | < | 中間目標 | 最終目標
^ | 数値 | 年度 | 令和11年度 | 令和17年度
喫煙率（％） | 14.7 | R4 | 13.0 | 12.0`,
    extra: { headerRows: 2 },
    facts: ['baseline 2022 | 14.7', 'target 2029 | 13', 'target 2035 | 12'].map((f) => `喫煙率 | ${f} %`),
  },
  {
    name: 'the unit behind the caption, and yen for each that are measured',
    drawing: `
 | R3 | R4 | R5
当該値 | 187.20 | 184.63 | 186.05
平均値 | 176.37 | 173.17 | 174.80`,
    extra: { title: '⑤汚水処理原価（円）の推移（円）' },
    context: { fiscalYear: 2023 },
    facts: [
      ...['2021 | 187.2', '2022 | 184.63', '2023 | 186.05'].map((f) => `当該値 | actual ${f} 円`),
      ...['2021 | 176.37', '2022 | 173.17', '2023 | 174.8'].map((f) => `平均値 | actual ${f} 円`),
    ],
  },
  {
    name: 'people and their share in one table of people',
    drawing: `
区分 | 令和3年実績 | 令和4年実績
人口 | 18,904 | 18,210
高齢化率 | 26.8 | 27.9`,
    extra: { unitNote: '（単位：人）' },
    facts: [
      '人口 | actual 2021 | 18904 人',
      '人口 | actual 2022 | 18210 人',
      '高齢化率 | actual 2021 | 26.8 %',
      '高齢化率 | actual 2022 | 27.9 %',
    ],
  },
  {
    name: 'answers of a later year than the paper reports on',
    drawing: `
施策分野 | 満足度 | <
^ | 令和4年度 | 令和6年度
防災 | 41.2 | 44.9`,
    extra: { title: '市民意識調査の結果（令和4年度、令和6年度実施）', unitNote: '（単位：％）', headerRows: 2 },
    context: { fiscalYear: 2023 },
    facts: ['防災 > 満足度 | actual 2022 | 41.2 %', '防災 > 満足度 | actual 2024 | 44.9 %'],
  },
  {
    name: 'a row a year under one merged name',
    drawing: `
指標名 | 目標年度 | 目標値 | 実績値
自主財源比率 | 最終目標（令和8年度） | 45.0% |
^ | 令和5年度 | 42.0% | 42.6%
^ | 令和4年度 | 41.5% | 40.8%`,
    facts: [
      'target 2026 | 45',
      'target 2023 | 42',
      'actual 2023 | 42.6',
      'target 2022 | 41.5',
      'actual 2022 | 40.8',
    ].map((f) => `自主財源比率 | ${f} %`),
  },
  {
    name: 'who is paid, the sign of a row and the year of a start name nothing',
    drawing: `
補助金等の名称 | 交付先 | | 令和4年度決算（千円） | 現状値 | 現状値の年度 | 目標（R9）
運営費補助金 | 協議会 | a | 18,420 | 84.6 | R3 | 85.0`,
    facts: [
      '運営費補助金 | settlement 2022 | 18420 千円',
      '運営費補助金 | baseline 2021 | 84.6',
      '運営費補助金 | target 2027 | 85',
    ],
  },
  {
    name: 'classes in a table of people',
    drawing: `
区分 | 令和4年度実績 | 令和5年度実績
児童数 | 318 | 320
学級数 | 14 | 13`,
    extra: { unitNote: '（単位：人）' },
    facts: [
      '児童数 | actual 2022 | 318 人',
      '児童数 | actual 2023 | 320 人',
      '学級数 | actual 2022 | 14 学級',
      '学級数 | actual 2023 | 13 学級',
    ],
  },
  {
    name: 'limits set by law are no starting values',
    drawing: `
区分 | 本市の比率 | 財政再生基準
実質公債費比率（％） | 7.8 | 35.0`,
    facts: [],
  },
])
