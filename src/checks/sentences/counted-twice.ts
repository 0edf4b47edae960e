// What: two sentences of one sheet give two counts of the same thing (耐震診断補助：8件 … 耐震診断補助は好評であった。（18件）).
// Why it matters: one of them is a slip, or lost what stood before it; whoever quotes the sheet picks one at random.
// Fooled by: counts of two years or of a plan; so a sentence that names a year, a sum, an aim or a plan is not compared.
import type { Place } from '../../types.ts'
import type { Check, CheckInput, Draft } from '../check.ts'

/** 耐震診断補助：8件, named before its count. */
const NAMED = /([^\s・：:、。()（）0-9]{5,20})[：:]\s*([0-9][0-9,]*)\s*([^\s、。,()（）0-9]{1,2})/gu
/** A bracket behind the full stop belongs to its sentence. */
const SENTENCE = /[^。]+(?:。(?:[（(][^（）()]*[）)])?)?/gu
const ELSEWHEN = /[0-9]{4}年|年度|[RHS][0-9]|令和|平成|昭和|累計|延べ|通算|目標|計画|予定|当初|見込/u
const HAN = /\p{Script=Han}/gu
/** A name of fewer Chinese characters is a word like any other. */
const LEAST_HAN = 4

type Said = {
  readonly name: string
  readonly count: string
  readonly unit: string
  readonly text: string
  readonly place: Place
}

export const countedTwice: Check = {
  id: 'counted-twice',
  title: { ja: '同じものの件数が文章の中で食い違う', en: 'Two counts of one thing in the text' },
  severity: 'suspicious',
  run: (input) => input.tables.flatMap(ofTable),
}

function ofTable(table: CheckInput['tables'][number]): readonly Draft[] {
  const sentences = table.cells.flatMap(({ text, place }) =>
    [...text.matchAll(SENTENCE)].map(([sentence]) => ({ text: sentence.trim(), place })),
  )
  const named = sentences.flatMap((s) => [...s.text.matchAll(NAMED)].flatMap((match) => saidIn(match, s)))
  return named.flatMap((first) => {
    const other = sentences.find((s) => s.text !== first.text && contradicts(first, s.text))
    return other ? [draft(first, other)] : []
  })
}

const saidIn = ([, name = '', count = '', unit = '']: RegExpMatchArray, s: { text: string; place: Place }): Said[] =>
  (name.match(HAN)?.length ?? 0) >= LEAST_HAN ? [{ name, count, unit, ...s }] : []

/** The sentence speaks of the same thing, of no other time, and of one count in this unit: another one. */
function contradicts({ name, count, unit }: Said, sentence: string): boolean {
  if (!sentence.includes(name) || ELSEWHEN.test(sentence)) return false
  const counts = [...sentence.matchAll(/([0-9][0-9,]*)\s*([^\s、。,()（）0-9]{1,2})/gu)].filter(([, , u]) => u === unit)
  return counts.length === 1 && counts[0]![1] !== count
}

const draft = (first: Said, other: { readonly text: string; readonly place: Place }): Draft => ({
  message: {
    ja: `「${first.name}」は、ある文では${first.count}${first.unit}、別の文では違う数です：「${other.text}」`,
    en: `"${first.name}": one sentence counts ${first.count} ${first.unit}, another says otherwise: "${other.text}"`,
  },
  places: [first.place, other.place],
})
