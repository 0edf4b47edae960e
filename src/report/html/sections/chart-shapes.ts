// Dots (year, value) -> where they stand in a small drawing, and the paths through them.  Pure.

export type Dot = { readonly year: number; readonly value: number; readonly sure: boolean }

export type Scales = {
  readonly x: (year: number) => number
  readonly y: (value: number) => number
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

/** Pixels left free for the marks and, below, for the years. */
const PAD = { side: 9, top: 7, bottom: 18 }
/** Share of the values' range left free above and below. */
const AIR = 0.08
/** Share that stays visible on the good side of the target. */
const BEYOND = 0.2

type Room = {
  readonly width: number
  readonly height: number
  readonly fromZero: boolean
  readonly beyond?: { readonly aim: number; readonly less: boolean } | undefined
}

export const scalesOf = (dots: readonly Dot[], { width, height, fromZero, beyond }: Room): Scales => {
  const years = dots.map((dot) => dot.year)
  const values = [...dots.map((dot) => dot.value), ...(fromZero ? [0] : [])]
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const range = most - least || Math.abs(most) || 1
  const lowest = beyond?.less ? Math.min(least, beyond.aim - range * BEYOND) : least
  const highest = beyond && !beyond.less ? Math.max(most, beyond.aim + range * BEYOND) : most
  const low = fromZero && least >= 0 ? 0 : lowest - range * AIR
  const high = highest + range * AIR
  const frame = { left: PAD.side, right: width - PAD.side, top: PAD.top, bottom: height - PAD.bottom }
  return {
    x: (year) => round(frame.left + ((year - firstYear) / (lastYear - firstYear || 1)) * (frame.right - frame.left)),
    y: (value) => round(frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top)),
    frame,
  }
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10

/** A line through years that follow one another; a missing year is a gap, not a guess. */
export const linePath = (dots: readonly Dot[], { x, y }: Scales): string =>
  dots
    .map(({ year, value }, i) => `${i > 0 && dots[i - 1]!.year >= year - 1 ? 'L' : 'M'}${x(year)},${y(value)}`)
    .join('')

/** What has added up by each year, standing until the next one. */
export const stepArea = (dots: readonly Dot[], scales: Scales): string =>
  runsOf(dots)
    .map((run) => areaOf(run, scales))
    .join('')

const areaOf = (run: readonly Dot[], { x, y }: Scales): string => {
  const steps = run.map(({ year, value }, i) => `${i === 0 ? '' : `H${x(year)}`}V${y(value)}`).join('')
  return `M${x(run[0]!.year)},${y(0)}${steps}V${y(0)}Z`
}

const runsOf = (dots: readonly Dot[]): Dot[][] => {
  const runs: Dot[][] = []
  for (const dot of dots) {
    const last = runs.at(-1)
    if (last && last.at(-1)!.year >= dot.year - 1) last.push(dot)
    else runs.push([dot])
  }
  return runs
}
