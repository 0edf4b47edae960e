// What: a phrase is printed twice in a row.
// Why it matters: a slip of copying; what was meant to stand in the second place is missing.
// Fooled by: lists whose lines begin alike; so all of the phrase must be the same, to its end.
import type { Check, Passage } from '../check.ts'

/** A phrase of ten characters or more, and at most a mark between. */
const TWICE = /([^\s。、，・]{10,80}?)[。、，．\s]{0,2}\1/u
const DIGITS_ONLY = /^[0-9,.%\-−—―ー・…_=＝～~○×]+$/u

export const repeatedPhrase: Check = {
  id: 'repeated-phrase',
  title: { ja: '同じ語句が続けて二度ある', en: 'A phrase twice in a row' },
  severity: 'info',
  run: (input) => {
    const told = new Set<string>()
    const passages: readonly Passage[] = [...input.fields, ...input.passages]
    return passages.flatMap(({ text, place }) => {
      const phrase = TWICE.exec(text)?.[1]
      const key = `${place.page} ${phrase}`
      if (phrase === undefined || new Set(phrase).size < 5 || DIGITS_ONLY.test(phrase) || told.has(key)) return []
      told.add(key)
      return [
        {
          message: { ja: `「${phrase}」が続けて二度書かれています`, en: `「${phrase}」 is printed twice in a row` },
          places: [place],
        },
      ]
    })
  },
}
