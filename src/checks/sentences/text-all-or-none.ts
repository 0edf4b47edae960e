// What: the text says that all indicators (いずれも, 全て) met or missed their targets, and the values of the page say otherwise.
// Why it matters: the sentence is what is read out; one met target makes いずれも未達成 wrong.
// Fooled by: sentences about some of the indicators only; so the sentence must speak of 指標, 目標 or KPI, the page hold at least two
//   indicators with both values, and every one of them be told by its own direction.
import type { Check, CheckInput, Draft, NumberFact } from '../check.ts'
import { baseOf, numbersOf, sameUnit } from '../facts.ts'
import { lessIsBetter } from '../targets/direction.ts'
import { named, plain, value } from '../words.ts'

const ALL =
  /(?:指標|目標|KPI|数値)[^。]{0,12}(?:いずれも|すべて|全て|全項目|全指標)[^。]{0,12}?(未達成|未達|達成|到達)(?!率|状況|度|に向|を目指|見込)/u
const NOT = /(?:でき|し)?(?:なか|てい?ない|ず)|困難/u
const LEAST_INDICATORS = 2

type Judged = { readonly actual: NumberFact; readonly target: NumberFact; readonly met: boolean }

export const textAllOrNone: Check = {
  id: 'text-all-or-none',
  title: { ja: '「いずれも」が表と食い違う', en: '“All of them” contradicts the table' },
  severity: 'suspicious',
  run: (input) => {
    const told = new Set<number>()
    return input.passages.flatMap(({ text, place }) => {
      const match = ALL.exec(text)
      if (!match || told.has(place.page)) return []
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8)
      const missed = match[1]!.startsWith('未') || NOT.test(after)
      const judged = judgedOn(input, place.page)
      const against = judged.filter((j) => j.met === missed)
      if (judged.length < LEAST_INDICATORS || against.length === 0) return []
      told.add(place.page)
      return [{ ...draft(match[0] + (missed && !match[1]!.startsWith('未') ? after : ''), against), places: [place] }]
    })
  },
}

function judgedOn(input: CheckInput, page: number): readonly Judged[] {
  return input.indicators.flatMap((series) => {
    if (series.facts[0]?.place.page !== page) return []
    const actual = numbersOf(series.facts, 'actual').at(-1)
    const targets = numbersOf(series.facts, 'target')
    const target =
      targets.find((t) => t.years?.to === actual?.years?.to) ?? (targets.length === 1 ? targets[0] : undefined)
    if (!actual || !target || !sameUnit(actual, target) || actual.cumulative !== target.cumulative) return []
    if (baseOf(target) < 0 || target.reading.bound || actual.reading.bound) return []
    const [a, t] = [baseOf(actual), baseOf(target)]
    return [{ actual, target, met: lessIsBetter(series.item) ? a <= t : a >= t }]
  })
}

const draft = (said: string, against: readonly Judged[]): Draft => {
  const [first] = against
  const { actual, target, met } = first!
  return {
    message: {
      ja: `文章は「${said}」としていますが、${named(actual)}は${value(target).ja}に対し${value(actual).ja}です（${against.length} 指標が食い違います）`,
      en: `The text says 「${said}」, yet ${named(actual)} has ${value(actual).en} against ${value(target).en} (${against.length} contradict it)`,
    },
    arithmetic: `${plain(actual)} ${met ? '≥' : '<'} ${plain(target)}`,
    facts: against.flatMap((j) => [j.actual, j.target]),
  }
}
