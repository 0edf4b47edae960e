// Forms drawn to find out what a city nobody has seen may print: one or two rows a class of form.
import { expectFacts } from './expect-facts.ts'

expectFacts('facts of drawn forms: years', [
  {
    name: 'a year column at the right end dates the number left of it, in each row',
    drawing: `
項目 | 策定時 | < | 目標 | <
^ | 数値 | 年度 | 数値 | 年度
委員の割合 | 24.5% | H30 | 40.0% | R9
取得率 | 5.0% | H30 | 85.0% | R7
管理職の割合 | 12.1% | R元 | 25.0% | R8`,
    extra: { headerRows: 2 },
    facts: [
      '委員の割合 | baseline 2018 | 24.5 %',
      '委員の割合 | target 2027 | 40 %',
      '取得率 | baseline 2018 | 5 %',
      '取得率 | target 2025 | 85 %',
      '管理職の割合 | baseline 2019 | 12.1 %',
      '管理職の割合 | target 2026 | 25 %',
    ],
  },
])

expectFacts('facts of drawn forms: heads and keys', [
  {
    name: 'bare aims before plain years are of those years',
    drawing: `
指標 | 単位 | 目標 | R3年度 | 目標 | R4年度 | 目標⏎R5年度
利用者数 | 人 | 620 | 542 | 640 | 619 | 680
利用料金収入 | 千円 | 98 | 86 | 100 | 97 | 104`,
    extra: { title: '利用状況', headerRows: 1 },
    facts: [
      '利用者数 | target 2021 | 620 人',
      '利用者数 | actual 2021 | 542 人',
      '利用者数 | target 2022 | 640 人',
      '利用者数 | actual 2022 | 619 人',
      '利用者数 | target 2023 | 680 人',
      '利用料金収入 | target 2021 | 98 千円',
      '利用料金収入 | actual 2021 | 86 千円',
      '利用料金収入 | target 2022 | 100 千円',
      '利用料金収入 | actual 2022 | 97 千円',
      '利用料金収入 | target 2023 | 104 千円',
    ],
  },
  {
    name: 'a formula of letters is a key, as the letters are',
    drawing: `
区分 | < | | R3年度決算
収入 | 指定管理料 | A | 28,400
^ | 収入計 | D | 38,247
支出 | 支出計 | I | 37,037
事業収支 | < | D-I | 1,210`,
    extra: { unitNote: '（単位：千円）', headerRows: 1 },
    facts: [
      '収入 > 指定管理料 | settlement 2021 | 28400 千円',
      '収入 > 収入計 | settlement 2021 | 38247 千円',
      '支出 > 支出計 | settlement 2021 | 37037 千円',
      '事業収支 | settlement 2021 | 1210 千円',
    ],
  },
  {
    name: 'two sources of money in one head; a name that begins with a source is none',
    drawing: `
事業 | 決算額 | 財源内訳 | <
^ | ^ | 国庫支出金 | 地方債・その他
使用料・手数料の見直し | 900 | 300 | 600`,
    extra: { unitNote: '（単位：千円）', headerRows: 2 },
    context: { fiscalYear: 2023 },
    facts: [
      '使用料・手数料の見直し > 事業費 | settlement 2023 | 900 千円',
      '使用料・手数料の見直し > 国庫支出金 | settlement 2023 | 300 千円',
      '使用料・手数料の見直し > 地方債・その他 | settlement 2023 | 600 千円',
    ],
  },
  {
    name: 'a name goes on over its parts where a source lost the span, and 前回比 in points is a difference',
    drawing: `
施策 | 満足度 | | | 重要度 |
 | 今回(R6) | 前回(R4) | 前回比（ポイント） | 今回(R6) | 前回(R4)
公共交通 | 45.1 | 43.0 | 2.1 | 61.2 | 60.2`,
    extra: { kind: 'given', headerRows: 2, unitNote: '（単位：％）' },
    facts: [
      '公共交通 > 満足度 | actual 2024 | 45.1 %',
      '公共交通 > 満足度 | actual 2022 | 43 %',
      '公共交通 > 満足度 | difference 2022-2024 | 2.1 ポイント',
      '公共交通 > 重要度 | actual 2024 | 61.2 %',
      '公共交通 > 重要度 | actual 2022 | 60.2 %',
    ],
  },
  {
    name: 'a change against an older year is not of that year',
    drawing: `
部門 | 2013年度(基準年度) | 2022年度実績 | 2013年度比
産業部門(千t) | 320.5 | 268.4 | ▲16.3%`,
    facts: [
      '産業部門 | baseline 2013 | 320.5 千t',
      '産業部門 | actual 2022 | 268.4 千t',
      '産業部門 | rate 2022 | -16.3 %',
    ],
  },
  {
    name: 'a share is of the year of its whole; 財政力指数 of accounts is no amount',
    drawing: `
区分 | 7年度当初予算 | 構成比 | 6年度当初予算 | 構成比
人件費(千円) | 3,450 | 17.2% | 3,380 | 17.0%`,
    facts: [
      '人件費 | budget 2025 | 3450 千円',
      '人件費 | rate 2025 | 17.2 %',
      '人件費 | budget 2024 | 3380 千円',
      '人件費 | rate 2024 | 17 %',
    ],
    context: { era: '令和' },
  },
])

