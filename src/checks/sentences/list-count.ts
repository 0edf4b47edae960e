// What: a sentence that lists things in 「」 and then says how many they are (「…」「…」の7つ), with another number.
// Why it matters: an item is missing, from the paper or from its copy.
// Fooled by: lists of which only the main items are named (など).
import type { Check } from '../check.ts'

const LIST =
  /((?:「[^「」]{1,40}(?:『[^』]*』[^「」]*)?」[、,及びと\s]*){2,})の([0-9]{1,2})(?:つ|項目|本柱|点|分野|事業)/gu

export const listCount: Check = {
  id: 'list-count',
  title: { ja: '列挙の数が合わない', en: 'A list of another length than it says' },
  severity: 'error',
  run: (input) =>
    input.passages.flatMap(({ text, place }) =>
      [...text.matchAll(LIST)].flatMap((match) => {
        const items = [...match[1]!.matchAll(/「[^「」]*」/gu)].map((m) => m[0])
        const said = Number(match[2])
        if (items.length === said) return []
        return [
          {
            message: {
              ja: `「${said}」と書かれていますが、挙げられているのは ${items.length} です：${items.join('')}`,
              en: `The text says ${said}; it lists ${items.length}: ${items.join('')}`,
            },
            arithmetic: `${items.length} ≠ ${said}`,
            places: [place],
          },
        ]
      }),
    ),
}
