// What: a single blank cell in a column of indicator values where every other row has a number or a dash.
// Why it matters: a dash says there is none; a blank says nothing, and may be a lost value.
// Fooled by: rows that end early on purpose.
import type { Fact } from '../../types.ts'
import type { Check } from '../check.ts'
import { named, roleName, yearOf } from '../words.ts'

const LEAST_FILLED = 8

export const blankAmongFilled: Check = {
  id: 'blank-among-filled',
  title: { ja: '一つだけ空欄', en: 'Single blank among filled cells' },
  severity: 'info',
  run: (input) => {
    const columns = new Map<string, Fact[]>()
    const tables = new Set(input.facts.filter((f) => f.reading.kind === 'blank').map((f) => f.table))
    for (const fact of [...tables].flatMap(input.factsOf)) {
      if (fact.source !== 'table' || fact.role === 'grade' || fact.role === 'other') continue
      const key = `${fact.table} ${fact.column}`
      const known = columns.get(key)
      if (known) known.push(fact)
      else columns.set(key, [fact])
    }
    return [...columns.values()].flatMap((facts) => {
      const blank = facts.filter((f) => f.reading.kind === 'blank')
      if (blank.length !== 1 || facts.length <= LEAST_FILLED) return []
      const [fact] = blank
      return [
        {
          message: {
            ja: `${named(fact!)}の${yearOf(fact!)}${roleName(fact!.role).ja}だけが空欄です（同じ列のほかの ${facts.length - 1} 行は値か横線）`,
            en: `${named(fact!)}: only its ${roleName(fact!.role).en} ${yearOf(fact!)} is blank; the other ${facts.length - 1} rows have a value or a dash`,
          },
          facts: [fact!],
        },
      ]
    })
  },
}
