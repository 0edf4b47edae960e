// What: a column whose cells hold digits and not one of them was read as a number.
// Why it matters: a whole year of values is missing from the data.
// Fooled by: columns of words with a date or a paragraph number in them; so the cells must be short and begin with the number.
import type { Fact } from '../../types.ts'
import type { Check } from '../check.ts'
import { isNumber } from '../facts.ts'
import { roleName } from '../words.ts'

const LEAST_CELLS = 4
/** Characters: longer cells are sentences. */
const LONGEST = 12
const BEGINS = /^[△▲+約(（]?\s?[0-9]/u
const DATE = /年|月|日|[RHS令和平成]\s?[0-9]/u
const VALUES = new Set(['baseline', 'actual', 'target', 'budget', 'settlement', 'forecast'])

export const columnUnread: Check = {
  id: 'column-unread',
  title: { ja: '一つも読めていない列', en: 'A column of which nothing was read' },
  severity: 'suspicious',
  run: (input) => {
    const columns = new Map<string, Fact[]>()
    for (const fact of input.facts) {
      if (fact.source !== 'table' || fact.column < 0 || !VALUES.has(fact.role)) continue
      const key = `${fact.table} ${fact.column} ${fact.role}`
      const own = columns.get(key)
      if (own) own.push(fact)
      else columns.set(key, [fact])
    }
    return [...columns.values()].flatMap((facts) => {
      if (facts.length < LEAST_CELLS || facts.some(isNumber)) return []
      const unread = facts.filter(isUnread)
      if (unread.length < LEAST_CELLS) return []
      const [first] = unread
      return [
        {
          origin: 'extraction' as const,
          message: {
            ja: `${roleName(first!.role).ja}の列の ${unread.length} 個の値が、一つも数値として読めていません（例：${first!.raw.trim()}）`,
            en: `None of the ${unread.length} values of a column (${roleName(first!.role).en}) was read as a number (the first: ${first!.raw.trim()})`,
          },
          facts: unread,
        },
      ]
    })
  },
}

const isUnread = ({ reading, raw }: Fact): boolean =>
  (reading.kind === 'unreadable' || reading.kind === 'text') &&
  raw.trim().length <= LONGEST &&
  BEGINS.test(raw.trim()) &&
  !DATE.test(raw)
