// Printed rates of an indicator, each beside the value and the target it can have been made of. Pure.
import type { Fact } from '../types.ts'
import type { CheckInput, NumberFact } from './check.ts'
import { baseOf, decimalsOf, isNumber, isPlain, numbersOf, roundingOf, sameUnit } from './facts.ts'

export type Formula = 'ratio' | 'inverse' | 'progress' | 'older-ratio' | 'mirrored'

export type PrintedRate = {
  readonly rate: NumberFact
  readonly actual: NumberFact
  readonly target: NumberFact
  readonly baseline: NumberFact | undefined
  /** Formulas that give the printed rate. */
  readonly fits: readonly Formula[]
}

/** Heads and names of rates that measure a value against its target. */
const ACHIEVEMENT = /達成|進捗|進ちょく|目標比|対目標/
const NOT_ACHIEVEMENT = /増減率|伸び?率|伸長率|構成比|前年|執行率/

/** Several checks ask for the same rates of one document. */
const known = new WeakMap<CheckInput, readonly PrintedRate[]>()

export function printedRates(input: CheckInput): readonly PrintedRate[] {
  const rates = known.get(input) ?? findRates(input)
  known.set(input, rates)
  return rates
}

function findRates(input: CheckInput): readonly PrintedRate[] {
  return input.indicators.flatMap((series) =>
    series.periods.flatMap((facts) => {
      if (!facts.some((f) => f.role === 'rate')) return []
      const numbers = facts.filter(isNumber)
      if (!isPlain(numbers)) return []
      return numbersOf(facts, 'rate').flatMap((rate) => {
        if (rate.unit?.base !== '%') return []
        const said = [...input.headsOf(rate), series.item].join(' ')
        if (!ACHIEVEMENT.test(said) || NOT_ACHIEVEMENT.test(said)) return []
        return measured(rate, numbers) ?? []
      })
    }),
  )
}

function measured(rate: NumberFact, facts: readonly NumberFact[]): PrintedRate | undefined {
  const actuals = numbersOf(facts, 'actual')
  const actual = (rate.years && actuals.find((f) => f.years?.to === rate.years?.to)) ?? actuals.at(-1)
  if (!actual || !isExact(actual)) return undefined
  const targets = numbersOf(facts, 'target').filter((f) => isExact(f) && sameUnit(f, actual))
  const target = targets.find((f) => f.years?.to === actual.years?.to) ?? targets.at(-1)
  if (!target) return undefined
  const baseline = numbersOf(facts, 'baseline').find((f) => sameUnit(f, actual))
  const older = actuals.slice(0, actuals.indexOf(actual)).at(-1)
  const fits = formulasOf(rate, actual, target, baseline)
  const byOlder = older && fits.length === 0 && formulasOf(rate, older, target, undefined).includes('ratio')
  return { rate, actual, target, baseline, fits: byOlder ? ['older-ratio'] : fits }
}

const isExact = (f: Fact & NumberFact): boolean => f.reading.bound === undefined && !f.approximate

function formulasOf(
  rate: NumberFact,
  actual: NumberFact,
  target: NumberFact,
  baseline: NumberFact | undefined,
): readonly Formula[] {
  const [a, t] = [span(actual), span(target)]
  const found: Formula[] = []
  // 0 of 0: the target is met; papers print 100 %, some print 0 % or a dash.
  if (baseOf(actual) === 0 && baseOf(target) === 0) return ['ratio']
  const add = (formula: Formula, values: readonly number[]): void => {
    if (agrees(rate, values.filter(Number.isFinite))) found.push(formula)
  }
  add(
    'ratio',
    pairs(a, t, (x, y) => x / y),
  )
  add(
    'inverse',
    pairs(a, t, (x, y) => y / x),
  )
  add(
    'mirrored',
    pairs(a, t, (x, y) => 2 - x / y),
  )
  if (baseline) add('progress', progress(a, t, baseOf(baseline)))
  return found
}

const progress = (a: readonly number[], t: readonly number[], b: number): readonly number[] =>
  pairs(a, t, (x, y) => (x - b) / (y - b))

const pairs = (a: readonly number[], b: readonly number[], of: (x: number, y: number) => number): readonly number[] =>
  a.flatMap((x) => b.map((y) => of(x, y)))

/** Least, printed and greatest value that rounding leaves open. */
function span(fact: NumberFact): readonly number[] {
  const half = roundingOf(fact)
  return half === 0 ? [baseOf(fact)] : [baseOf(fact) - half, baseOf(fact), baseOf(fact) + half]
}

/** Rounded, cut off or rounded up: the last printed place may differ by less than one. */
function agrees(rate: NumberFact, ratios: readonly number[]): boolean {
  if (ratios.length === 0) return false
  const slack = 10 ** -decimalsOf(rate) - 1e-9
  const [least, most] = [Math.min(...ratios) * 100, Math.max(...ratios) * 100]
  return rate.reading.value > least - slack && rate.reading.value < most + slack
}
