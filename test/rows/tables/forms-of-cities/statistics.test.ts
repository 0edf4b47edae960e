// Forms that cities print, drawn by hand: counts by year, forecasts, surveys, and lists that hold no facts.
import { expectFacts } from './expect-facts.ts'

expectFacts('facts of drawn forms: statistics', [
  {
    name: 'transposed',
    drawing: `
年度 | 対象者数 | 受診者数 | 受診率
令和3年度 | 1,000 | 400 | 40.0%
令和4年度 | 1,050 | 450 | 42.9%
令和5年度 | 1,100 | 500 | 45.5%`,
    extra: { title: '特定健診の実績' },
    facts: [
      '対象者数 | actual 2021 | 1000',
      '受診者数 | actual 2021 | 400',
      '受診率 | actual 2021 | 40 %',
      '対象者数 | actual 2022 | 1050',
      '受診者数 | actual 2022 | 450',
      '受診率 | actual 2022 | 42.9 %',
      '対象者数 | actual 2023 | 1100',
      '受診者数 | actual 2023 | 500',
      '受診率 | actual 2023 | 45.5 %',
    ],
  },
  {
    name: 'transposed role rows',
    drawing: `
 | 来場者数(人) | 売上高(千円)
目標（R6） | 10,000 | 5,000
実績（R6） | 9,500 | 4,800
達成率 | 95.0% | 96.0%`,
    facts: [
      '来場者数 | target 2024 | 10000 人',
      '売上高 | target 2024 | 5000 千円',
      '来場者数 | actual 2024 | 9500 人',
      '売上高 | actual 2024 | 4800 千円',
      '来場者数 | rate ? | 95 %',
      '売上高 | rate ? | 96 %',
    ],
  },
  {
    name: 'schedule no facts',
    drawing: `
日程 | 内容 | 会場
4月10日 | 説明会 | 市役所3階
5月12日 | 第1回会議 | 201会議室`,
    facts: [],
  },
  {
    name: 'address list no facts',
    drawing: `
No. | 施設名 | 所在地 | 電話番号
1 | 中央公民館 | 本町1-2-3 | 088-880-1234
2 | 東公民館 | 東町4-5 | 088-880-2345`,
    facts: [],
  },
  {
    name: 'staff table months',
    drawing: `
区分 | 4月 | 5月 | 6月 | 計
来館者数 | 100 | 120 | 130 | 350`,
    extra: { title: '令和5年度 利用実績' },
    facts: [],
  },
  {
    name: 'grade numbers',
    drawing: `
施策 | 重要度 | 満足度 | 評価
道路 | 4.2 | 3.1 | A
公園 | 3.9 | 3.4 | B`,
    facts: [],
  },
  {
    name: 'forecast medical',
    drawing: `
区分 | 単位 | 令和6年度 | 令和7年度 | 令和8年度
量の見込み | 人 | 120 | 118 | 115
確保方策 | 人 | 120 | 120 | 120`,
    extra: { title: '教育・保育の量の見込み' },
    facts: [
      '量の見込み | forecast 2024 | 120 人',
      '量の見込み | forecast 2025 | 118 人',
      '量の見込み | forecast 2026 | 115 人',
      '確保方策 | forecast 2024 | 120 人',
      '確保方策 | forecast 2025 | 120 人',
      '確保方策 | forecast 2026 | 120 人',
    ],
  },
  {
    name: 'H ratios',
    drawing: `
指標 | 令和5年度 | 令和4年度 | 早期健全化基準
実質公債費比率 | 8.5 | 8.2 | 25.0
将来負担比率 | 45.1 | 50.3 | 350.0`,
    extra: { title: '健全化判断比率', unitNote: '（単位：％）' },
    facts: [
      '実質公債費比率 | other 2023 | 8.5 %',
      '実質公債費比率 | other 2022 | 8.2 %',
      '将来負担比率 | other 2023 | 45.1 %',
      '将来負担比率 | other 2022 | 50.3 %',
    ],
  },
  {
    name: 'L year in title',
    drawing: `
指標 | 目標値 | 実績値 | 達成度
相談件数（件） | 100 | 120 | 120.0%
訪問回数（回） | 50 | 40 | 80.0%`,
    extra: { title: '令和5年度の取組実績' },
    facts: [
      '相談件数 | target 2023 | 100 件',
      '相談件数 | actual 2023 | 120 件',
      '相談件数 | rate 2023 | 120 %',
      '訪問回数 | target 2023 | 50 回',
      '訪問回数 | actual 2023 | 40 回',
      '訪問回数 | rate 2023 | 80 %',
    ],
  },
  {
    name: 'O marks',
    drawing: `
施策 | KPI | 目標（R6） | 実績（R5） | 評価
観光振興 | 観光消費額（億円） | 50 | 48.2 | ○
^ | 宿泊者数（万人泊） | 12 | 12.5 | ◎`,
    facts: [
      '観光振興 > 観光消費額 | target 2024 | 50 億円',
      '観光振興 > 観光消費額 | actual 2023 | 48.2 億円',
      '観光振興 > 宿泊者数 | target 2024 | 12 万人泊',
      '観光振興 > 宿泊者数 | actual 2023 | 12.5 万人泊',
    ],
  },
  {
    name: 'Q no header words, years only',
    drawing: `
 | 平成30年 | 令和元年 | 令和2年
人口（人） | 50,123 | 49,800 | 49,456
世帯数（世帯） | 21,000 | 21,100 | 21,150`,
    facts: [
      '人口 | other 2018 | 50123 人',
      '人口 | other 2019 | 49800 人',
      '人口 | other 2020 | 49456 人',
      '世帯数 | other 2018 | 21000 世帯',
      '世帯数 | other 2019 | 21100 世帯',
      '世帯数 | other 2020 | 21150 世帯',
    ],
  },
  {
    name: '3 year above table only',
    drawing: `
区分 | 予算額 | 決算額 | 差引
総務費 | 1,000 | 950 | 50
民生費 | 2,000 | 1,900 | 100`,
    extra: { title: '令和4年度 歳出の状況', unitNote: '単位：千円' },
    facts: [
      '総務費 | budget 2022 | 1000 千円',
      '総務費 | settlement 2022 | 950 千円',
      '総務費 | difference 2022 | 50 千円',
      '民生費 | budget 2022 | 2000 千円',
      '民生費 | settlement 2022 | 1900 千円',
      '民生費 | difference 2022 | 100 千円',
    ],
  },
  {
    name: '4 percent items',
    drawing: `
施策 | 指標 | 現状（R3） | 目標（R8）
1 防災 | 自主防災組織率 | 65.4% | 80%
^ | 避難訓練参加者数 | 1,200人 | 2,000人`,
    facts: [
      '1 防災 > 自主防災組織率 | baseline 2021 | 65.4 %',
      '1 防災 > 自主防災組織率 | target 2026 | 80 %',
      '1 防災 > 避難訓練参加者数 | baseline 2021 | 1200 人',
      '1 防災 > 避難訓練参加者数 | target 2026 | 2000 人',
    ],
  },
  {
    name: '7 population',
    drawing: `
年齢区分 | 2020年 | 2025年 | 2030年 | 2040年
総数 | 50,000 | 48,000 | 46,000 | 41,000
65歳以上 | 15,000 | 15,500 | 15,800 | 16,000`,
    extra: { title: '将来人口推計（人）' },
    facts: [
      '総数 | forecast 2020 | 50000 人',
      '総数 | forecast 2025 | 48000 人',
      '総数 | forecast 2030 | 46000 人',
      '総数 | forecast 2040 | 41000 人',
      '65歳以上 | forecast 2020 | 15000 人',
      '65歳以上 | forecast 2025 | 15500 人',
      '65歳以上 | forecast 2030 | 15800 人',
      '65歳以上 | forecast 2040 | 16000 人',
    ],
  },
  {
    name: '12 dates only',
    drawing: `
工程 | R4 | R5 | R6
設計 | ● | | 
工事 | | ● | ●`,
    facts: [],
  },
])
