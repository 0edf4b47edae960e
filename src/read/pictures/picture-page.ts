// What an image file comes down to: pages, each of one or more pieces below each other, in an encoding PDF knows. Types
// and limits.

/** Pixels of one page: A3 at 600 dpi has 70 million. */
export const MOST_PIXELS = 80_000_000
/** Pages of one TIFF: a file may claim any number. */
export const MOST_PAGES = 2000
/** A resolution outside of this, or that of screens, is not what the paper was scanned at. */
const BELIEVED = { least: 100, most: 1300 }
/** Inches: the longer side of A4, where nothing is said. */
const A4_LONG = 11.69

/** As a file's head claims; 0 where it says nothing of its resolution. */
export type Head = { readonly width: number; readonly height: number; readonly dpi: PicturePage['dpi'] }

export type Piece = {
  readonly width: number
  readonly height: number
  /** PDF's image dictionary without its size. */
  readonly dictionary: string
  readonly bytes: Uint8Array
}

/** `dpi`: pixels an inch, across and down: a fax has fewer down. */
export type PicturePage = {
  readonly pieces: readonly Piece[]
  readonly dpi: { readonly x: number; readonly y: number }
}

export const believedDpi = (x: number, y: number, width: number, height: number): PicturePage['dpi'] => {
  const believed = (dpi: number) => dpi >= BELIEVED.least && dpi <= BELIEVED.most
  if (believed(x) && believed(y)) return { x, y }
  // A standard fax line is half as fine as its columns: 204 x 98.
  if (believed(x) && y >= x / 3 && y <= x) return { x, y }
  const dpi = Math.max(width, height) / A4_LONG
  return { x: dpi, y: dpi }
}
