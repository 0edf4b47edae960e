// A page's picture of whatever resolution -> square pixels, no finer than reading needs. Pure.
// Scanners give 600 dpi, fax machines 204 x 98: what follows measures in pixels of one kind.
import type { Box } from '../../types.ts'
import type { Gray } from './raster/raster.ts'

/** Pixels an inch: letters are read no better above it (FEASIBILITY 2d), and all work grows with its square. */
const FINEST = 300
/** Pixels of one page, A3 at FINEST: of larger sheets (maps, posters) no more is kept in memory. */
export const MOST_PIXELS = 18_000_000
/** Share by which a resolution may be off before it is worth another sampling. */
const CLOSE = 0.1
const POINTS = 72

/** A picture and where it lies on the page, points. */
type Placed = { readonly gray: Gray; readonly box: Box }

export const fitted = ({ gray, box }: Placed): Placed => {
  const [across, down] = [(box.x1 - box.x0) / POINTS, (box.y1 - box.y0) / POINTS]
  const own = { x: gray.width / across, y: gray.height / down }
  const dpi = Math.min(FINEST, Math.max(own.x, own.y), Math.sqrt(MOST_PIXELS / (across * down)))
  const close = (value: number): boolean => Math.abs(value / dpi - 1) <= CLOSE
  if (close(own.x) && close(own.y)) return { gray, box }
  return { gray: resampled(gray, Math.ceil(across * dpi), Math.ceil(down * dpi)), box }
}

/** One after the other: columns, then rows. */
export const resampled = (gray: Gray, width: number, height: number): Gray => rowsTo(columnsTo(gray, width), height)

/** Pixel `i` is made of those of the source from `from[i]` on, by the `parts` from `at[i]` to `at[i + 1]`. */
type Shares = { readonly from: Int32Array; readonly at: Int32Array; readonly parts: Float32Array }

/** Smaller: the mean of what a pixel covers. Larger: between the two nearest. */
const sharesOf = (before: number, after: number): Shares => {
  const step = before / after
  const from = new Int32Array(after)
  const at = new Int32Array(after + 1)
  const parts: number[] = []
  for (let i = 0; i < after; i++) {
    const [start, own] = step > 1 ? covered(i * step, (i + 1) * step, before) : between((i + 0.5) * step - 0.5, before)
    from[i] = start
    at[i + 1] = parts.push(...own)
  }
  return { from, at, parts: Float32Array.from(parts) }
}

type Share = readonly [from: number, parts: readonly number[]]

const covered = (start: number, end: number, before: number): Share => {
  const from = Math.floor(start)
  const parts: number[] = []
  for (let k = from; k < Math.min(before, end); k++)
    parts.push((Math.min(end, k + 1) - Math.max(start, k)) / (end - start))
  return [from, parts]
}

const between = (place: number, before: number): Share => {
  const at = Math.min(Math.max(place, 0), before - 1)
  const from = Math.floor(at)
  return [from, from === at ? [1] : [from + 1 - at, at - from]]
}

const columnsTo = ({ width, height, data }: Gray, wanted: number): Gray => {
  const { from, at, parts } = sharesOf(width, wanted)
  const out = new Uint8Array(wanted * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < wanted; x++) {
      let sum = 0.5
      for (let k = at[x]!, i = y * width + from[x]!; k < at[x + 1]!; k++, i++) sum += parts[k]! * data[i]!
      out[y * wanted + x] = sum
    }
  return { width: wanted, height, data: out }
}

const rowsTo = ({ width, height, data }: Gray, wanted: number): Gray => {
  const { from, at, parts } = sharesOf(height, wanted)
  const out = new Uint8Array(width * wanted)
  const sums = new Float32Array(width)
  for (let y = 0; y < wanted; y++) {
    sums.fill(0.5)
    for (let k = at[y]!, row = from[y]! * width; k < at[y + 1]!; k++, row += width)
      for (let x = 0; x < width; x++) sums[x]! += parts[k]! * data[row + x]!
    out.set(sums, y * width)
  }
  return { width, height: wanted, data: out }
}
