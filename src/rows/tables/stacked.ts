// A cell that prints several values, one below the other or parted by a stroke -> each with what it is. Pure.
// 目標 10 / 実績 8 in one cell; 100 over 85 under a head 目標値 over 実績値; 85(100) under 実績(目標); 上段：目標値、下段：実績値.
import { union } from '../../geometry/box.ts'
import { readCell } from '../../notation/number.ts'
import type { Cell, Place } from '../../types.ts'
import { cellLines } from '../prose/logical-lines.ts'
import type { Head, HeadReader } from './head.ts'
import { isAmount, MOST_VALUES, pairIn, saysRole, strokePair, strongParts } from './stroke-pairs.ts'
import { takeApart, type ValueText } from './value-text.ts'

/** `printed` and `place` where the cell holds more than this one. */
export type StackedValue = ValueText & { readonly printed?: string; readonly place?: Place }

type Held = { readonly cell: Cell; readonly text: string }

/** Does every printed line of the cell hold an amount of its own, and one at least a number? */
export function isStack(cell: Cell, readHead: HeadReader): boolean {
  if (inlineLabels(cell.text, readHead)) return true
  if (cell.lines.length < 2 || cell.lines.length > MOST_VALUES) return false
  const kinds = cell.lines.map((line) => readCell(takeApart(line, readHead).text).kind)
  return kinds.includes('quantities') && kinds.every((kind) => kind !== 'text' && kind !== 'unreadable')
}

/** undefined: the cell holds one value, or nothing says which of several is which. */
export function stackedValues(
  g: Held,
  heads: readonly Held[],
  captions: readonly string[],
  readHead: HeadReader,
): readonly StackedValue[] | undefined {
  return ownLabels(g.cell, readHead) ?? inlineLabels(g.text, readHead) ?? byHeads(g, heads, captions, readHead)
}

/** 目標 10 over 実績 8. */
function ownLabels(cell: Cell, readHead: HeadReader): readonly StackedValue[] | undefined {
  if (cell.lines.length < 2 || cell.lines.length > MOST_VALUES) return undefined
  const parts = cell.lines.map((line) => takeApart(line, readHead))
  const said = parts.map((p) => `${p.head?.role ?? ''} ${p.years?.from ?? p.head?.years?.from ?? ''}`)
  const clear = parts.every((p) => p.head !== undefined && isAmount(p.text)) && new Set(said).size === parts.length
  return clear ? placed(cell, parts) : undefined
}

/** 予算額 3,600 執行額 2,400 on one line: each amount behind its own word, and nothing else. */
function inlineLabels(text: string, readHead: HeadReader): readonly StackedValue[] | undefined {
  if (!INLINE.test(text)) return undefined
  const parts = [...text.matchAll(PAIR)].map(([printed, word, amount]) => ({
    ...{ text: amount!, printed: printed.trim(), head: readHead(word!) },
  }))
  const clear = parts.every((p) => p.head.strong && p.head.role && isAmount(p.text))
  return clear && new Set(parts.map((p) => p.head.role)).size === parts.length ? parts : undefined
}
const PAIR = /([^\d\s△▲]{2,8})[\s:：]*([△▲]?\d[\d,.]*[^\s\d]{0,4})(?=\s|$)/gu
const INLINE = /^\s*(?:[^\d\s△▲]{2,8}[\s:：]*[△▲]?\d[\d,.]*[^\s\d]{0,4}(?:\s+|$)){2,3}$/u

function byHeads(
  g: Held,
  heads: readonly Held[],
  captions: readonly string[],
  readHead: HeadReader,
): readonly StackedValue[] | undefined {
  const { lines } = g.cell
  if (lines.length >= 2 && lines.length <= MOST_VALUES && lines.every(isAmount)) {
    const said =
      heads.map((h) => strongParts(h.cell.lines, readHead)).findLast((p) => p?.length === lines.length) ??
      captions.map((c) => upperAndLower(c, readHead)).find((p) => p?.length === lines.length) ??
      (saysRole(heads, readHead)
        ? undefined
        : captions.map((c) => pairIn(c, readHead)).find((p) => p?.length === lines.length))
    if (said)
      return placed(
        g.cell,
        lines.map((text, i) => ({ text, head: said[i]! })),
      )
  }
  return strokePair(g.text, heads, captions, readHead)
}

/** ※上段：目標値、下段：実績値 */
export function upperAndLower(caption: string, readHead: HeadReader): readonly Head[] | undefined {
  const found =
    /上段\s*[:：・はが]?\s*([^\s、,，/／()（）]+)[\s、,，/／)）(（]*下段\s*[:：・はが]?\s*([^\s、,，/／()（）。]+)/u.exec(
      caption,
    )
  return found ? strongParts([found[1]!, found[2]!], readHead) : undefined
}

const placed = (cell: Cell, parts: readonly ValueText[]): readonly StackedValue[] => {
  const lines = cellLines(cell)
  return parts.map((part, i) => {
    const words = lines[i]?.words ?? []
    const printed = cell.lines[i]!
    return words.length === 0
      ? { ...part, printed }
      : { ...part, printed, place: { page: cell.place.page, box: union(words.map((w) => w.box)) } }
  })
}
