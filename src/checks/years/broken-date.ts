// What: a date that lost a character: 「12月31までに」 without 日, 「平成29（2017年）」 without 年.
// Why it matters: a sign that a sentence was typed in haste, and such a date is not found by a search.
// Fooled by: ranges of days (3月1～5日), decimals and lists; these have another digit behind.
import type { Check } from '../check.ts'

const WITHOUT_DAY = /(?<![0-9])1?[0-9]月\s?[0-3]?[0-9](?=まで|から|に|現在|時点|付|より)/gu
const WITHOUT_YEAR = /(?:令和|平成|昭和)\s?(?:元|[0-9]{1,2})(?=[（(](?:19|20)[0-9]{2}年)/gu

export const brokenDate: Check = {
  id: 'broken-date',
  title: { ja: '日付の字が抜けている', en: 'A date that lost a character' },
  severity: 'info',
  run: (input) => {
    const told = new Set<string>()
    return input.passages.flatMap(({ text, place }) =>
      [...text.matchAll(WITHOUT_DAY), ...text.matchAll(WITHOUT_YEAR)].flatMap((match) => {
        const said = text.slice(Math.max(0, match.index - 5), match.index + match[0].length + 7)
        const key = `${place.page} ${match[0]} ${text.slice(match.index, match.index + 8)}`
        if (told.has(key)) return []
        told.add(key)
        return [
          {
            message: {
              ja: `日付の字（年・日）が抜けているようです：「${said}」`,
              en: `A character (年, 日) of the date seems to be missing: 「${said}」`,
            },
            places: [place],
          },
        ]
      }),
    )
  },
}
