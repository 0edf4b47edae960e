// What: a sheet is graded on track (A, 順調) although its value is far from the one that was planned for the year.
// Why it matters: the grade decides whether a project goes on as it is.
// Fooled by: grades given for other reasons that the text explains, several indicators of which one counts,
//   plans where less is better.
import type { Choice, Field, Place } from '../../types.ts'
import type { Check, CheckInput, Draft, NumberFact } from '../check.ts'
import { baseOf, numbersOf, sameUnit } from '../facts.ts'
import { named, plain, short, value } from '../words.ts'
import { lessIsBetter } from './direction.ts'

/** Share of the plan below which 順調 asks for a look, and a mention. */
const FAR_OFF = 0.85
const OFF = 0.9
const ON_TRACK = /^(?:[AＡ◎S][.．:：\s、]|[AＡ◎S]$|順調|達成|目標達成|概ね順調)/u
const ABOUT_GOAL = /達成|進捗|成果|評価/

export const gradeAgainstValue: Check = {
  id: 'grade-against-value',
  title: { ja: '評価と実績が合わない', en: 'Grade contradicts the value' },
  severity: 'suspicious',
  run: (input) => {
    const grades = onTrack(input)
    // More than one grade a document: which of them speaks of which indicator is not known here.
    if (grades.length !== 1) return []
    return input.indicators.flatMap(({ facts, item }) => judge(item, facts, grades[0]!))
  },
}

type Grade = { readonly text: string; readonly place: Place }

function onTrack(input: CheckInput): readonly Grade[] {
  const fields = input.fields.filter(
    (f: Field) =>
      ABOUT_GOAL.test(f.name) && /達成|進捗/.test([...f.path, f.name].join(' ')) && ON_TRACK.test(f.text.trim()),
  )
  const choices = input.choices.filter(
    (c: Choice) => c.selected && /達成|進捗/.test(c.group) && ON_TRACK.test(c.option.trim()),
  )
  return [
    ...fields.map((f) => ({ text: f.text.trim(), place: f.place })),
    ...choices.map((c) => ({ text: c.option, place: c.place })),
  ]
}

function judge(item: string, facts: Parameters<typeof numbersOf>[0], grade: Grade): readonly Draft[] {
  const actual = numbersOf(facts, 'actual').at(-1)
  if (!actual?.years) return []
  const plan = planOf(facts, actual)
  if (plan === undefined) return []
  const share = lessIsBetter(item) || plan.upper ? plan.value / baseOf(actual) : baseOf(actual) / plan.value
  const before = numbersOf(facts, 'actual').at(-2)
  const worse =
    before !== undefined && (lessIsBetter(item) ? baseOf(actual) > baseOf(before) : baseOf(actual) < baseOf(before))
  if (!(share > 0 || baseOf(actual) === 0) || share >= (plan.upper ? 1 : OFF)) return []
  const percent = short(share * 100)
  return [
    {
      severity: plan.upper || share < 0.5 || (share < FAR_OFF && worse) ? 'suspicious' : 'info',
      message: {
        ja: `評価は「${grade.text}」ですが、${named(actual)}は${value(actual).ja}で、${plan.words.ja}の ${percent}% です`,
        en: `Graded 「${grade.text}」, yet ${named(actual)} has ${value(actual).en}, ${percent}% of the ${plan.words.en}`,
      },
      arithmetic: `${plain(actual)} / ${plan.printed} → ${percent}%`,
      facts: [actual, plan.fact],
      places: [grade.place],
    },
  ]
}

/** What was planned for the year of the last value; 0.03未満 is text with a limit. */
function planOf(facts: Parameters<typeof numbersOf>[0], actual: NumberFact) {
  const [plan] = numbersOf(facts, 'forecast', 'target').filter(
    (f) => f.years?.to === actual.years?.to && sameUnit(f, actual),
  )
  if (plan && baseOf(plan) > 0)
    return { fact: plan, value: baseOf(plan), printed: plain(plan), upper: false, words: value(plan) }
  const limit = facts.find(
    (f) =>
      (f.role === 'forecast' || f.role === 'target') && f.years?.to === actual.years?.to && f.reading.kind === 'text',
  )
  const number = /^([0-9.]+)\s*(?:未満|以下)$/u.exec(limit?.raw.trim() ?? '')?.[1]
  if (!limit || number === undefined) return undefined
  return {
    fact: limit,
    value: Number(number),
    printed: limit.raw.trim(),
    upper: true,
    words: { ja: `見込「${limit.raw.trim()}」`, en: `plan 「${limit.raw.trim()}」` },
  }
}
