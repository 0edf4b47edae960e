// Gray -> ink: uneven light and bleed-through levelled, then Otsu's threshold. Pure; typed arrays.
import type { Bits, Gray } from './raster.ts'

/** Pixels: paper is looked for in squares of this size; larger than a letter, smaller than a shadow. */
const SQUARE = 64
/** The paper of a square is at least as bright as this share of its pixels. */
const PAPER = 0.8
/** Darker than this no paper is: a black border, a photo. */
const DARKEST_PAPER = 90

/** The picture with its paper made white everywhere: shadows of the binding, shaded cells, yellowed sheets. */
export const levelled = (gray: Gray): Gray => {
  const { width, height, data } = gray
  const columns = Math.ceil(width / SQUARE)
  const paper = paperOf(gray, columns, Math.ceil(height / SQUARE))
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * columns
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const bright = (data[i]! * 255) / paper[row + Math.floor(x / SQUARE)]!
      out[i] = bright > 255 ? 255 : bright
    }
  }
  return { width, height, data: out }
}

const paperOf = (gray: Gray, columns: number, rows: number): Float32Array => {
  const paper = new Float32Array(columns * rows)
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) paper[r * columns + c] = brightOf(gray, c, r)
  return paper
}

const brightOf = ({ width, height, data }: Gray, column: number, row: number): number => {
  const counts = new Uint32Array(256)
  const [x1, y1] = [Math.min(width, (column + 1) * SQUARE), Math.min(height, (row + 1) * SQUARE)]
  let n = 0
  for (let y = row * SQUARE; y < y1; y++)
    for (let x = column * SQUARE; x < x1; x++) {
      counts[data[y * width + x]!]!++
      n++
    }
  let seen = 0
  for (let value = 0; value < 256; value++) {
    seen += counts[value]!
    if (seen >= PAPER * n) return Math.max(value, DARKEST_PAPER)
  }
  return 255
}

/** Otsu: the gray that parts ink from paper with least spread on both sides; of several as good (no gray lies between black
 *  and white on a fax) the middle one. */
export const threshold = ({ data }: Gray): number => {
  const counts = new Float64Array(256)
  for (let i = 0; i < data.length; i++) counts[data[i]!]!++
  let all = 0
  for (let v = 0; v < 256; v++) all += v * counts[v]!
  let [below, sumBelow, best, first, last] = [0, 0, -1, 127, 127]
  for (let v = 0; v < 255; v++) {
    below += counts[v]!
    sumBelow += v * counts[v]!
    const above = data.length - below
    if (below === 0 || above === 0) continue
    const spread = below * above * (sumBelow / below - (all - sumBelow) / above) ** 2
    if (spread > best) [best, first, last] = [spread, v, v]
    else if (spread === best) last = v
  }
  return (first + last) >> 1
}

export const inkOf = (gray: Gray, limit: number): Bits => {
  const { width, height, data } = gray
  const bits = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) bits[i] = data[i]! <= limit ? 1 : 0
  return { width, height, data: bits }
}

/** Everything from `white` on is white, what is darker keeps its steps. */
export const bleached = ({ width, height, data }: Gray, white: number): Gray => {
  const steps = Uint8Array.from({ length: 256 }, (_, v) => Math.min(255, (v * 255) / white))
  const out = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) out[i] = steps[data[i]!]!
  return { width, height, data: out }
}
