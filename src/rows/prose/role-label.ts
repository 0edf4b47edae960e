// The words right before an amount -> the name before them and what they say of the amount: 参加者数 R5実績 -> actual, 2023. Pure.
import { findYears } from '../../notation/years.ts'
import type { Role, Years } from '../../types.ts'

export type RoleLabel = { readonly name: string; readonly role: Role; readonly years?: Years }

/** First match wins; every word may stand alone between a name and its number. */
const WORDS: readonly (readonly [string, Role])[] = [
  ['(?:目標)?達成(?:率|度)|進捗率|執行率', 'rate'],
  ['増減数?|差引', 'difference'],
  ['(?:現状|現況|基準|当初|策定時|従前)(?:値|数)?', 'baseline'],
  ['(?:最終|中間|数値)?目標(?:値|数|額)?|KPI', 'target'],
  ['(?:見込み?|計画|予定|想定)(?:値|数|額)?', 'forecast'],
  ['決算(?:額|見込額?)?', 'settlement'],
  ['(?:当初)?予算(?:現?額)?', 'budget'],
  ['実績(?:値|数|額)?|結果|達成値|直近値|最新値|現在値?', 'actual'],
]
const ALL = WORDS.map(([words]) => words).join('|')
/** What may stand between a name and its role, and between the role and its number. */
const BEFORE = '[\\s、,;；:：→⇒➡⇨|｜/／\\-(（【［〔<＜《・]'
const AFTER = '[\\s:：はが=＝\\-]'
/** Where a year stood in the label. */
const YEAR = '\u0001'
const TAIL = new RegExp(
  `^(.*?)(?:^|${BEFORE}|(?<=数|率|額|量|人口|${YEAR})|(?=${YEAR}))(${YEAR}?の?)(${ALL})([)）】］〕>＞》]?)((?:[(（]?${YEAR}[)）]?)?)${AFTER}*$`,
  'su',
)

const roleOf = (word: string): Role => WORDS.find(([words]) => new RegExp(`^(?:${words})$`, 'u').test(word))![1]

const masked = (label: string, era: string | undefined) => {
  const years = findYears(label, era)
  const text = years.reduceRight((t, y) => t.slice(0, y.start) + YEAR + t.slice(y.end).replace(/^末(?!梢)/u, ''), label)
  return { text, years }
}

/** A label whose last words are a role, with or without its year; undefined if a name stands right before the number. */
export const roleLabel = (label: string, era: string | undefined): RoleLabel | undefined => {
  const { text, years } = masked(label, era)
  const found = TAIL.exec(text)
  if (!found) return undefined
  const own = (found[2]! + found[5]!).includes(YEAR) ? years.at(-1)?.years : undefined
  const name = found[1]!.split(YEAR).reduce((whole, piece, i) => whole + (years[i - 1]?.text ?? '') + piece)
  return { name, role: roleOf(found[3]!), ...(own ? { years: own } : {}) }
}

/** （令和6年度）, (R5末): nothing but a year in the bracket behind an amount. */
export const yearBehind = (text: string, era: string | undefined): Years | undefined => {
  const inner = /^\s*[(（〔［[]\s*([^()（）〔〕［］[\]\n]{2,14}?)\s*(?:現在|時点)?[)）〕］\]]/u.exec(text)?.[1]
  if (inner === undefined) return undefined
  const [year, more] = findYears(inner, era)
  const rest = year ? inner.slice(0, year.start) + inner.slice(year.end) : inner
  return year && !more && /^末?$/u.test(rest.trim()) ? year.years : undefined
}
