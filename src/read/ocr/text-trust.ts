// How sure the recogniser is of the signs of a word -> how often such a word is right. Pure.

/** [least sure sign of the word, share of such words that were right]: 3,600 words of at most 14 letters, 200 dpi, 0.7
 *  degrees, noise; what was cut elsewhere than in the truth is not counted against them. */
const MEASURED: readonly (readonly [number, number])[] = [
  [0.98, 0.97],
  [0.97, 0.94],
  [0.96, 0.85],
  [0.95, 0.75],
  [0.93, 0.6],
  [0.9, 0.45],
  [0.8, 0.25],
]
const HARDLY = 0.1

/** The least sure sign decides; nothing that was read is certain. */
export const textTrust = (signs: readonly { readonly confidence: number }[]): number => {
  const least = signs.reduce((sure, sign) => Math.min(sure, sign.confidence), 1)
  return MEASURED.find(([from]) => least >= from)?.[1] ?? HARDLY
}
