// Two names -> how alike they are, 0..1: Dice coefficient of their character pairs after folding. Pure.
import { foldText } from './fold.ts'

/** What never tells two names apart: white space, brackets, dots and dashes. */
const NOISE = /[\s()[\]{}「」『』【】〈〉《》〔〕<>・:;,、。.!?'"~〜ー―—–‐-]/gu

export const comparable = (text: string): string => foldText(text).toLowerCase().replace(NOISE, '')

export function similarity(first: string, second: string): number {
  const [a, b] = [comparable(first), comparable(second)]
  if (a === b) return a === '' ? 0 : 1
  const [pairs, others] = [bigrams(a), bigrams(b)]
  const total = count(pairs) + count(others)
  if (total === 0) return 0
  let shared = 0
  for (const [pair, times] of pairs) shared += Math.min(times, others.get(pair) ?? 0)
  return (2 * shared) / total
}

/** A pair that stands twice counts twice (multiset). */
function bigrams(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const count = (pairs: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const times of pairs.values()) sum += times
  return sum
}
