// The facts of a scan and of the same page read from its text -> which numbers are right, place by place. Pure.
// Needs no truth file: text is read without mistakes where it matters here, the digits.
import { area } from '../../src/geometry/box.ts'
import type { Box, Choice, Fact } from '../../src/types.ts'

export type Compared = {
  /** Numbers on the page as its text says. */
  readonly wanted: number
  readonly right: number
  /** Of each number of the scan: how sure it was, and whether it is the one that stands there. */
  readonly trusted: readonly {
    readonly confidence: number
    readonly right: boolean
    readonly said: string
    readonly is: string
    /** What the arithmetic of the paper did to it. */
    readonly settled: 'right' | 'wrong' | 'no'
  }[]
  /** Options of lists with a mark: those whose mark is read as it stands on the page. */
  readonly choices: { readonly wanted: number; readonly right: number; readonly wrong: number }
}

type Read = { readonly facts: readonly Fact[]; readonly choices: readonly Choice[] }

type NumberFact = Fact & { readonly reading: { readonly kind: 'number'; readonly printed: string } }

const isNumber = (fact: Fact): fact is NumberFact => fact.reading.kind === 'number'

export const comparePlaces = (scan: Read, text: Read): Compared => {
  const free = new Set(text.facts.filter(isNumber))
  const wanted = free.size
  const trusted = scan.facts.filter(isNumber).map((fact) => {
    const here = standingAt(fact.place.box, free)
    const same = here.find((other) => other.reading.printed === fact.reading.printed)
    const nearest = same ?? here[0]
    if (nearest) free.delete(nearest)
    const right = same !== undefined
    const settled = isSettled(fact) ? (right ? ('right' as const) : ('wrong' as const)) : ('no' as const)
    return { confidence: fact.confidence, right, said: fact.raw, is: nearest?.raw ?? '', settled }
  })
  const choices = compareChoices(scan.choices, text.choices)
  return { wanted, right: trusted.filter(({ right }) => right).length, trusted, choices }
}

/** Share of the smaller place, and of the best share: what lies together less is the next cell, whose edge is a hair off. */
const SAME_PLACE = { least: 0.25, ofBest: 0.5 }

/** The nearest first; more than one where a cell holds several numbers. */
const standingAt = (box: Box, facts: Iterable<NumberFact>): readonly NumberFact[] => {
  const near = [...facts]
    .map((fact) => ({ fact, share: overlap(box, fact.place.box) / Math.min(area(box), area(fact.place.box)) }))
    .sort((a, b) => b.share - a.share)
  const least = Math.max(SAME_PLACE.least, SAME_PLACE.ofBest * (near[0]?.share ?? 0))
  return near.filter(({ share }) => share >= least).map(({ fact }) => fact)
}

/** The digits that were read are not those that the fact says. */
const isSettled = ({ raw, reasons, reading: { printed } }: NumberFact): boolean =>
  reasons.some(({ id }) => id === 'confirmed-by-arithmetic') &&
  printed.replace(/\D/g, '') !== raw.normalize('NFKC').replace(/\D/g, '')

const compareChoices = (scan: readonly Choice[], text: readonly Choice[]): Compared['choices'] => {
  const free = new Set(scan)
  let [right, wrong] = [0, 0]
  for (const choice of text) {
    const here = [...free].filter((other) => overlap(choice.place.box, other.place.box) > 0)
    const [same] = here.sort((a, b) => alike(b.option, choice.option) - alike(a.option, choice.option))
    if (!same) continue
    free.delete(same)
    if (same.selected === choice.selected) right++
    else wrong++
  }
  return { wanted: text.length, right, wrong }
}

/** Share of the characters that both have: the recogniser misreads one or two of an option's name. */
const alike = (a: string, b: string): number =>
  [...new Set(a)].filter((letter) => b.includes(letter)).length / Math.max(1, new Set([...a, ...b]).size)

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))
