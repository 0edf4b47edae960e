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
])
