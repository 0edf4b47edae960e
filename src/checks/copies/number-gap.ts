// What: a numbered column or list of sheets (No. 1, 2, 3 ...) leaves out one or two numbers in its middle.
// Why it matters: a project may be missing from the paper, or from what was read of it.
// Fooled by: papers that print a selection; so nine in ten of the numbers from first to last must be there.
import type { Place } from '../../types.ts'
import type { Check, CheckInput, Draft } from '../check.ts'

const NUMBER_NAME = /^(?:No|NO|№|番号|整理番号|事業番号|シート番号|通し番号|通番|項番)\.?$/u
const LEAST_NUMBERS = 8
const LEAST_SHARE = 0.9

type Numbered = { readonly number: number; readonly place: Place }

export const numberGap: Check = {
  id: 'number-gap',
  title: { ja: '番号が飛んでいる', en: 'A number is left out' },
  severity: 'info',
  run: (input) => [...numberedColumns(input), numberedSheets(input)].flatMap(gaps),
}

const wholeNumber = (text: string): number | undefined => (/^[0-9]{1,4}$/.test(text.trim()) ? Number(text) : undefined)

const numberedColumns = (input: CheckInput): readonly (readonly Numbered[])[] =>
  input.tables.flatMap((table) => {
    const heads = table.cells.filter((c) => c.row < Math.max(1, table.headerRows) && NUMBER_NAME.test(c.text.trim()))
    return [...new Set(heads.map((c) => c.column))].map((column) =>
      table.cells.flatMap((c) => {
        const number = c.column === column && c.row > 0 ? wholeNumber(c.text) : undefined
        return number === undefined ? [] : [{ number, place: c.place }]
      }),
    )
  })

const numberedSheets = (input: CheckInput): readonly Numbered[] =>
  input.fields.flatMap((field) => {
    const number = NUMBER_NAME.test(field.name.trim()) ? wholeNumber(field.text) : undefined
    return number === undefined ? [] : [{ number, place: field.place }]
  })

function gaps(all: readonly Numbered[]): readonly Draft[] {
  const numbers = [...new Set(all.map((n) => n.number))].sort((a, b) => a - b)
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
  const length = last - first + 1
  if (numbers.length < LEAST_NUMBERS || numbers.length === length || numbers.length < LEAST_SHARE * length) return []
  const missing = Array.from({ length }, (_, i) => first + i).filter((n) => !numbers.includes(n))
  const near = all.filter((n) => missing.includes(n.number + 1) || missing.includes(n.number - 1))
  return [
    {
      message: {
        ja: `番号 ${missing.join('、')} がありません（${first} から ${last} までの ${numbers.length} 件）`,
        en: `No. ${missing.join(', ')} is missing (${numbers.length} from ${first} to ${last})`,
      },
      arithmetic: `${last} − ${first} + 1 = ${length} ≠ ${numbers.length}`,
      places: near.map((n) => n.place),
    },
  ]
}
