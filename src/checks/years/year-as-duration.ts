// What: 「2020年ぶり」: a calendar year where a number of years is meant.
// Why it matters: nothing happens for the first time in 2,020 years; 以来 or another number was meant.
// Fooled by: nothing known.
import type { Check } from '../check.ts'

const YEAR_AS_DURATION = /((?:19|20)[0-9]{2})年(?:ぶり|振り)/gu

export const yearAsDuration: Check = {
  id: 'year-as-duration',
  title: { ja: '西暦に「ぶり」', en: 'A calendar year as a number of years' },
  severity: 'suspicious',
  run: (input) =>
    input.passages.flatMap(({ text, place }) =>
      [...text.matchAll(YEAR_AS_DURATION)].map((match) => ({
        message: {
          ja: `「${match[0]}」は年数になっていません（「${match[1]}年以来」か「〇年ぶり」）`,
          en: `「${match[0]}」 is no number of years (since ${match[1]} is meant, or another number)`,
        },
        places: [place],
      })),
    ),
}
