// A fact of a scan -> the readings it may have: as read, then what else it may say. Pure.
import { readCell } from '../../notation/number.ts'
import type { Fact } from '../../types.ts'
import { readNumber } from '../read-number.ts'
import type { NumberReading } from './relation.ts'

/** `text`: undefined = as it was read. `guessed`: no model read it so. */
export type Option = { readonly reading: NumberReading; readonly text?: string; readonly guessed?: true }

/** None where nothing it may say is a number. */
export function optionsOf(fact: Fact): readonly Option[] {
  const own: Option[] = fact.reading.kind === 'number' ? [{ reading: fact.reading }] : []
  return distinct([...own, ...read(fact.candidates ?? [], fact)])
}

/** Digits that recognisers take for each other. */
const ALIKE = ['38', '56', '17', '68', '89', '08', '14', '06', '35', '27']
/** From this trust on a reading is not called in question. */
const SURE = 0.9

/** The fact with one digit read otherwise; none where both models said the same. */
export function misreadOptions(fact: Fact): readonly Option[] {
  const { weight = 1 } = fact.reasons.find((r) => r.id === 'read-by-ocr') ?? {}
  if (weight >= SURE || fact.reading.kind !== 'number') return []
  const texts = [...fact.raw].flatMap((digit, i, all) =>
    ALIKE.filter((pair) => pair.includes(digit)).map((pair) =>
      [...all.slice(0, i), pair.replace(digit, ''), ...all.slice(i + 1)].join(''),
    ),
  )
  const { base } = fact.reading
  return distinct(read(texts, fact))
    .filter((option) => option.reading.base !== base)
    .map((option) => ({ ...option, guessed: true }))
}

const read = (texts: readonly string[], fact: Fact): readonly Option[] =>
  texts.flatMap((text): readonly Option[] => {
    const cell = readCell(text)
    const [only, ...more] = cell.kind === 'quantities' ? cell.quantities : []
    if (!only || more.length > 0) return []
    const reading = readNumber(only, fact.unit)
    return reading.kind === 'number' ? [{ reading, text }] : []
  })

const distinct = (options: readonly Option[]): readonly Option[] =>
  options.filter((option, i) => options.findIndex((o) => o.reading.base === option.reading.base) === i)
