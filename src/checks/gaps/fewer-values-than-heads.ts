// What: a row has fewer values than the heads above it, and one value stands past its head's place.
// Why it matters: which head a value belongs to is a guess; it may be the target of one year or the actual of another.
// Fooled by: rows whose missing values are really blank.
import type { Fact } from '../../types.ts'
import type { Check } from '../check.ts'
import { isNumber } from '../facts.ts'
import { named, value } from '../words.ts'

export const fewerValuesThanHeads: Check = {
  id: 'fewer-values-than-heads',
  title: { ja: '見出しより値が少ない', en: 'Fewer values than heads' },
  severity: 'suspicious',
  run: (input) =>
    input.indicators.flatMap((series) => {
      if (!series.facts.some(isBlank)) return []
      const facts = series.facts.filter((f) => f.source === 'table' && f.role !== 'rate')
      const heads = new Map<string, Fact[]>()
      for (const fact of facts) heads.set(headOf(fact), [...(heads.get(headOf(fact)) ?? []), fact])
      const said = facts.filter((f) => f.reading.kind !== 'blank')
      const shifted = [...heads.values()].find((h) => h.length > 1 && h.some(isBlank) && h.some(isNumber))
      if (!shifted || said.length < 2 || said.length >= heads.size || !said.every(isNumber)) return []
      return [
        {
          origin: 'extraction',
          message: {
            ja: `${named(series)}は見出しが ${heads.size} つ、値が ${said.length} つ（${said.map((f) => value(f).ja).join('、')}）で、どの見出しの値か確かめが要ります`,
            en: `${named(series)} has ${heads.size} heads and ${said.length} values (${said.map((f) => value(f).en).join(', ')}): which belongs to which?`,
          },
          facts: said,
        },
      ]
    }),
}

const headOf = (f: Fact): string => `${f.role} ${f.years?.from} ${f.years?.to}`
const isBlank = (f: Fact): boolean => f.reading.kind === 'blank'
