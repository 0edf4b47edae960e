// Short straight pieces in one line -> the rule they are left of, where a copier broke it. Pure.
import type { Bits, PixelBox } from './raster.ts'

/** Inches: pieces of one rule are no thicker, lie no farther off each other, and leave no wider gaps. */
const PIECE = { thick: 0.03, off: 0.012, gap: 0.15 }
/** Inches: a broken rule is at least so long. */
const WHOLE = 0.5
/** Share of a rule's length that is still drawn. */
const DRAWN = 0.7
/** Share of its length that may have ink beside it, and how far beside (inches): letters in a row have more. */
const BESIDE = { most: 0.12, at: [0.02, 0.035] }

/** Inches: a stroke of a letter is shorter. */
const LETTER = 0.3
/** Inches by which a rule may miss the one it ends at. */
const MEET = 0.03

type Point = { readonly x: number; readonly y: number }

const meets = ({ x, y }: Point, across: readonly PixelBox[], dpi: number): boolean => {
  const near = MEET * dpi
  return across.some((b) => x >= b.x0 - near && x <= b.x1 + near && y >= b.y0 - near && y <= b.y1 + near)
}

/** Between two rules of one line both of which end at a rule across: two frames stand there, nothing is broken. */
export const partsFrames = (end: Point, begin: Point, across: readonly PixelBox[], dpi: number): boolean =>
  meets(end, across, dpi) && meets(begin, across, dpi)

/** Horizontal pieces, as boxes -> the broken rules among them. `across`: the upright rules of the sheet. */
export const mended = (
  pieces: readonly PixelBox[],
  ink: Bits,
  dpi: number,
  across: readonly PixelBox[],
): PixelBox[] => {
  const rows: PixelBox[][] = []
  const thin = pieces.filter((piece) => piece.y1 - piece.y0 <= PIECE.thick * dpi)
  for (const piece of [...thin].sort((a, b) => a.x0 - b.x0)) {
    const row = rows.find((r) => continues(r.at(-1)!, piece, dpi) && !isParted(r.at(-1)!, piece, across, dpi))
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows
    .filter((row) => row.length > 1)
    .map(around)
    .filter((box) => box.x1 - box.x0 >= WHOLE * dpi && drawn(ink, box) >= DRAWN && isAlone(ink, box, dpi))
}

const continues = (last: PixelBox, next: PixelBox, dpi: number): boolean =>
  Math.abs(last.y0 + last.y1 - next.y0 - next.y1) / 2 <= PIECE.off * dpi && next.x0 - last.x1 <= PIECE.gap * dpi

const isParted = (last: PixelBox, next: PixelBox, across: readonly PixelBox[], dpi: number): boolean => {
  const [end, begin] = [
    { x: last.x1, y: last.y0 },
    { x: next.x0, y: next.y0 },
  ]
  if (partsFrames(end, begin, across, dpi)) return true
  // A stroke of a letter that stands over the corner of a frame goes on with no rule.
  const [first, second] = [last.x1 - last.x0, next.x1 - next.x0]
  return Math.min(first, second) < LETTER * dpi && meets(first > second ? end : begin, across, dpi)
}

const around = (row: readonly PixelBox[]): PixelBox => ({
  x0: row[0]!.x0,
  x1: Math.max(...row.map((piece) => piece.x1)),
  y0: Math.min(...row.map((piece) => piece.y0)),
  y1: Math.max(...row.map((piece) => piece.y1)),
})

/** Share of columns that have ink anywhere between top and bottom. */
const drawn = ({ width, data }: Bits, { x0, x1, y0, y1 }: PixelBox): number => {
  let n = 0
  for (let x = x0; x < x1; x++)
    for (let y = y0; y < y1; y++)
      if (data[y * width + x] === 1) {
        n++
        break
      }
  return n / (x1 - x0)
}

const isAlone = ({ width, height, data }: Bits, { x0, x1, y0, y1 }: PixelBox, dpi: number): boolean =>
  BESIDE.at.every((inches) =>
    [y0 - Math.round(inches * dpi), y1 - 1 + Math.round(inches * dpi)].every((y) => {
      if (y < 0 || y >= height) return true
      let n = 0
      for (let x = x0; x < x1; x++) n += data[y * width + x]!
      return n <= BESIDE.most * (x1 - x0)
    }),
  )
