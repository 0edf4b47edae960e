// What: an item that says of itself that it stands elsewhere too: （再掲）.
// Why it matters: whoever adds up the rows counts it twice.
// Fooled by: nothing; it is only for information.
import type { Check, Draft } from '../check.ts'
import { isNumber } from '../facts.ts'
import { named } from '../words.ts'

const AGAIN = /[(（【[]?再掲[)）】\]]?/u

export const listedAgain: Check = {
  id: 'listed-again',
  title: { ja: '再掲の項目', en: 'An item listed again' },
  severity: 'info',
  run: (input) =>
    input.series.flatMap((series): readonly Draft[] => {
      const label = [series.item, series.path.at(-1) ?? ''].find((text) => AGAIN.test(text))
      const facts = series.facts.filter(isNumber)
      if (label === undefined || facts.length === 0) return []
      return [
        {
          message: {
            ja: `${named({ item: label, path: [] })}は再掲です。合計には一度だけ入れてください`,
            en: `${named({ item: label, path: [] })} stands elsewhere too: count it once`,
          },
          facts,
        },
      ]
    }),
}
