// What: a printed achievement rate that no usual formula makes of the value and the target beside it.
// Why it matters: the rate is what readers look at; a wrong one outlives the table in speeches and further papers.
// Fooled by: rates reckoned from figures that are not printed (unrounded, per person), or by a formula of the city's own.
//   So it is an error only where the other rates of the document follow one formula; else it asks for a look.
import type { Check, Draft, NumberFact } from '../check.ts'
import { baseOf, decimalsOf } from '../facts.ts'
import { named, plain, roundHalfUp, show, value } from '../words.ts'
import { type Formula, type PrintedRate, printedRates } from './rates.ts'

/** So many rates must follow the formula, and such a share of all. */
const LEAST_RATES = 4
const LEAST_SHARE = 0.8

export const rateMismatch: Check = {
  id: 'rate-mismatch',
  title: { ja: '達成率が計算と合わない', en: 'Printed rate differs from the recomputed one' },
  severity: 'error',
  run: (input) => {
    const rates = printedRates(input)
    const formula = (['ratio', 'progress', 'inverse', 'mirrored'] as const).find((f) => isHouseFormula(rates, f))
    return rates.flatMap((r) => (r.fits.length > 0 ? [] : mismatch(r, formula)))
  },
}

const isHouseFormula = (rates: readonly PrintedRate[], formula: Formula): boolean => {
  const following = rates.filter((r) => r.fits.includes(formula)).length
  return following >= LEAST_RATES && following >= LEAST_SHARE * rates.length
}

function mismatch(r: PrintedRate, formula: Formula | undefined): readonly Draft[] {
  const [top, bottom] = formula === 'inverse' ? [r.target, r.actual] : [r.actual, r.target]
  if (baseOf(bottom) === 0) return []
  const ratio = roundHalfUp((100 * baseOf(top)) / baseOf(bottom), Math.max(1, decimalsOf(r.rate)))
  const other = madeOf(r)
  const hint = other === undefined ? '' : `（${plain(r.rate)}% = ${plain(r.actual)} ÷ ${other}）`
  return [
    {
      severity: formula === undefined ? 'suspicious' : 'error',
      message: {
        ja: `${named(r.rate)}の達成率 ${show(r.rate)} は、${value(r.actual).ja}・${value(r.target).ja}から計算した ${ratio}% と合いません${hint}`,
        en: `${named(r.rate)}: the printed rate ${show(r.rate)} is not what ${value(r.actual).en} and ${value(r.target).en} give (${ratio}%)`,
      },
      arithmetic: `${plain(top)} ÷ ${plain(bottom)} = ${ratio}% ≠ ${show(r.rate)}`,
      facts: [r.rate, r.actual, r.target],
    },
  ]
}

/** The whole number that would have been the target, where there is exactly one. */
function madeOf({ rate, actual }: { readonly rate: NumberFact; readonly actual: NumberFact }): number | undefined {
  const target = (100 * baseOf(actual)) / rate.reading.value
  const whole = Math.round(target)
  const again = roundHalfUp((100 * baseOf(actual)) / whole, decimalsOf(rate))
  return whole > 0 && whole < 1000 && again === rate.reading.value ? whole : undefined
}
