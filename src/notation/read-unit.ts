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

const QUALIFIER =
  /[([](?:累計|年間|延べ|のべ|実数|実人数|延べ人数|単年度|年平均|平均|税込|税抜|年|年度|各年度|概算|[0-9]+年間?(?:累計|平均|計)?)[)\]]$/u
const CAPTION = /^(?:金額)?(?:の)?単位[:：は]?/u

export function readUnit(text: string): UnitNotation | undefined {
  if (text.length > LONGEST_UNIT * 2) return undefined
  const plain = fold(text)
  const bare = unwrap(unwrap(plain).replace(CAPTION, ''))
  if (bare === '' || bare.length > LONGEST_UNIT || NOT_A_UNIT.has(bare)) return undefined
  const known = lookUp(bare.replace(QUALIFIER, ''))
  return known && { printed: bare, ...known }
}

function unwrap(text: string): string {
  const inner = /^[([〔【<＜「『{]([^()[\]]*)[)\]〕】>＞」』}]$/u.exec(text)
  return inner?.[1] ?? text
}

function lookUp(word: string): Known | undefined {
  const slash = word.indexOf('/')
  if (slash >= 0) return perUnit(word.slice(0, slash), word.slice(slash + 1))
  return simple(word) ?? magnified(word) ?? counted(word)
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

/** 団体数 counts 団体; 相談件数 counts 件. */
function counted(word: string): Known | undefined {
  if (!word.endsWith('数') || word.length < 2) return undefined
  return (
    simple(word.slice(0, -1)) ??
    COUNT_TAILS.map(([tail, base]) => (word.endsWith(tail) ? simple(base) : undefined)).find(Boolean)
  )
}

const COUNT_TAILS: readonly (readonly [string, string])[] = [
  ['件数', '件'],
  ['人数', '人'],
  ['者数', '人'],
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

/** 円/人, /人, t-CO2/年, 円/㎡・年. */
function perUnit(above: string, below: string): Known | undefined {
  const [top, bottom] = [above === '' ? undefined : lookUp(above), lookUp(below)]
  if (!bottom || (above !== '' && !top)) return undefined
  return {
    base: `${top?.base ?? ''}/${bottom.base}`,
    dimension: `${top?.dimension ?? ''}/${bottom.dimension}`,
    factor: (top?.factor ?? 1) / bottom.factor,
  }
}
