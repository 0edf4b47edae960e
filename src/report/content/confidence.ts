// Confidences -> how many values stand in each band.  Pure.
import type { ConfidenceBand } from './content.ts'

/** Lower ends of the bands: what the checks prove things with is 0.9, what they suspect with 0.7 (check-document.ts). */
const BANDS = [0.99, 0.95, 0.9, 0.7, 0] as const

/** From here on a reading counts as sure. */
export const SURE = 0.9

export type BandCounts = { readonly add: (confidence: number) => void; readonly bands: () => ConfidenceBand[] }

export const countBands = (): BandCounts => {
  const counts = BANDS.map(() => 0)
  return {
    add: (confidence) => {
      const band = BANDS.findIndex((from) => confidence >= from)
      counts[band === -1 ? BANDS.length - 1 : band]! += 1
    },
    bands: () => BANDS.map((from, i) => ({ from, count: counts[i]! })),
  }
}
