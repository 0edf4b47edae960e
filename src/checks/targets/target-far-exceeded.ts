// What: the last value is a multiple of the target.
// Why it matters: a target for one year may stand beside a sum of years, a digit may be lost, or nobody revised it.
// Fooled by: real successes and small targets.
import type { Check } from '../check.ts'
import { baseOf, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, short, value } from '../words.ts'
import { lessIsBetter } from './direction.ts'

/** Times the target: worth knowing; not to be believed without a look. */
const FAR = 2
const TOO_FAR = 5
/** Below it a multiple is soon reached: 1 -> 6 events. */
const LEAST_TARGET = 5

export const targetFarExceeded: Check = {
  id: 'target-far-exceeded',
  title: { ja: '目標を大きく超えている', en: 'Target exceeded many times' },
  severity: 'suspicious',
  run: (input) =>
    input.indicators.flatMap((series) =>
      series.periods.flatMap((facts) => {
        const actual = numbersOf(facts, 'actual').at(-1)
        const targets = numbersOf(facts, 'target')
        const target = targets.find((t) => t.years?.to === actual?.years?.to) ?? targets.at(-1)
        if (!actual || !target || !sameUnit(actual, target) || lessIsBetter(series.item)) return []
        const times = baseOf(actual) / baseOf(target)
        if (!(baseOf(target) > 0 && times >= FAR)) return []
        return [
          {
            severity: times >= TOO_FAR && baseOf(target) >= LEAST_TARGET ? 'suspicious' : 'info',
            message: {
              ja: `${named(series)}は実績（${value(actual).ja}）が目標（${value(target).ja}）の ${short(times)} 倍です`,
              en: `${named(series)}: ${value(actual).en} is ${short(times)} times the target (${value(target).en})`,
            },
            arithmetic: `${plain(actual)} ÷ ${plain(target)} = ${short(times * 100)}%`,
            facts: [actual, target],
          },
        ]
      }),
    ),
}
