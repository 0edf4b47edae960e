// The same label stands on every page of a form: a picture like one that was read before is not read again. Pure but for
// the engine. Only what holds no digit is remembered, for two numbers that differ in one digit look alike.
import type { Engine, SeenLine } from './engine.ts'
import type { Gray } from './raster/raster.ts'

/** Pixels by which the same ink may be larger or lie elsewhere in its picture. */
const OFF = 1
/** Share of the ink's darkness by which two blurred pixels may differ: a shift of a quarter pixel and grain make 0.12, the
 *  shorter stroke of 土 and 士 makes 0.2, a dot (大 and 太, は and ば) 0.4. */
const ALIKE = 0.16
/** Darkness below which there is nothing to compare. */
const FAINT = 40
/** Pixels of a picture: what is larger is prose, which does not come again. */
const LARGEST = 80_000
/** Bytes of pictures kept: the labels of some dozen different forms. */
const MOST_BYTES = 24e6

type Known = { readonly picture: Gray; readonly dark: number; readonly lines: readonly SeenLine[] }

/** The engine with a memory of its own; it is asked for each time, for one that fails is replaced. */
export const remembering = (engine: () => Promise<Engine>): Engine => {
  const sizes = new Map<number, Known[]>()
  let bytes = 0
  const keep = (known: Known): void => {
    bytes += known.picture.data.length
    if (bytes > MOST_BYTES) {
      sizes.clear()
      bytes = known.picture.data.length
    }
    const key = keyOf(known.picture.width, known.picture.height)
    sizes.set(key, [...(sizes.get(key) ?? []), known])
  }
  const recall = (picture: Gray, dark: number): Known | undefined => {
    const looks = halfShifts(picture)
    for (const key of nearKeys(picture))
      for (const known of sizes.get(key) ?? []) if (isSame(known, looks, dark)) return known
    return undefined
  }
  return {
    digits: async (picture) => (await engine()).digits(picture),
    text: async (picture) => {
      if (picture.data.length > LARGEST) return (await engine()).text(picture)
      const blurred = blur(picture)
      const dark = 255 - blurred.data.reduce((least, value) => Math.min(least, value), 255)
      const known = dark >= FAINT ? recall(blurred, dark) : undefined
      if (known) return known.lines
      const lines = await (await engine()).text(picture)
      if (lines.length > 0 && !lines.some(({ text }) => /\p{N}/u.test(text))) keep({ picture: blurred, dark, lines })
      return lines
    },
  }
}

const keyOf = (width: number, height: number): number => width * 100_000 + height

const nearKeys = ({ width, height }: Gray): number[] => SHIFTS.map(([dx, dy]) => keyOf(width + dx, height + dy))

/** No shift first. */
const SHIFTS: readonly (readonly [number, number])[] = [0, -OFF, OFF].flatMap((dx) =>
  [0, -OFF, OFF].map((dy) => [dx, dy] as const),
)

/** As it is, and half a pixel to the left, up, and both. */
const halfShifts = (gray: Gray): readonly (() => Gray)[] => {
  const made: Gray[] = []
  return [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(
    ([dx, dy], i) =>
      () =>
        (made[i] ??= i === 0 ? gray : shifted(gray, dx!, dy!)),
  )
}

const shifted = (gray: Gray, dx: number, dy: number): Gray => {
  const { width, height, data } = gray
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      out[y * width + x] = (at(gray, x, y) + at(gray, x + dx, y) + at(gray, x, y + dy) + at(gray, x + dx, y + dy)) / 4
  return { width, height, data: out }
}

const isSame = (known: Known, looks: readonly (() => Gray)[], dark: number): boolean => {
  const most = ALIKE * Math.min(known.dark, dark)
  if (Math.abs(known.dark - dark) > most) return false
  return looks.some((look) => SHIFTS.some(([dx, dy]) => covers(known.picture, look(), dx, dy, most)))
}

/** What lies over the edge is white. */
const covers = (a: Gray, b: Gray, dx: number, dy: number, most: number): boolean => {
  for (let y = -OFF; y < a.height + OFF; y++)
    for (let x = -OFF; x < a.width + OFF; x++) if (Math.abs(at(a, x, y) - at(b, x + dx, y + dy)) > most) return false
  return true
}

const at = ({ width, height, data }: Gray, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 255 : data[y * width + x]!

/** Each pixel the mean of the nine round it: grain and the scanner's raster matter less, dots do not vanish. */
const blur = (gray: Gray): Gray => {
  const { width, height, data } = gray
  const rows = new Uint16Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * width + x] = at(gray, x - 1, y) + data[y * width + x]! + at(gray, x + 1, y)
  const out = new Uint8Array(data.length)
  const row = (x: number, y: number): number => (y < 0 || y >= height ? 3 * 255 : rows[y * width + x]!)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[y * width + x] = (row(x, y - 1) + row(x, y) + row(x, y + 1)) / 9
  return { width, height, data: out }
}
