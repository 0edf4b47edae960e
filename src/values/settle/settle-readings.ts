// Facts read from pictures -> the same facts, settled where the paper's own arithmetic leaves exactly one reading. Pure.
// What fits as read is confirmed; where one other combination of readings fits, it is taken, `raw` stays what was read and
// the reason names both. Where none or several fit nothing changes. Facts of files with text are left alone.
import type { Fact, Reason } from '../../types.ts'
import { differenceRelations } from './differences.ts'
import { misreadOptions, type Option, optionsOf } from './options.ts'
import { orderRelations } from './orders.ts'
import { rateRelations } from './rates.ts'
import type { NumberReading, Relation } from './relation.ts'
import { sumRelations } from './sums.ts'

/** How often such a reading is right; an order alone, or a digit that no model read, tells less. */
const TRUST = { confirmed: 0.99, chosen: 0.95, weak: 0.85 }
/** More combinations of readings fit by chance. */
const MOST_COMBINATIONS = 128
/** What one round settles may leave another relation a single way. */
const ROUNDS = 3

export function settleReadings(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(isScanned)) return facts
  let now = facts
  for (let round = 0; round < ROUNDS; round++) {
    const next = settleOnce(now)
    if (next === now) break
    now = next
  }
  return now
}

const isScanned = (fact: Fact): boolean => fact.reasons.some((r) => r.id === 'read-by-ocr')
const isOpen = (fact: Fact): boolean => isScanned(fact) && !fact.reasons.some((r) => r.id === CONFIRMED)

const CONFIRMED = 'confirmed-by-arithmetic'

type Choice = { readonly option: Option; readonly line: string; readonly weak: boolean }
type Fit = { readonly relation: Relation; readonly options: readonly Option[] }

function settleOnce(facts: readonly Fact[]): readonly Fact[] {
  const relations = [rateRelations, sumRelations, differenceRelations, orderRelations].flatMap((find) => find(facts))
  const holding = countHolding(relations)
  const fits = relations.flatMap((relation): readonly Fit[] => {
    if (!relation.terms.some(isOpen)) return []
    const options = onlyFit(relation)
    if (!options) return []
    const asRead = options.every((o) => o.text === undefined)
    if (asRead && relation.weak) return []
    return (holding.get(relation.family) ?? 0) - (asRead ? 1 : 0) >= relation.others ? [{ relation, options }] : []
  })
  const choices = withoutQuarrels(fits)
  return choices.size === 0 ? facts : facts.map((fact) => settled(fact, choices.get(fact)))
}

/** Of each family, how many hold as they were read. */
function countHolding(relations: readonly Relation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { family, terms, holds } of relations) {
    const read = terms.map((f) => f.reading)
    if (read.every((r): r is NumberReading => r.kind === 'number') && holds(read))
      counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  return counts
}

/** The one combination that fits; undefined where there is none or more than one. */
function onlyFit(relation: Relation): readonly Option[] | undefined {
  const choices = relation.terms.map(optionsOf)
  if (choices.reduce((n, c) => n * c.length, 1) > MOST_COMBINATIONS) return undefined
  const fitting = fits(relation, combinations(choices))
  if (fitting.length > 0 || relation.weak) return fitting.length === 1 ? fitting[0] : undefined
  // None of the readings fits: one digit of one doubtful number was taken for another like it by both.
  const misread = relation.terms.flatMap((fact, i) =>
    misreadOptions(fact).flatMap((option) => {
      const others = choices.map((c) => c[0])
      return others.every((o) => o !== undefined) ? [others.map((o, k) => (k === i ? option : o))] : []
    }),
  )
  const repaired = fits(relation, misread)
  return repaired.length === 1 ? repaired[0] : undefined
}

/** At most two: more say no more. */
function fits({ holds }: Relation, tried: Iterable<readonly Option[]>): (readonly Option[])[] {
  const found: (readonly Option[])[] = []
  for (const options of tried) {
    if (holds(options.map((o) => o.reading))) found.push(options)
    if (found.length > 1) break
  }
  return found
}

function* combinations(choices: readonly (readonly Option[])[]): Iterable<readonly Option[]> {
  const [first, ...rest] = choices
  if (!first) yield []
  else for (const option of first) for (const others of combinations(rest)) yield [option, ...others]
}

/** Two relations that want different readings of one fact: neither is believed. */
function withoutQuarrels(fits: readonly Fit[]): ReadonlyMap<Fact, Choice> {
  const wanted = new Map<Fact, Set<number>>()
  for (const { relation, options } of fits)
    relation.terms.forEach((fact, i) => {
      wanted.set(fact, (wanted.get(fact) ?? new Set()).add(options[i]!.reading.base))
    })
  const choices = new Map<Fact, Choice>()
  for (const { relation, options } of fits) {
    if (relation.terms.some((fact) => wanted.get(fact)!.size > 1)) continue
    const line = relation.line(options.map((o) => o.reading))
    relation.terms.forEach((fact, i) => {
      const known = choices.get(fact)
      const choice = { option: options[i]!, line, weak: relation.weak === true }
      if (isOpen(fact) && (!known || (known.weak && !choice.weak))) choices.set(fact, choice)
    })
  }
  return choices
}

function settled(fact: Fact, choice: Choice | undefined): Fact {
  if (!choice) return fact
  const { option, line, weak } = choice
  const trust = weak || option.guessed ? TRUST.weak : option.text === undefined ? TRUST.confirmed : TRUST.chosen
  const before = fact.reasons.find((r) => r.id === 'read-by-ocr')!.weight
  const after = Math.max(before, trust)
  const named = option.text === undefined ? line : `${line}（読み取り「${fact.raw}」→「${option.text}」）`
  const reasons: readonly Reason[] = [
    ...fact.reasons.map((r) => (r.id === 'read-by-ocr' ? { ...r, weight: after } : r)),
    { id: CONFIRMED, weight: 1, detail: named },
  ]
  const confidence = Math.min(CEILING, Math.round((1000 * fact.confidence * after) / before) / 1000)
  return { ...fact, reading: option.reading, confidence, reasons }
}
/** As values/confidence.ts: no fact is surer. */
const CEILING = 0.995
