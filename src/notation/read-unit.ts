// 千円, t-CO2/年, か所, （単位：百万円） -> canonical unit, dimension and factor; an item name -> name and unit. Pure.
import { MAGNITUDES, NO_UNITS, UNIT_WORDS } from './unit-words.ts'

export type UnitNotation = {
  readonly printed: string
  /** Canonical: 円 for 千円, 箇所 for ヶ所. */
  readonly base: string
  readonly dimension: string
  /** Magnitude of the print over the base: 1000 for 千円, 10 for 割 over %. */
  readonly factor: number
}

type Known = { readonly base: string; readonly dimension: string; readonly factor: number }

/** Longest text that is looked at as a unit, in characters; the longest real ones have about fifteen. */
const LONGEST_UNIT = 24

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')

const KNOWN: ReadonlyMap<string, Known> = new Map([
  ...Object.entries(UNIT_WORDS).flatMap(([dimension, words]) =>
    words.split(' ').flatMap((entry) => {
      const [base = '', ...others] = entry.split('=')
      return [base, ...others].map((word): [string, Known] => [fold(word), { base, dimension, factor: 1 }])
    }),
  ),
  ['割', { base: '%', dimension: 'ratio', factor: 10 }],
])

export const LONGEST_WORD = Math.max(...Array.from(KNOWN.keys(), (word) => word.length))

export const isUnitWord = (word: string): boolean => KNOWN.has(word)

const NOT_A_UNIT: ReadonlySet<string> = new Set(NO_UNITS)

const CAPTION = /^(?:金額)?(?:の)?単位[:：は]?/u

export function readUnit(text: string): UnitNotation | undefined {
  if (text.length > LONGEST_UNIT * 2) return undefined
  const plain = fold(text)
  const bare = unwrap(unwrap(plain).replace(CAPTION, ''))
  if (bare === '' || bare.length > LONGEST_UNIT || NOT_A_UNIT.has(bare)) return undefined
  const known = bracketed(bare)
  return known && { printed: bare, ...known }
}

function unwrap(text: string): string {
  const inner = /^[([〔【<＜「『{]([^()[\]]*)[)\]〕】>＞」』}]$/u.exec(text)
  return inner?.[1] ?? text
}

/** 件（累計） is 件, 削減率（％） is %, 件数（百万） is a million 件. */
function bracketed(word: string): Known | undefined {
  const parts = /^([^()[\]]+)[([]([^()[\]]+)[)\]]$/u.exec(word)
  const [head = word, inner = ''] = parts ? [parts[1], parts[2]] : []
  const outer = lookUp(head)
  if (!parts) return outer
  const magnitude = MAGNITUDES.find(([name]) => name === inner)?.[1]
  if (magnitude !== undefined) return outer && { ...outer, factor: outer.factor * magnitude }
  const inside = NOT_A_UNIT.has(inner) ? undefined : lookUp(inner)
  return inside && (!simple(head) || inside.factor !== 1) ? inside : outer
}

function lookUp(word: string): Known | undefined {
  const slash = word.indexOf('/')
  if (slash >= 0) return perUnit(word.slice(0, slash), word.slice(slash + 1))
  return simple(word) ?? magnified(word) ?? counted(word) ?? either(word)
}

const simple = (word: string): Known | undefined => KNOWN.get(word)

function magnified(word: string): Known | undefined {
  for (const [prefix, factor] of MAGNITUDES) {
    if (!word.startsWith(prefix)) continue
    const rest = simple(word.slice(prefix.length)) ?? counted(word.slice(prefix.length))
    if (rest) return { ...rest, factor: rest.factor * factor }
  }
  return undefined
}

/** 団体数 counts 団体; 相談件数 counts 件; 締約国数 counts something all the same. */
function counted(word: string): Known | undefined {
  if (!word.endsWith('数') || word.length < 2) return undefined
  const known = simple(word.slice(0, -1))
  if (known || NO_COUNT.test(word) || !NOUN.test(word)) return known
  return ofTail(word) ?? { base: word.slice(0, -1), dimension: 'count', factor: 1 }
}

const ofTail = (word: string): Known | undefined => {
  const base = COUNT_TAILS.find(([tail]) => word.endsWith(tail))?.[1]
  return base === undefined ? undefined : simple(base)
}

/** Numbers by name that count nothing. */
const NO_COUNT = /(?:指数|係数|度数|変数|乗数|複数|小数|整数|対数|回転数|周波数|逆数|倍数|画素数|^定数|^関数|^単数)$/u
const NOUN = /^[\u4e00-\u9fff\u30a0-\u30ff々・]{2,14}$/u

const COUNT_TAILS: readonly (readonly [tail: string, base: string])[] = [
  ['件数', '件'],
  ['人数', '人'],
  ['者数', '人'],
  ['員数', '人'],
  ['生数', '人'],
  ['回数', '回'],
  ['日数', '日'],
  ['台数', '台'],
  ['戸数', '戸'],
  ['世帯数', '世帯'],
  ['団体数', '団体'],
  ['施設数', '施設'],
  ['事業所数', '事業所'],
  ['市町村数', '市町村'],
  ['自治体数', '自治体'],
  ['箇所数', '箇所'],
  ['か所数', '箇所'],
]

/** 国・地域: one or the other is counted. */
function either(word: string): Known | undefined {
  const parts = word.replace(/数$/u, '').split(/[・、及]/u)
  if (parts.length !== 2) return undefined
  const [first, second] = parts.map(simple)
  if (!first || !second) return undefined
  const dimension = first.dimension === second.dimension ? first.dimension : 'count'
  return COUNTABLE.has(first.dimension) && COUNTABLE.has(second.dimension)
    ? { base: word, dimension, factor: 1 }
    : undefined
}

const COUNTABLE = new Set([
  'person',
  'actor',
  'case',
  'occurrence',
  'place',
  'organisation',
  'facility',
  'household',
  'thing',
])

/** 円/人, /人, t-CO2/年, 円/㎡・年; 台/12h and 件/10万人 stay as they are printed. */
function perUnit(above: string, below: string): Known | undefined {
  const several = /^([0-9]+)([^0-9].*)$/u.exec(below)
  const [top, bottom] = [above === '' ? undefined : lookUp(above), lookUp(several?.[2] ?? below)]
  if (!bottom || (above !== '' && !top)) return undefined
  if (several) return top && { ...top, base: `${top.base}/${below}`, dimension: `${top.dimension}/${bottom.dimension}` }
  return {
    base: `${top?.base ?? ''}/${bottom.base}`,
    dimension: `${top?.dimension ?? ''}/${bottom.dimension}`,
    factor: (top?.factor ?? 1) / bottom.factor,
  }
}
