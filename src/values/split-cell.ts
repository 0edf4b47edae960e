// The quantities of one cell -> the facts it holds: 326,800(0) under 経費(一財) are two, 16組22名 are two. Pure.
import type { Quantity } from '../notation/number.ts'

export type Part = {
  readonly quantity: Quantity
  readonly item: string
  /** Added to the row's path. */
  readonly under: readonly string[]
  readonly weight: number
  readonly why?: string
}

/** Two counts in one cell: which of them the item means is not certain. */
const SECOND_COUNT = 0.85

/** 120 130: which of two like numbers is meant is not known. */
const ALIKE = { weight: 0.5, why: 'several-values' } as const

export function splitCell(quantities: readonly Quantity[], item: string, heads: readonly string[]): readonly Part[] {
  const open = quantities.filter((q) => !q.parenthesised)
  const inside = quantities.filter((q) => q.parenthesised)
  const bracket = inside.length > 0 ? bracketName(item, heads) : undefined
  const name = bracket?.from === 'item' ? bracket.outer : item
  const first = open[0]
  if (!first) return quantities.slice(0, 1).map((quantity) => ({ quantity, item, under: [], weight: 1 }))
  if (open.length > 1 && open.every((q) => q.label))
    return open.map((quantity) => ({ quantity, item: `${name}（${quantity.label}）`, under: [], weight: 1 }))
  const alike = open.slice(1).some((q) => q.unit === first.unit)
  const parts: Part[] = [{ quantity: first, item: name, under: [], ...(alike ? ALIKE : { weight: 1 }) }]
  const seen = new Set([first.unit])
  for (const q of open.slice(1)) {
    if (q.unit === '' || seen.has(q.unit)) continue
    seen.add(q.unit)
    parts.push({ quantity: q, item: name, under: [], weight: SECOND_COUNT, why: 'second-count' })
  }
  if (bracket && inside.length === 1)
    parts.push({ quantity: inside[0]!, item: name, under: [bracket.inner], weight: 1 })
  return parts
}

/** 44歳3ヵ月, 2時間30分: one amount in two units, of which neither number is the value. */
export function isCompound(quantities: readonly Quantity[]): boolean {
  const [first, second] = quantities.filter((q) => !q.parenthesised)
  return (
    first !== undefined &&
    second !== undefined &&
    /^(?:歳|年|時間|分)$/.test(first.unit) &&
    /^(?:[かヵヶカケ箇]?月|分|秒|日)$/.test(second.unit)
  )
}

/** 経費(一財), 予算額(うち一般財源): the bracket says what the bracketed number is. */
function bracketName(
  item: string,
  heads: readonly string[],
): { outer: string; inner: string; from: 'item' | 'head' } | undefined {
  for (const [text, from] of [[item, 'item'] as const, ...heads.toReversed().map((h) => [h, 'head'] as const)]) {
    const m = /^(.+?)\s*[(（]([^()（）0-9]{1,12})[)）]$/u.exec(text.replace(/\s+/gu, ' ').trim())
    if (m) return { outer: m[1]!, inner: m[2]!, from }
  }
  return undefined
}
