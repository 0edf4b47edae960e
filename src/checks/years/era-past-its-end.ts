// What: a year of an era that had ended: 平成32年度, 昭和65年.
// Why it matters: plans made before 2019 say it of 2020; a program that looks the year up finds none.
// Fooled by: nothing but its age: it is right by counting (平成32年 = 2020), so it is information.
import type { Place } from '../../types.ts'
import type { Check } from '../check.ts'

/** The last year that existed. 平成31 ended in April, as a fiscal year it is in use to its end. */
const LAST = { 昭和: 64, 平成: 31 } as const
const START = { 昭和: 1925, 平成: 1988 } as const
const ERA_YEAR = /(昭和|平成)\s?([0-9]{2})\s?(?:[~〜～\-－―]\s?([0-9]{2})\s?)?年/gu
/** 平成27～31年度: the second number of a short period is a year too, within so many years. */
const MOST_YEARS = 30

export const eraPastItsEnd: Check = {
  id: 'era-past-its-end',
  title: { ja: '終わった元号の年', en: 'Year of an era past its end' },
  severity: 'info',
  run: (input) => {
    const found = new Map<string, Place[]>()
    for (const { text, place } of input.passages)
      for (const match of text.matchAll(ERA_YEAR)) {
        const era = match[1] as keyof typeof LAST
        const [from, to] = [Number(match[2]), Number(match[3] ?? match[2])]
        const year = to - from <= MOST_YEARS ? Math.max(from, to) : from
        if (year > LAST[era]) found.set(`${era} ${year}`, [...(found.get(`${era} ${year}`) ?? []), place])
      }
    return [...found].map(([name, places]) => {
      const [era = '平成', year = ''] = name.split(' ')
      const gregorian = START[era as keyof typeof START] + Number(year)
      return {
        message: {
          ja: `「${era}${year}年」は実際にはない年で、${gregorian}年にあたります（${places.length} か所）`,
          en: `${era}${year} never came; it is ${gregorian} (${places.length} places)`,
        },
        arithmetic: `${START[era as keyof typeof START]} + ${year} = ${gregorian}`,
        places,
      }
    })
  },
}
