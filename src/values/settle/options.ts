// A fact of a scan -> the readings it may have: as read, then what else it may say. Pure.
import { readCell } from '../../notation/number.ts'
import type { Fact } from '../../types.ts'
import { readNumber } from '../read-number.ts'
import type { NumberReading } from './relation.ts'

/** `text`: undefined = as it was read. */
export type Option = { readonly reading: NumberReading; readonly text?: string }

/** None where nothing it may say is a number. */
export function optionsOf(fact: Fact): readonly Option[] {
  const own: Option[] = fact.reading.kind === 'number' ? [{ reading: fact.reading }] : []
  const others = (fact.candidates ?? []).flatMap((text): readonly Option[] => {
    const cell = readCell(text)
    const [only, ...more] = cell.kind === 'quantities' ? cell.quantities : []
    if (!only || more.length > 0) return []
    const reading = readNumber(only, fact.unit)
    return reading.kind === 'number' ? [{ reading, text }] : []
  })
  return [...own, ...others].filter(
    (option, i, all) => all.findIndex((o) => o.reading.base === option.reading.base) === i,
  )
}
