// What the search for columns works with: rivers of white, middles, medians. Pure.

/** A river of white from x0 to x1 that (nearly) no line crosses. */
export type River = { readonly x0: number; readonly x1: number }

export const middle = (box: { x0: number; x1: number }): number => (box.x0 + box.x1) / 2

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
