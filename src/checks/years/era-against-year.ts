// What: a year is printed in both calendars and they are not the same year: 令和5年（2022年）.
// Why it matters: one of the two is wrong, and the value lands in another year.
// Fooled by: fiscal years whose last months lie in the next year: a month behind the year is therefore left alone.
import { findYears } from '../../notation/years.ts'
import type { Check } from '../check.ts'

const BOTH = /(令和|平成|昭和)\s?(元|[0-9]{1,2})\s?年(度?)\s?[（(]\s?(?:西暦)?((?:19|20)[0-9]{2})\s?年?\3?\s?[)）]/gu
const WEST = /(?<![0-9])((?:19|20)[0-9]{2})\s?年(度?)\s?[（(]\s?(令和|平成|昭和)\s?(元|[0-9]{1,2})\s?年?\2?\s?[)）]/gu

export const eraAgainstYear: Check = {
  id: 'era-against-year',
  title: { ja: '和暦と西暦が合わない', en: 'Era and year do not meet' },
  severity: 'error',
  run: (input) => {
    const told = new Set<string>()
    return input.passages.flatMap(({ text, place }) => {
      const found = [
        ...[...text.matchAll(BOTH)].map((m) => ({ said: m[0], era: `${m[1]}${m[2]}年`, year: Number(m[4]) })),
        ...[...text.matchAll(WEST)].map((m) => ({ said: m[0], era: `${m[3]}${m[4]}年`, year: Number(m[1]) })),
      ]
      return found.flatMap(({ said, era, year }) => {
        const [mention] = findYears(`${era}度`)
        if (!mention || mention.years.from === year || told.has(`${place.page} ${said}`)) return []
        told.add(`${place.page} ${said}`)
        return [
          {
            message: {
              ja: `「${said}」は合いません：${era}は ${mention.years.from}年です`,
              en: `「${said}」: ${era} is ${mention.years.from}`,
            },
            arithmetic: `${era} = ${mention.years.from} ≠ ${year}`,
            places: [place],
          },
        ]
      })
    })
  },
}
