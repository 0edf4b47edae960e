// What: a cell with digits in it that was not read as a number, in a column of a table where nearly all others were.
// Why it matters: a value is missing from the data although it stands on the paper.
// Fooled by: cells that explain themselves in words (令和9年度から), which say a year and no value: these are left out.
import type { Check, Draft } from '../check.ts'
import { isNumber } from '../facts.ts'
import { named } from '../words.ts'

const LEAST_NUMBERS = 8
const LEAST_SHARE = 0.85
const DIGIT = /[0-9]/
const YEAR = /(?:令和|平成|昭和|[RHS])\s?[0-9]|[0-9]{4}年|年度|月/u

export const unreadAmongNumbers: Check = {
  id: 'unread-among-numbers',
  title: { ja: '数値の列に読めない値', en: 'Unread value in a column of numbers' },
  severity: 'info',
  run: (input) => {
    const unread = input.facts.filter(
      (f) =>
        f.source === 'table' &&
        (f.reading.kind === 'unreadable' || (f.reading.kind === 'text' && DIGIT.test(f.raw) && !YEAR.test(f.raw))),
    )
    return unread.flatMap((fact): readonly Draft[] => {
      const column = input.factsOf(fact.table).filter((f) => f.column === fact.column && f.role === fact.role)
      const numbers = column.filter(isNumber).length
      if (numbers < LEAST_NUMBERS || numbers < LEAST_SHARE * column.length) return []
      return [
        {
          origin: 'extraction',
          message: {
            ja: `${named(fact)}の「${fact.raw.trim()}」は数値として読めていません（同じ列の ${numbers} 行は数値です）`,
            en: `${named(fact)}: 「${fact.raw.trim()}」 was not read as a number; ${numbers} rows of its column were`,
          },
          facts: [fact],
        },
      ]
    })
  },
}
