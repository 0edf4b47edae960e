// What: a sum written in words or signs that does not add up: 「30＋18＝50」, 「A 12件、B 7件、合計 20件」.
// Why it matters: the sentence is quoted, not the table; one of its numbers is wrong.
// Fooled by: sentences that name only some of the parts; so without a sign of equality the sum must miss by little.
import type { Check, Draft, Passage } from '../check.ts'
import { separated, short } from '../words.ts'

const NUMBER = '[0-9][0-9,]*(?:\\.[0-9]+)?'
/** What may stand round a term: its unit, its name. */
const WORDS = '[^0-9+＋=＝×÷*/。−-]{0,8}?'
/** 30件＋18件＝48件; a term that belongs to another operation (2×5+3) is none. */
const FORMULA = new RegExp(
  `(?<![0-9.,×÷*/+＋−-])(${NUMBER})${WORDS}((?:[+＋]${WORDS}${NUMBER}${WORDS})+)[=＝]\\s?(${NUMBER})(?![0-9.,]|\\s?[×÷*/+＋%−-])`,
  'gu',
)
const TOTAL = new RegExp(
  `(?:合計|計|合わせて|あわせて)[は、で:：]?\\s?(${NUMBER})\\s?([件人名社回戸棟校部台世帯か箇所店円%]{1,3}|千円|万円)`,
  'gu',
)
/** How far a sum in words may miss and still be meant as the sum of what is named. */
const NEAR = 0.15
const LEAST_PARTS = 2

const toNumber = (text: string): number => Number(text.replaceAll(',', ''))

export const sumInWords: Check = {
  id: 'sum-in-words',
  title: { ja: '文章中の合計が合わない', en: 'A sum in the text does not add up' },
  severity: 'suspicious',
  run: (input) => {
    const told = new Set<string>()
    const passages: readonly Passage[] = [...input.fields, ...input.passages]
    return passages.flatMap((passage) =>
      [...formulas(passage), ...totals(passage)].filter((draft) => {
        const key = `${draft.places?.[0]?.page} ${draft.arithmetic}`
        const known = told.has(key)
        told.add(key)
        return !known
      }),
    )
  },
}

function formulas(passage: Passage): readonly Draft[] {
  return [...passage.text.matchAll(FORMULA)].flatMap((match) => {
    const terms = [...`${match[1]}${match[2]}`.matchAll(new RegExp(NUMBER, 'g'))].map((m) => toNumber(m[0]))
    return judged(passage, match[0], terms, toNumber(match[3]!), 'error')
  })
}

/** The numbers of the same unit before the total, in its own sentence. */
function totals(passage: Passage): readonly Draft[] {
  return [...passage.text.matchAll(TOTAL)].flatMap((match) => {
    const before =
      passage.text
        .slice(0, match.index)
        .split(/[。\n]/u)
        .at(-1) ?? ''
    const unit = match[2]!
    const parts = [...before.matchAll(new RegExp(`(${NUMBER})\\s?(?=${unit})`, 'gu'))].map((m) => toNumber(m[1]!))
    const total = toNumber(match[1]!)
    const sums = parts.map((_, from) => parts.slice(from).reduce((a, b) => a + b, 0))
    if (parts.length < LEAST_PARTS || sums.some((sum) => isSame(sum, total))) return []
    const near = Math.abs(sums[0]! - total) <= NEAR * total
    return near ? judged(passage, `${before.slice(-30)}${match[0]}`, parts, total, 'suspicious') : []
  })
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6

function judged(
  { place }: Passage,
  said: string,
  terms: readonly number[],
  total: number,
  severity: 'error' | 'suspicious',
): readonly Draft[] {
  const sum = terms.reduce((a, b) => a + b, 0)
  if (isSame(sum, total)) return []
  return [
    {
      severity,
      message: {
        ja: `文章の「${said.trim()}」は合いません：足すと ${short(sum)} です`,
        en: `The text says 「${said.trim()}」; the terms add up to ${short(sum)}`,
      },
      arithmetic: `${terms.map(separated).join(' + ')} = ${short(sum)} ≠ ${separated(total)}`,
      places: [place],
    },
  ]
}
