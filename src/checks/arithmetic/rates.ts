// Printed rates of an indicator, each beside the value and the target it can have been made of. Pure.
import type { Fact } from '../../types.ts'
import type { CheckInput, NumberFact, Series } from '../check.ts'
import { baseOf, decimalsOf, isNumber, isPlain, numbersOf, roundingOf, sameUnit } from '../facts.ts'

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
  const found: PrintedRate[] = []
  for (const series of input.indicators)
    for (const facts of series.periods) {
      const rates = numbersOf(facts, 'rate')
      if (rates.length === 0) continue
      const numbers = facts.filter(isNumber)
      if (!isPlain(numbers)) continue
      for (const rate of rates) {
        const made = isAchievement(input, series, rate) ? measured(rate, numbers) : undefined
        if (made) found.push(made)
      }
    }
  return found
}

function isAchievement(input: CheckInput, series: Series, rate: NumberFact): boolean {
  if (rate.unit?.base !== '%') return false
  const said = `${input.headsOf(rate).join(' ')} ${series.item}`
  return ACHIEVEMENT.test(said) && !NOT_ACHIEVEMENT.test(said)
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
  // 0 of 0: the target is met; papers print 100 %, some print 0 % or a dash.
  if (baseOf(actual) === 0 && baseOf(target) === 0) return ['ratio']
  const slack = 10 ** -decimalsOf(rate) - 1e-9
  const [a, t] = [span(actual), span(target)]
  const gives = (of: Of): boolean => agrees(rate.reading.value, slack, a, t, of)
  const found: Formula[] = []
  if (gives(ratio)) found.push('ratio')
  if (gives(inverse)) found.push('inverse')
  if (gives(mirrored)) found.push('mirrored')
  const from = baseline && baseOf(baseline)
  if (from !== undefined && gives((x, y) => (x - from) / (y - from))) found.push('progress')
  return found
}

type Of = (actual: number, target: number) => number
const ratio: Of = (x, y) => x / y
const inverse: Of = (x, y) => y / x
const mirrored: Of = (x, y) => 2 - x / y

/** Least, printed and greatest value that rounding leaves open. */
function span(fact: NumberFact): readonly number[] {
  const half = roundingOf(fact)
  return half === 0 ? [baseOf(fact)] : [baseOf(fact) - half, baseOf(fact), baseOf(fact) + half]
}

/** Rounded, cut off or rounded up: the last printed place may differ by less than one. */
function agrees(rate: number, slack: number, actuals: readonly number[], targets: readonly number[], of: Of): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const actual of actuals)
    for (const target of targets) {
      const percent = 100 * of(actual, target)
      if (!Number.isFinite(percent)) continue
      if (percent < least) least = percent
      if (percent > most) most = percent
    }
  return rate > least - slack && rate < most + slack
}
