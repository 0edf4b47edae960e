// Rows of a PNG as packed -> rows without filters, and rows in seven passes put in order. Pure (PNG, sections 8 and 9).

/** Undoes the filter of a row; `step`: bytes of one pixel, at least 1. */
export function unfilter(row: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  for (let i = 0; i < row.length; i++) {
    const [left, up, corner] = [i < step ? 0 : row[i - step]!, above[i]!, i < step ? 0 : above[i - step]!]
    row[i]! +=
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : filter === 4
              ? paeth(left, up, corner)
              : 0
  }
}

const paeth = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Adam7: first column and row of each pass, and how far its pixels are apart. */
const PASSES: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

type Pass = {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly columns: number
  readonly rows: number
  readonly line: number
}

const passesOf = (width: number, height: number, bits: number): Pass[] =>
  PASSES.map(([x, y, dx, dy]) => {
    const columns = Math.max(0, Math.ceil((width - x) / dx))
    const rows = columns === 0 ? 0 : Math.max(0, Math.ceil((height - y) / dy))
    return { x, y, dx, dy, columns, rows, line: Math.ceil((columns * bits) / 8) }
  })

/** Bytes of all passes, a filter before each row. */
export const passedLength = (width: number, height: number, bits: number): number =>
  passesOf(width, height, bits).reduce((sum, { rows, line }) => sum + rows * (line + 1), 0)

/** `bits`: of one pixel. The rows come out as those of a plain PNG, each behind filter 0; what is missing stays 0. */
export const inOrder = (raw: Uint8Array, width: number, height: number, bits: number): Uint8Array => {
  const stride = Math.ceil((width * bits) / 8) + 1
  const out = new Uint8Array(stride * height)
  let at = 0
  for (const { x, y, dx, dy, columns, rows, line } of passesOf(width, height, bits)) {
    let above: Uint8Array = new Uint8Array(line)
    for (let r = 0; r < rows && at + line < raw.length; r++, at += line + 1) {
      const row = raw.subarray(at + 1, at + 1 + line)
      unfilter(row, above, raw[at]!, Math.max(1, bits >> 3))
      const target = out.subarray((y + r * dy) * stride + 1, (y + r * dy + 1) * stride)
      for (let c = 0; c < columns; c++) putPixel(row, c, target, x + c * dx, bits)
      above = row
    }
  }
  return out
}

const putPixel = (from: Uint8Array, i: number, to: Uint8Array, k: number, bits: number): void => {
  if (bits >= 8) {
    const bytes = bits >> 3
    for (let b = 0; b < bytes; b++) to[k * bytes + b] = from[i * bytes + b]!
    return
  }
  const value = (from[(i * bits) >> 3]! >> (8 - bits - ((i * bits) & 7))) & ((1 << bits) - 1)
  to[(k * bits) >> 3]! |= value << (8 - bits - ((k * bits) & 7))
}
