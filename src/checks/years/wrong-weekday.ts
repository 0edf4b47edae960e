// What: a date whose printed weekday is not its own: 令和8年2月5日（水）.
// Why it matters: either the day or the weekday is wrong, and with it a deadline or the date a figure is as of.
// Fooled by: nothing known; the calendar is exact. Dates without a year are not looked at.
import type { Check } from '../check.ts'

const DATE =
  /(令和|平成|昭和|)\s?([0-9]{1,4}|元)\s?(?:年\s?|[.／/])([0-9]{1,2})\s?(?:月\s?|[.／/])([0-9]{1,2})\s?日?\s?[(（]([日月火水木金土])(?:曜日?)?[)）]/gu
const BEFORE = { 令和: 2018, 平成: 1988, 昭和: 1925, '': 0 } as const
const DAYS = '日月火水木金土'
const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
/** A bare number of two digits is an era year of an unknown era. */
const FIRST_YEAR = 1926

export const wrongWeekday: Check = {
  id: 'wrong-weekday',
  title: { ja: '曜日が日付と合わない', en: 'Weekday does not fit the date' },
  severity: 'error',
  run: (input) =>
    input.passages.flatMap(({ text, place }) =>
      [...text.matchAll(DATE)].flatMap((match) => {
        const [said, era = '', printed = '', month = '', day = '', weekday = ''] = match
        const year = BEFORE[era as keyof typeof BEFORE] + (printed === '元' ? 1 : Number(printed))
        const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)))
        if (year < FIRST_YEAR || date.getUTCDate() !== Number(day) || DAYS[date.getUTCDay()] === weekday) return []
        const right = DAYS[date.getUTCDay()]
        return [
          {
            message: {
              ja: `「${said}」は ${right}曜日です`,
              en: `${said}: that day is a ${ENGLISH[date.getUTCDay()]}`,
            },
            arithmetic: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} = ${right} ≠ ${weekday}`,
            places: [place],
          },
        ]
      }),
    ),
}
