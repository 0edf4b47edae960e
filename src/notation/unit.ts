// 登録者数（人） -> {item: 登録者数, unit: 人}: cuts the unit from the end of a printed item name. Pure.
import { narrow } from './narrow.ts'
import { readUnit } from './read-unit.ts'

// The one address of the unit grammar for other rooms.
export { readUnit } from './read-unit.ts'

export type NameAndUnit = { readonly item: string; readonly unit?: string }

type Bracket = { readonly start: number; readonly end: number; readonly inner: string }

const OPEN = '([<【'
const CLOSE = ')]>】'

/** In brackets behind a name these are as a rule sources of money, departments or list letters, not units. */
const AMBIGUOUS = new Set([
  '国',
  '県',
  '市',
  '町',
  '村',
  '区',
  '道',
  '府',
  '都',
  '年',
  '月',
  '日',
  '課',
  '局',
  '部',
  '会',
  'A',
  'B',
  'a',
  'V',
  'W',
  'J',
  'N',
  'h',
  's',
  'g',
  'l',
  'L',
  '号',
  '版',
  '元',
  '率',
  '評価',
  '職員',
  '計画',
  '事業',
  '制度',
  '施設',
  '学校',
  '企業',
  '地域',
  '児童',
  '生徒',
  '会員',
  '小学校',
  '中学校',
  '高校',
  '大学',
  '保育園',
  '幼稚園',
  '保育所',
  '病院',
  '図書館',
  '公民館',
  '公園',
  '住宅',
  '庁舎',
  '男',
  '女',
  '者',
  '基準',
  '登録',
  '調査',
  '研修',
  '訓練',
])

export function splitUnit(text: string): NameAndUnit {
  const plain = narrow(text)
  let end = plain.trimEnd().length
  for (;;) {
    const bracket = bracketBefore(plain, end)
    if (!bracket) return trailing(text, plain)
    if (isUnitFor(bracket.inner, plain.slice(0, bracket.start))) return cut(text, bracket)
    end = plain.slice(0, bracket.start).trimEnd().length
  }
}

/** The bracket that ends at `end`, without brackets inside. */
function bracketBefore(plain: string, end: number): Bracket | undefined {
  const kind = CLOSE.indexOf(plain[end - 1] ?? ' ')
  if (kind < 0) return undefined
  const start = plain.lastIndexOf(OPEN[kind] ?? '', end - 1)
  if (start < 0) return undefined
  return { start, end, inner: plain.slice(start + 1, end - 1).trim() }
}

function isUnitFor(inner: string, name: string): boolean {
  if (name.trim() === '' || !readUnit(inner)) return false
  return !AMBIGUOUS.has(inner) || name.trimEnd().endsWith(`${inner}数`)
}

function cut(text: string, bracket: Bracket): NameAndUnit {
  const item = `${text.slice(0, bracket.start).trimEnd()}${text.slice(bracket.end).trim()}`.trim()
  return { item, unit: bracket.inner.replace(/^単位[:：]?\s*/u, '') }
}

/** 「利用率 %」, 「人件費 単位:千円」: a unit behind a gap, when it cannot be a part of the name. */
function trailing(text: string, plain: string): NameAndUnit {
  const match = /(?:\s+|[:/]\s*|単位[:：]?\s*)([^\s:()]{1,8})\s*$/u.exec(plain.slice(-24))
  const word = match?.[1]
  const sure = word !== undefined && /%|円|kWh?|㎡|CO2|^(?:人|件|回|台|冊|ha|km|kg|t)$/u.test(word)
  if (!match || !sure || !readUnit(word)) return { item: text.trim() }
  const start = Math.max(0, plain.length - 24) + match.index
  const item = text.slice(0, start).trim()
  return item === '' ? { item: text.trim() } : { item, unit: word }
}
