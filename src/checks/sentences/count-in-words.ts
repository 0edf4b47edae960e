// What: the text says how many of the indicators were met (全12項目のうち8項目を達成), and the values of the table say otherwise; or
//   it counts more of them than there are.
// Why it matters: that count is the headline of the whole evaluation.
// Fooled by: counts of something else; so the whole that the text names must be just as many as the indicators that can be judged.
import type { Check, CheckInput, Draft, NumberFact, Passage } from '../check.ts'
import { baseOf, numbersOf, sameUnit } from '../facts.ts'
import { lessIsBetter } from '../targets/direction.ts'
import { named, value } from '../words.ts'

/** 全12項目のうち、8項目が達成; 12指標中8指標で目標を達成; 3項目が未達成 */
const SAID =
  /(?:全|計|全部で)?\s?([0-9]{1,3})\s?(項目|指標|KPI|事業|施策|目標|件)(?:の(?:うち|内|中)|中)、?[^。0-9]{0,20}?([0-9]{1,3})\s?\2?(?:[^。0-9]{0,14}?(未達成|未達|達成|到達))?/gu
const NOT_YET = /^(?:でき|し)?(?:なか|てい?ない|ず)|^困難/u
/** A single indicator proves no counting. */
const LEAST_INDICATORS = 2

type Judged = { readonly actual: NumberFact; readonly target: NumberFact; readonly met: boolean }

export const countInWords: Check = {
  id: 'count-in-words',
  title: { ja: '文章の件数が表と食い違う', en: 'A count in the text contradicts the table' },
  severity: 'suspicious',
  run: (input) => {
    const told = new Set<string>()
    const passages: readonly Passage[] = [...input.fields, ...input.passages]
    return passages.flatMap((passage) =>
      [...passage.text.matchAll(SAID)].flatMap((match) => {
        const key = `${passage.place.page} ${match[0]}`
        if (told.has(key)) return []
        told.add(key)
        return judge(input, passage, match)
      }),
    )
  },
}

function judge(input: CheckInput, { text, place }: Passage, match: RegExpMatchArray): readonly Draft[] {
  const [said = '', whole, , part, word] = match
  const [all, some] = [Number(whole), Number(part)]
  if (some > all) return [{ ...moreThanAll(said, some, all), places: [place] }]
  if (word === undefined) return []
  const after = text.slice(match.index! + said.length, match.index! + said.length + 8)
  const missed = word.startsWith('未') || NOT_YET.test(after)
  const judged = [judgedOn(input, place.page), judgedOn(input)].find((list) => list.length === all)
  if (!judged || judged.length < LEAST_INDICATORS) return []
  const counted = judged.filter((j) => j.met !== missed)
  return counted.length === some ? [] : [{ ...differs(said, some, counted, judged, missed), places: [place] }]
}

/** Indicators with a target, on one page or on all. */
function judgedOn(input: CheckInput, page?: number): readonly Judged[] {
  return input.indicators.flatMap((series) => {
    if (page !== undefined && series.facts[0]?.place.page !== page) return []
    const actual = numbersOf(series.facts, 'actual').at(-1)
    const targets = numbersOf(series.facts, 'target')
    const target =
      targets.find((t) => t.years?.to === actual?.years?.to) ?? (targets.length === 1 ? targets[0] : undefined)
    if (!actual || !target || !sameUnit(actual, target) || actual.cumulative !== target.cumulative) return []
    if (target.reading.bound || actual.reading.bound) return []
    const [a, t] = [baseOf(actual), baseOf(target)]
    return [{ actual, target, met: lessIsBetter(series.item) ? a <= t : a >= t }]
  })
}

const moreThanAll = (said: string, some: number, all: number): Draft => ({
  message: {
    ja: `文章の「${said}」は、全体より多い数です`,
    en: `The text 「${said}」 counts more than there are`,
  },
  arithmetic: `${some} > ${all}`,
})

const differs = (
  said: string,
  some: number,
  counted: readonly Judged[],
  judged: readonly Judged[],
  missed: boolean,
): Draft => {
  const [first] = counted.length > 0 ? counted : judged
  const { actual, target } = first!
  const what = missed ? { ja: '未達成', en: 'missed' } : { ja: '達成', en: 'met' }
  return {
    message: {
      ja: `文章は「${said}」としていますが、表で${what.ja}は ${judged.length} のうち ${counted.length} です（例：${named(actual)} ${value(target).ja}、${value(actual).ja}）`,
      en: `The text says 「${said}」; by the table ${counted.length} of ${judged.length} are ${what.en} (${named(actual)}: ${value(target).en}, ${value(actual).en})`,
    },
    arithmetic: `${counted.length} ≠ ${some}`,
    facts: judged.flatMap((j) => [j.actual, j.target]),
  }
}
