// What: one city's value lies far outside those of all other cities, by itself and per head of population.
// Why it matters: a doubled digit, 円 for 千円 or another way of counting looks just so, and spoils every comparison of cities.
// Fooled by: names that cities use for different things; so the others must lie close together, and there must be many of them.
import { named, separated, short, unitOf, yearOf } from '../words.ts'
import type { AcrossFact, CitiesCheck } from './across.ts'

/** Cities that have the same indicator, unit and year, the odd one included. */
export const LEAST_CITIES = 8
/** Times the median of the others, either way. */
const FAR = 10
/** Times the greatest of the others, or less than such a part of the smallest. */
const BEYOND = 3
/** Robust standard deviations of the logarithms. */
const SIGMAS = 5
/** Scale of the median deviation to a standard deviation. */
const MAD_SCALE = 1.4826
/** Below it the others agree by rounding alone: a tenth up or down. */
const LEAST_SPREAD = Math.log(1.1)

type Value = { readonly fact: AcrossFact; readonly people: number }

export const outlierPerHead: CitiesCheck = {
  id: 'outlier-per-head',
  title: { ja: '他の自治体とかけ離れた値', en: 'Far outside all other cities' },
  severity: 'suspicious',
  run: ({ values }) => {
    const counted = values.filter(({ fact, people }) => fact.reading.base > 0 && people > 0)
    if (counted.length < LEAST_CITIES) return []
    return counted.flatMap((one) => {
      const others = counted.filter((other) => other !== one)
      const times = timesOf(one, others, (v) => v.fact.reading.base / v.people)
      return times !== undefined && isBeyond(one, others) ? [draft(one, others.length, times)] : []
    })
  },
}

/** How many times the median of the others; undefined where it is not far outside. */
function timesOf(one: Value, others: readonly Value[], of: (value: Value) => number): number | undefined {
  const sizes = others.map((v) => Math.log(of(v)))
  const middle = median(sizes)
  const spread = Math.max(LEAST_SPREAD, MAD_SCALE * median(sizes.map((s) => Math.abs(s - middle))))
  const away = Math.log(of(one)) - middle
  return Math.abs(away) >= Math.max(Math.log(FAR), SIGMAS * spread) ? Math.exp(away) : undefined
}

/** By itself too: shares and indices do not grow with the city, facilities hardly do. */
function isBeyond(one: Value, others: readonly Value[]): boolean {
  const sizes = others.map((v) => v.fact.reading.base)
  const size = one.fact.reading.base
  return size >= BEYOND * Math.max(...sizes) || size * BEYOND <= Math.min(...sizes)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

const draft = ({ fact, people }: Value, others: number, times: number) => {
  const said = times > 1 ? `約 ${short(times)} 倍` : `約 ${short(1 / times)} 分の 1`
  const each = fact.reading.base / people
  return {
    message: {
      ja: `${named(fact)}の ${yearOf(fact)}年度の値 ${separated(fact.reading.printed)}${unitOf(fact)}は、人口 1 人当たりで他の ${others} 自治体の中央値の${said}です`,
      en: `${named(fact)}: ${separated(fact.reading.printed)}${unitOf(fact)} in ${yearOf(fact)} is ${short(times)} times the median of ${others} other cities per head`,
    },
    arithmetic: `${separated(fact.reading.base)} ÷ ${separated(people)} = ${each.toPrecision(3)}; ${each.toPrecision(3)} ÷ ${(each / times).toPrecision(3)} = ${short(times)}`,
    facts: [fact],
  }
}
