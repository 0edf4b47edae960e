// One number of a document -> the document with a slip in it: what a typist, a formula or a reader gets wrong. Pure; `random` decides.
import { readUnit } from '../../src/notation/unit.ts'
import type { Extraction, Fact } from '../../src/types.ts'

export type NumberFact = Fact & { readonly reading: Extract<Fact['reading'], { kind: 'number' }> }
export type Random = () => number
/** The altered facts by their place in the list; undefined where the slip changes nothing. */
type Slip = (facts: readonly Fact[], at: number, random: Random) => ReadonlyMap<number, Fact> | undefined

export const isNumber = (f: Fact): f is NumberFact => f.reading.kind === 'number'

export const withNumber = (fact: NumberFact, printed: string): Fact => {
  const { reading } = fact
  const before = Number(reading.printed)
  const after = Number(printed)
  const scaled = (whole: number): number => (before === 0 ? after : (whole / before) * after)
  return {
    ...fact,
    raw: printed,
    reading: { ...reading, printed, value: scaled(reading.value), base: scaled(reading.base) },
  }
}

/** Printed digits altered; a slip that leaves the same number is none. */
const digits =
  (alter: (printed: string, random: Random) => string | undefined): Slip =>
  (facts, at, random) => {
    const fact = facts[at] as NumberFact
    const printed = alter(fact.reading.printed, random)
    if (printed === undefined || !/[0-9]/.test(printed) || Number(printed) === Number(fact.reading.printed))
      return undefined
    return new Map([[at, withNumber(fact, printed)]])
  }

const pick = <T>(all: readonly T[], random: Random): T | undefined => all[Math.floor(random() * all.length)]

const digitPlaces = (printed: string): number[] => [...printed].flatMap((c, i) => (/[0-9]/.test(c) ? [i] : []))

const swapped = (printed: string, random: Random): string | undefined => {
  const at = pick(
    digitPlaces(printed).filter((i) => /[0-9]/.test(printed[i + 1] ?? '') && printed[i] !== printed[i + 1]),
    random,
  )
  return at === undefined ? undefined : printed.slice(0, at) + printed[at + 1] + printed[at] + printed.slice(at + 2)
}

const dropped = (printed: string, random: Random): string | undefined => {
  const places = digitPlaces(printed)
  const at = places.length < 2 ? undefined : pick(places, random)
  return at === undefined ? undefined : printed.slice(0, at) + printed.slice(at + 1)
}

/** The value stands in the neighbour's column and the neighbour's in its own. */
const moved: Slip = (facts, at) => {
  const own = facts[at] as NumberFact
  const near = facts.findIndex(
    (f) => isNumber(f) && f.table === own.table && f.row === own.row && f.item === own.item && f.column > own.column,
  )
  const other = facts[near]
  if (!other || !isNumber(other) || other.reading.printed === own.reading.printed) return undefined
  return new Map([
    [at, withNumber(own, other.reading.printed)],
    [near, withNumber(other, own.reading.printed)],
  ])
}

const otherUnit: Slip = (facts, at, random) => {
  const fact = facts[at] as NumberFact
  if (!fact.unit) return undefined
  const unit = readUnit(
    pick(
      ['件', '人', '%', '千円', '回'].filter((u) => u !== fact.unit?.printed),
      random,
    )!,
  )
  if (!unit) return undefined
  const reading = { ...fact.reading, base: fact.reading.value * unit.factor }
  return new Map([[at, { ...fact, unit: { ...unit, from: fact.unit.from }, reading }]])
}

const otherYear: Slip = (facts, at, random) => {
  const fact = facts[at]!
  if (!fact.years) return undefined
  const by = random() < 0.5 ? 1 : -1
  return new Map([[at, { ...fact, years: { ...fact.years, from: fact.years.from + by, to: fact.years.to + by } }]])
}

export const SLIPS: Readonly<Record<string, Slip>> = {
  'digit swap': digits(swapped),
  'dropped digit': digits(dropped),
  x10: digits((printed) => (printed.includes('.') ? String(Number(printed) * 10) : `${printed}0`)),
  sign: digits((printed) => (printed.startsWith('-') ? printed.slice(1) : `-${printed}`)),
  'moved column': moved,
  'wrong unit': otherUnit,
  'wrong year': otherYear,
}

export const altered = (document: Extraction, by: ReadonlyMap<number, Fact>): Extraction => ({
  ...document,
  facts: document.facts.map((f, i) => by.get(i) ?? f),
})
