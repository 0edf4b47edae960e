// The facts of a scan and of the same page read from its text -> which numbers are right, place by place. Pure.
// Needs no truth file: text is read without mistakes where it matters here, the digits.
import type { Box, Fact } from '../../src/types.ts'

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
  }[]
}

type NumberFact = Fact & { readonly reading: { readonly kind: 'number'; readonly printed: string } }

const isNumber = (fact: Fact): fact is NumberFact => fact.reading.kind === 'number'

export const comparePlaces = (scan: readonly Fact[], text: readonly Fact[]): Compared => {
  const free = new Set(text.filter(isNumber))
  const wanted = free.size
  const trusted = scan.filter(isNumber).map((fact) => {
    const here = [...free].filter((other) => overlap(fact.place.box, other.place.box) > 0)
    const same = here.find((other) => other.reading.printed === fact.reading.printed)
    const nearest =
      same ?? here.sort((a, b) => overlap(fact.place.box, b.place.box) - overlap(fact.place.box, a.place.box))[0]
    if (nearest) free.delete(nearest)
    return { confidence: fact.confidence, right: same !== undefined, said: fact.raw, is: nearest?.raw ?? '' }
  })
  return { wanted, right: trusted.filter(({ right }) => right).length, trusted }
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))
