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
