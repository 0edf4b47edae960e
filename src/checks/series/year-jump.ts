// What: a value is many times the one of the year before (or a fraction of it), or falls out of a series whose
//   neighbours in the table go on.
// Why it matters: a lost or doubled digit, a changed definition or a missing month looks just so.
// Fooled by: first years, closures of 2020-2022 (other rows then fall too), small counts, single projects.
import type { Check, Draft, NumberFact } from '../check.ts'
import { baseOf, isPlain, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, short, value } from '../words.ts'

/** Times from one year to the next, and the greater of the two at least. */
const JUMP = 5
const LEAST_GREATER = 100
/** A dip: at most a third of before and half of after, while most of the table does not fall. */
const DIP_FROM = 1 / 3
const DIP_BACK = 2
const LEAST_PEERS = 4
/** Closures and border controls: jumps into these fiscal years have a known cause. */
const PANDEMIC: ReadonlySet<number> = new Set([2020, 2021, 2022])
/** A peer falls with it when it loses more than a tenth. */
const FALLS = 0.9

type Step = {
  readonly from: NumberFact
  readonly to: NumberFact
  readonly next: NumberFact | undefined
  readonly times: number
}

export const yearJump: Check = {
  id: 'year-jump',
  title: { ja: '前年から大きく変わった値', en: 'Jump from one year to the next' },
  severity: 'suspicious',
  run: (input) => {
    const steps = input.indicators.flatMap((series) =>
      series.periods.flatMap((facts) => stepsOf(numbersOf(facts, 'actual'))),
    )
    const peers = groupSteps(steps)
    return steps.flatMap((step) => {
      if (isJump(step)) return [draft(step, [step.from, step.to])]
      return isDip(step) && holds(peers.get(peerKey(step)) ?? []) ? [draft(step, [step.from, step.to, step.next!])] : []
    })
  },
}

const peerKey = (step: Step): string => `${step.from.table} ${step.from.years?.to} ${step.to.years?.to}`

function groupSteps(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const groups = new Map<string, Step[]>()
  for (const step of steps) groups.set(peerKey(step), [...(groups.get(peerKey(step)) ?? []), step])
  return groups
}

function stepsOf(all: readonly NumberFact[]): readonly Step[] {
  const values = all.filter((f) => f.years && !f.cumulative)
  if (!isPlain(values)) return []
  return values.slice(1).flatMap((to, i) => {
    const from = values[i]!
    const near = to.years!.to - from.years!.to <= 1 && sameUnit(from, to)
    if (!near || baseOf(from) <= 0 || baseOf(to) <= 0) return []
    return [{ from, to, next: values[i + 2], times: baseOf(to) / baseOf(from) }]
  })
}

const isJump = ({ from, to, times }: Step): boolean =>
  (times >= JUMP || times <= 1 / JUMP) && Math.max(from.reading.value, to.reading.value) >= LEAST_GREATER

const isDip = ({ to, next, times }: Step): boolean =>
  times <= DIP_FROM && next !== undefined && baseOf(next) >= DIP_BACK * baseOf(to)

const holds = (peers: readonly Step[]): boolean =>
  peers.length >= LEAST_PEERS && peers.filter((p) => p.times < FALLS).length <= peers.length / 2

const draft = ({ from, to, times }: Step, facts: readonly NumberFact[]): Draft => ({
  ...(PANDEMIC.has(to.years?.to ?? 0) ? { severity: 'info' as const } : {}),
  message: {
    ja: `${named(to)}が前年から大きく変わっています：${facts.map((f) => value(f).ja).join(' → ')}`,
    en: `${named(to)} changes much from year to year: ${facts.map((f) => value(f).en).join(' → ')}`,
  },
  arithmetic:
    times >= 1
      ? `${plain(to)} ÷ ${plain(from)} = ${short(times)} 倍`
      : `${plain(from)} ÷ ${plain(to)} = ${short(1 / times)} 分の 1`,
  facts,
})
