// 85／100 or 85(100) in one cell -> both values, where a head, a name, a caption or a note says which is which. Pure.
import { readCell } from '../../notation/number.ts'
import type { Head, HeadReader } from './head.ts'
import type { ValueText } from './value-text.ts'

type Said = { readonly text: string }
type Pair = ValueText & { readonly printed: string }

/** Longer stacks are lists and paragraphs. */
export const MOST_VALUES = 4

export const isAmount = (text: string): boolean => {
  const { kind } = readCell(text)
  return kind !== 'text' && kind !== 'unreadable'
}

/** 85(100), 85/100 under 実績(目標), 実績／目標, 「実績／目標」 of the caption, ※（ ）内は目標値 of a note. */
export function strokePair(
  text: string,
  heads: readonly Said[],
  around: readonly string[],
  readHead: HeadReader,
): readonly Pair[] | undefined {
  const pieces = pieceOf(text)
  if (!pieces?.every(isAmount)) return undefined
  const own = heads.map((h) => strongParts(pieceOf(h.text), readHead)).findLast((p) => p?.length === 2)
  const said = own ?? (saysRole(heads, readHead) ? undefined : around.map((t) => pairIn(t, readHead)).find((p) => p))
  if (said?.length === 2) return pieces.map((piece, i) => ({ text: piece, printed: piece, head: said[i]! }))
  const inner = /[)）]$/u.test(text.trim()) ? around.map((t) => insideBrackets(t, readHead)).find((h) => h) : undefined
  return inner && pieces.map((piece, i) => ({ text: piece, printed: piece, ...(i === 1 ? { head: inner } : {}) }))
}

/** 実績 over the column says what its numbers are: a pair that the caption speaks of stands elsewhere. */
export const saysRole = (heads: readonly Said[], readHead: HeadReader): boolean =>
  heads.map((h) => readHead(h.text)).some((h) => h.strong && h.role !== undefined)

const PAIR = /^([^()（）/／]+?)\s*(?:[(（]([^()（）/／]+)[)）]|[/／]([^()（）/／]+))$/u
const pieceOf = (text: string): readonly string[] | undefined => {
  const found = PAIR.exec(text.trim())
  return found ? [found[1]!.trim(), (found[2] ?? found[3])!.trim()] : undefined
}

/** Parts of a head that all say different roles. */
export function strongParts(parts: readonly string[] | undefined, readHead: HeadReader): readonly Head[] | undefined {
  if (!parts || parts.length < 2 || parts.length > MOST_VALUES) return undefined
  const heads = parts.map((p) => readHead(p.replace(POSITION, '').replace(/[)）]$/u, '')))
  const clear =
    heads.every((h) => h.strong && h.role !== undefined) && new Set(heads.map((h) => h.role)).size === parts.length
  return clear ? heads : undefined
}
const POSITION = /^[\s※(（]*(?:[上中下]段|[上中下左右](?:側|欄)?)\s*[:：・)）は]?\s*/u

/** 各年度の欄は「目標値／実績値」, （目標／実績）, 左：目標、右：実績. */
export function pairIn(text: string, readHead: HeadReader): readonly Head[] | undefined {
  for (const pattern of [STROKE, SIDES])
    for (const found of text.matchAll(pattern)) {
      const heads = strongParts([found[1]!, found[2]!], readHead)
      if (heads) return heads
    }
  return undefined
}
const WORD = '([^\\s、,，。/／()（）「」『』【】:：はがの※]{2,8})'
const STROKE = new RegExp(`(?:^|[^一-龠])${WORD}\\s*[/／]\\s*${WORD}(?![一-龠/／])`, 'gu')
const SIDES = new RegExp(
  `左(?:側|欄)?\\s*[:：・はが]\\s*${WORD}[\\s、,，/／)）(（]*右(?:側|欄)?\\s*[:：・はが]\\s*${WORD}`,
  'gu',
)

/** ※（　）内は目標値: what the bracketed number is; the other is what its column says. */
function insideBrackets(text: string, readHead: HeadReader): Head | undefined {
  const found =
    /[(（]\s*[)）]\s*(?:内|書き?)?\s*の?(?:数[値字])?\s*は、?\s*([^\s、。]{2,12}?)(?:を(?:示す|表す)|である|です|[。、）)]|$)/u.exec(
      text,
    )
  const head = found?.[1] ? readHead(found[1]) : undefined
  return head?.strong && head.role !== undefined ? head : undefined
}
