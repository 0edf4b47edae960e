// Tables of real papers as converters leave them, redrawn with other names: one or two rows a class of form.
import { expectFacts } from './expect-facts.ts'

expectFacts('facts of converted tables', [
  {
    name: 'a blank between a head and its unit, where another column has a second head',
    drawing: `
会計別 | 平成28年度 当初予算額 A | 平成27年度 当初予算額 B | 比較 |
 | | | 増減 A-B | 率
 | 千円 | 千円 | 千円 | %
一般会計 | 295,200 | 294,900 | 300 | 0.10`,
    extra: { kind: 'given', headerRows: 3 },
    facts: [
      '一般会計 | budget 2016 | 295200 千円',
      '一般会計 | budget 2015 | 294900 千円',
      '一般会計 | difference 2016 | 300 千円',
      '一般会計 | rate 2016 | 0.1 %',
    ],
  },
  {
    name: 'a column of short names under 基本目標/KPI, an aim that is a limit, a number with its trend',
    drawing: `
都市圏像/施策 | 基本目標/KPI | 現状値 | 目標値
《経済面》 | 総生産 | 9兆1,400億円 (2012年度) | 10兆円 (2020年度)
 | 圏域に来る観光客数 | 3,737人↑ (2014年) | 4,000人超 (2020年)`,
    extra: { kind: 'given', headerRows: 1 },
    facts: [
      '《経済面》 > 総生産 | baseline 2012 | 9140000000000 円',
      '《経済面》 > 総生産 | target 2020 | 10000000000000 円',
      '《経済面》 > 圏域に来る観光客数 | baseline 2014 | 3737 人',
      '《経済面》 > 圏域に来る観光客数 | target 2020 | 4000 人',
    ],
  },
  {
    name: 'a block whose name and unit were merged cells beside the label of its row of years',
    drawing: `
成果指標1 | 司書のいる学校数 | 区分 | 平成25年度 | 平成26年度
 | 単位：校 | 計画値 | 71 | 72
 | | 実績値 | 70 | 73
成果指標2 | 貸出冊数 | 区分 | 平成25年度 | 平成26年度
 | 単位：冊 | 計画値 | 1,330 | 1,364
 | | 実績値 | 1,364 | 1,462`,
    extra: { kind: 'given' },
    facts: [
      '司書のいる学校数 | forecast 2013 | 71 校',
      '司書のいる学校数 | forecast 2014 | 72 校',
      '司書のいる学校数 | actual 2013 | 70 校',
      '司書のいる学校数 | actual 2014 | 73 校',
      '貸出冊数 | forecast 2013 | 1330 冊',
      '貸出冊数 | forecast 2014 | 1364 冊',
      '貸出冊数 | actual 2013 | 1364 冊',
      '貸出冊数 | actual 2014 | 1462 冊',
    ],
  },
  {
    name: 'units of a cost table that stand once for the rows below',
    drawing: `
 | | 単位 | H25予算 | H25決算
投入人員 | 正職員数 | 人 | 1 | 2
 | 嘱託員数 | | 3 | 4
人件費 | 直接人件費 | 千円 | 5 | 6
直接事業費 | | | 7 | 8`,
    extra: { kind: 'given', headerRows: 1 },
    facts: [
      '投入人員 > 正職員数 | budget 2013 | 1 人',
      '投入人員 > 正職員数 | settlement 2013 | 2 人',
      '投入人員 > 嘱託員数 | budget 2013 | 3 人',
      '投入人員 > 嘱託員数 | settlement 2013 | 4 人',
      '人件費 > 直接人件費 | budget 2013 | 5 千円',
      '人件費 > 直接人件費 | settlement 2013 | 6 千円',
      '直接事業費 | budget 2013 | 7 千円',
      '直接事業費 | settlement 2013 | 8 千円',
    ],
  },
  {
    name: 'years in a row of their own below the numbers that they date',
    drawing: `
指標 | 策定時の ベースライン | 中間評価 | 最終評価 | 目標値
健診の実施率 | 41.3％ | 50.1％ | 55.6％ | 70％以上
 | 平成21年度 | 平成27年度 | 令和元年度 | 令和5年度
指導の実施率 | 12.3％ | 17.5％ | 23.2％ | 45％以上
 | 平成21年度 | 平成27年度 | 令和元年度 | 令和5年度`,
    extra: { kind: 'given', headerRows: 1 },
    facts: [
      '健診の実施率 | baseline 2009 | 41.3 %',
      '健診の実施率 | actual 2015 | 50.1 %',
      '健診の実施率 | actual 2019 | 55.6 %',
      '健診の実施率 | target 2023 | 70 %',
      '指導の実施率 | baseline 2009 | 12.3 %',
      '指導の実施率 | actual 2015 | 17.5 %',
      '指導の実施率 | actual 2019 | 23.2 %',
      '指導の実施率 | target 2023 | 45 %',
    ],
  },
  {
    name: 'a column headed 内容 explains the name before it',
    drawing: `
項目 | 内容 | R6予算額（千円）
放課後児童クラブ運営事業 | 6クラブを運営する | 61,352`,
    extra: { kind: 'given', headerRows: 1 },
    facts: ['放課後児童クラブ運営事業 | budget 2024 | 61352 千円'],
  },
  {
    name: 'two amounts on one line of a cell, each behind its own word',
    drawing: `
事業名 | 予算額・執行額（千円） | H30実績値
就農支援事業 | 予算額 3,600 執行額 2,400 | 2人`,
    extra: { kind: 'given', headerRows: 1 },
    context: { fiscalYear: 2018 },
    facts: [
      '就農支援事業 > 事業費 | budget 2018 | 3600 千円',
      '就農支援事業 > 事業費 | settlement 2018 | 2400 千円',
      '就農支援事業 | actual 2018 | 2 人',
    ],
  },
])
