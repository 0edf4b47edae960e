// What: a row or column that says how it is reckoned by letters (受益者負担率 B÷A, C=A-B) and is not so reckoned.
// Why it matters: the paper itself gives the formula; a value that breaks it is wrong or was filled in by hand.
// Fooled by: letters used twice on a sheet (then nothing is said), rounding of the terms.
import type { Check, Draft, NumberFact } from '../check.ts'
import { decimalsOf, roundingOf } from '../facts.ts'
import { named, plain, short, show } from '../words.ts'

const LETTER = /[\s(（]([A-Z])[)）]?$/u
const FORMULA = /(?:[A-Z]\s*[=＝]\s*)?([A-Z])\s*([÷/+＋\-－−])\s*([A-Z])[)）]?(?:\s*[×x]\s*100)?$/u

export const letteredFormula: Check = {
  id: 'lettered-formula',
  title: { ja: '書かれた計算式と値が合わない', en: 'Value breaks the printed formula' },
  severity: 'error',
  run: (input) => {
    const terms = new Map<string, NumberFact | 'twice'>()
    const formulas: NumberFact[] = []
    for (const fact of input.numbers) {
      if (FORMULA.test(fact.item)) formulas.push(fact)
      const letter = FORMULA.test(fact.item)
        ? undefined
        : (LETTER.exec(` ${fact.item}`)?.[1] ?? OF_WHICH.exec(fact.item)?.[1])
      if (letter === undefined) continue
      const at = key(fact, letter)
      terms.set(at, terms.has(at) ? 'twice' : fact)
    }
    return formulas.flatMap((f) => judge(f, terms))
  },
}

/** うち受益者負担B */
const OF_WHICH = /[^\p{ASCII}]([A-Z])$/u

const key = (f: NumberFact, letter: string): string => [f.table, f.column, letter].join('\u0000')

function judge(fact: NumberFact, terms: ReadonlyMap<string, NumberFact | 'twice'>): readonly Draft[] {
  const [, left = '', sign = '', right = ''] = FORMULA.exec(fact.item) ?? []
  const [a, b] = [terms.get(key(fact, left)), terms.get(key(fact, right))]
  if (!a || !b || a === 'twice' || b === 'twice') return []
  const of = operation(sign, fact)
  const results = span(a)
    .flatMap((x) => span(b).map((y) => of(x, y)))
    .filter(Number.isFinite)
  if (results.length === 0) return []
  const slack = 10 ** -decimalsOf(fact) - 1e-9
  const scale = sign === '÷' || sign === '/' ? 1 : (fact.unit?.factor ?? 1)
  const printed = fact.reading.value
  if (printed > Math.min(...results) / scale - slack && printed < Math.max(...results) / scale + slack) return []
  const right100 = of(a.reading.base, b.reading.base) / scale
  return [
    {
      message: {
        ja: `${named(fact)}の ${show(fact)} が、書かれた式による値 ${short(right100)} と合いません`,
        en: `${named(fact)}: ${show(fact)} is not what its own formula gives (${short(right100)})`,
      },
      arithmetic: `${plain(a)} ${sign} ${plain(b)} = ${short(right100)} ≠ ${plain(fact)}`,
      facts: [fact, a, b],
    },
  ]
}

const operation = (sign: string, fact: NumberFact): ((x: number, y: number) => number) => {
  if (sign === '÷' || sign === '/') return (x, y) => (x / y) * (fact.unit?.base === '%' ? 100 : 1)
  return sign === '+' || sign === '＋' ? (x, y) => x + y : (x, y) => x - y
}

function span(fact: NumberFact): readonly number[] {
  const half = roundingOf(fact)
  return [fact.reading.base - half, fact.reading.base, fact.reading.base + half]
}
