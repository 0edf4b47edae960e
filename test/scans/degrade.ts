// A clean gray page -> what a copier, a scanner or a fax machine makes of it. Pure; the same numbers in every run.
import type { Gray } from '../../src/read/ocr/raster/raster.ts'

export const NOISES = ['clean', 'jpeg', 'faint', 'fax'] as const
export type Noise = (typeof NOISES)[number]

/** Standard deviation of a cheap scanner's grain, of 255. */
const GRAIN = 9
/** A faint copy: gray paper, toner that covers little, more grain. */
const FAINT = { paper: 222, ink: 128, grain: 12 }
/** A fax machine's threshold and the grain it decides by: strokes fray, single dots appear. */
const FAX = { limit: 150, grain: 22 }

export const degraded = (page: Gray, noise: Noise, seed: number): Gray => {
  const random = randomOf(seed)
  if (noise === 'jpeg') return grained(page, GRAIN, random)
  if (noise === 'faint') return grained(faded(page), FAINT.grain, random)
  if (noise === 'fax') return halved(grained(page, FAX.grain, random))
  return page
}

const mapped = ({ width, height, data }: Gray, change: (value: number) => number): Gray => ({
  width,
  height,
  data: data.map(change),
})

const faded = (page: Gray): Gray => mapped(page, (value) => FAINT.ink + ((FAINT.paper - FAINT.ink) * value) / 255)

const grained = (page: Gray, deviation: number, random: () => number): Gray =>
  mapped(page, (value) => Math.max(0, Math.min(255, Math.round(value + deviation * normal(random)))))

const halved = (page: Gray): Gray => mapped(page, (value) => (value > FAX.limit ? 255 : 0))

/** Normal enough: twelve even numbers added up. */
const normal = (random: () => number): number => {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += random()
  return sum
}

/** Mulberry32. */
const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