expectFacts('facts of drawn forms: seen in new cities', [
  {
    name: 'years in brackets below the numbers, in rows of their own',
    drawing: `
指標 | 現状値 | | 目標値
入場者数 | 124人 | → | 150人
 | (令和5年度) | | (令和10年度)
来館者数 | 269人 | → | 320人
 | (令和5年度) | | (令和10年度)`,
    extra: { kind: 'aligned', headerRows: 1 },
    facts: [
      '入場者数 | baseline 2023 | 124 人',
      '入場者数 | target 2028 | 150 人',
      '来館者数 | baseline 2023 | 269 人',
      '来館者数 | target 2028 | 320 人',
    ],
  },
  {
    name: 'names under a head with 目標, before a column of aims',
    drawing: `
めざす都市像 | 基本目標／ＫＰＩ | 策定時 | 目標値
経済成長のけん引 | 圏域内の事業所数 | 236社(2016年) | 250社(2025年)
^ | 圏域内の就業者数 | 812人(2016年) | 900人(2025年)`,
    extra: { headerRows: 1 },
    facts: [
      '経済成長のけん引 > 圏域内の事業所数 | baseline 2016 | 236 社',
      '経済成長のけん引 > 圏域内の事業所数 | target 2025 | 250 社',
      '経済成長のけん引 > 圏域内の就業者数 | baseline 2016 | 812 人',
      '経済成長のけん引 > 圏域内の就業者数 | target 2025 | 900 人',
    ],
  },
  {
    name: 'an interim value ahead of where things stand is an aim',
    drawing: `
指標 | 現状値(令和5年度) | 中間値(令和8年度) | 目標値(令和11年度)
出生数(人) | 512 | 530 | 550`,
    facts: ['出生数 | baseline 2023 | 512 人', '出生数 | target 2026 | 530 人', '出生数 | target 2029 | 550 人'],
  },
  {
    name: 'a blank unit cell is that of the nearest pair above',
    drawing: `
サービス | 単位 | 区分 | R3 | R4
居宅介護 | 人 | 見込量 | 112 | 115
 | | 実績値 | 108 | 117
 | 時間 | 見込量 | 1,904 | 1,955
 | | 実績値 | 1,788 | 2,014`,
    extra: { kind: 'given' },
    facts: [
      '居宅介護 | forecast 2021 | 112 人',
      '居宅介護 | forecast 2022 | 115 人',
      '居宅介護 | actual 2021 | 108 人',
      '居宅介護 | actual 2022 | 117 人',
      '居宅介護 | forecast 2021 | 1904 時間',
      '居宅介護 | forecast 2022 | 1955 時間',
      '居宅介護 | actual 2021 | 1788 時間',
      '居宅介護 | actual 2022 | 2014 時間',
    ],
  },
  {
    name: 'a plan of money that prints the voted budget before its years',
    drawing: `
区分 | R6当初 | R7 | R8
市税 | 5,100 | 5,120 | 5,130`,
    extra: { title: '中期財政計画', unitNote: '（単位：百万円）' },
    context: { title: '中期財政計画', planPeriod: { from: 2025, to: 2026, calendar: 'fiscal' } },
    facts: [
      '市税 | budget 2024 | 5100 百万円',
      '市税 | forecast 2025 | 5120 百万円',
      '市税 | forecast 2026 | 5130 百万円',
    ],
  },
  {
    name: 'rows of a group whose labels sound like roles are named by them where the heads say the roles',
    drawing: `
 | 令和5年度 | < | < | <
^ |  | 計画数値 | 実績値 | 差
一時預かり | ①需要量 | 94人 | 153人 | 58人
^ | ②確保量 | 146人 | 153人 | 7人
^ | ②－① | 51人 | 0人 |`,
    extra: { headerRows: 2 },
    facts: [
      '一時預かり > ①需要量 | forecast 2023 | 94 人',
      '一時預かり > ①需要量 | actual 2023 | 153 人',
      '一時預かり > ①需要量 | difference 2023 | 58 人',
      '一時預かり > ②確保量 | forecast 2023 | 146 人',
      '一時預かり > ②確保量 | actual 2023 | 153 人',
      '一時預かり > ②確保量 | difference 2023 | 7 人',
      '一時預かり > ②－① | forecast 2023 | 51 人',
      '一時預かり > ②－① | actual 2023 | 0 人',
    ],
  },
])
