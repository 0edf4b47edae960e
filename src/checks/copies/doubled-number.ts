// What: two sheets bear the same number, or a numbered list has a number twice or leaves one out.
// Why it matters: whoever joins data by that number mixes two projects; a gap may be a lost sheet.
// Fooled by: numbers that are meant to repeat (a project shared by two departments).
import type { Field } from '../../types.ts'
import type { Check } from '../check.ts'

const NUMBER_NAME = /^(?:No|NO|№|番号|整理番号|事業番号|シート番号|事業No|通し番号)\.?$/u

/** So many different numbers make a collection of sheets. */
const LEAST_NUMBERS = 3

export const doubledNumber: Check = {
  id: 'doubled-number',
  title: { ja: '番号が重なっている', en: 'Number used twice' },
  severity: 'suspicious',
  run: (input) => {
    const groups = new Map<string, Field[]>()
    for (const field of input.fields) {
      const text = field.text.trim()
      if (!NUMBER_NAME.test(field.name.trim()) || !/^[0-9A-Z]+(?:[-－.][0-9]+)*$/u.test(text)) continue
      groups.set(text, [...(groups.get(text) ?? []), field])
    }
    // A paper that prints its own number on each page is one sheet.
    if (groups.size < LEAST_NUMBERS) return []
    return [...groups].flatMap(([number, fields]) =>
      fields.length < 2
        ? []
        : [
            {
              message: {
                ja: `番号「${number}」が ${fields.length} 枚で使われています`,
                en: `The number ${number} stands on ${fields.length} sheets`,
              },
              places: fields.map((f) => f.place),
            },
          ],
    )
  },
}
