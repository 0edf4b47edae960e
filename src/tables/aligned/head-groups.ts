// A line of heads above 目標 | 実績 | 目標 | 実績: what comes again below tells how many columns each stands over. Pure.
import { type PieceLine, textOf } from './piece-line.ts'
import type { Piece } from './pieces.ts'

/** The heads with the columns of their groups; none where what is below does not come again, or a head stands elsewhere. */
export function groupSpans(line: PieceLine, below: PieceLine | undefined): ReadonlyMap<Piece, Piece> | undefined {
  const heads = line.pieces.filter((p) => p.from > 0)
  const parts = below?.pieces.filter((p) => p.from > 0) ?? []
  const groups = groupsOf(heads[0], parts)
  // Relative | Relative over to Controls | to Controls: the same words are one line of headings that wrap
  const names = new Set(heads.map(textOf))
  if (heads.length < 2 || groups.length !== heads.length || names.size < heads.length) return undefined
  const spans = heads.map((head, k) => ({ ...head, from: groups[k]![0]!.from, to: groups[k]!.at(-1)!.to }))
  const inPlace = heads.every((head, k) => head.from >= spans[k]!.from && head.to <= spans[k]!.to)
  return inPlace ? new Map(heads.map((head, k) => [head, spans[k]!])) : undefined
}

/** What stands below the first head and on begins anew with the same word, and says the same; the last may say less. */
function groupsOf(first: Piece | undefined, below: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts = first ? below.slice(below.findIndex((p) => p.to >= first.from)) : []
  const groups: Piece[][] = []
  for (const part of parts) {
    if (groups.length === 0 || textOf(part) === textOf(parts[0]!)) groups.push([part])
    else groups.at(-1)!.push(part)
  }
  const whole = groups[0] ?? []
  const same = groups.every((group) => group.every((p, i) => whole[i] && textOf(p) === textOf(whole[i])))
  return same && whole.length > 1 && parts.every((p) => p.from === p.to) ? groups : []
}
