// One region -> its lines of text with places on the sheet and how far each can be trusted. IO: the recogniser.
// The Japanese model reads the whole, unless ink alone tells what stands there.
import { numberByShape } from './by-shape.ts'
import { readColumns } from './column/read-column.ts'
import type { Engine, SeenLine } from './engine.ts'
import { inkLines, inkOfLines, lineRegions, runTogether } from './ink-lines.ts'
import { cellSign } from './marks/cell-signs.ts'
import { type Picture, pictureOf } from './picture.ts'
import { type ReadLine, spread } from './read-line.ts'
import type { Region } from './regions.ts'
import { BY_INK, onSheet, readSeenLine } from './seen-line.ts'
import type { Sheet } from './sheet.ts'
import { isSpread, readSpread } from './spread-line.ts'

/** Letter heights Tesseract reads best, pixels: smaller print is enlarged, larger made smaller. */
const BEST_EM = { least: 24, wanted: 28, most: 40 }
/** Tesseract now and then sees nothing at one size and all at another. */
const AGAIN = [1, 1.3, 0.75]
const PAD = 10
/** Ink that no recogniser made a letter of. */
const UNREAD = { text: '\ufffd', confidence: 0.2 }

export const readRegion = async (region: Region, sheet: Sheet, engine: Engine): Promise<ReadLine[]> => {
  const sign = region.cell ? cellSign(region, sheet.gray, sheet.em) : undefined
  if (sign) return [spread(sign, region.box, BY_INK)]
  const number = region.cell && engine.shapes ? numberByShape(region.ink, sheet, engine.shapes) : undefined
  if (number) return [spread(number.text, region.box, number.confidence)]
  const upright = await readColumns(region, sheet, engine)
  if (upright) return upright
  const drawn = region.cell ? inkLines(region.ink, sheet.em) : []
  const close = drawn.length === 1 ? await readSpread(region, sheet, engine) : undefined
  if (close) return close
  const { picture, lines: seen } = await seeRegion(region, sheet, engine)
  if (
    (drawn.length > 1 && drawn.filter((line) => isSpread(line, sheet.em)).length * 2 > drawn.length) ||
    runTogether(
      drawn,
      seen.map((line) => onSheet(line, picture)),
    )
  ) {
    const lines: ReadLine[] = []
    for (const line of lineRegions(drawn)) lines.push(...(await readRegion(line, sheet, engine)))
    return lines
  }
  if (seen.length === 0) return region.cell ? [spread(UNREAD.text, region.box, UNREAD.confidence)] : []
  const lines: ReadLine[] = []
  const own = inkOfLines(
    region.ink,
    seen.map((line) => onSheet(line, picture)),
  )
  for (const [i, line] of seen.entries())
    lines.push(...(await readSeenLine(line, picture, region.ink, own[i]!, sheet, engine)))
  return lines
}

export type Seen = { readonly picture: Picture; readonly lines: readonly SeenLine[] }

const known = new WeakMap<Region, Promise<Seen>>()

/** What the Japanese model makes of it; asked once, however often it is looked at. */
export const seeRegion = (region: Region, sheet: Sheet, engine: Engine): Promise<Seen> => {
  const asked = known.get(region) ?? askModel(region, sheet, engine)
  known.set(region, asked)
  return asked
}

const askModel = async (region: Region, { gray, em }: Sheet, engine: Engine): Promise<Seen> => {
  const scale = em < BEST_EM.least || em > BEST_EM.most ? BEST_EM.wanted / em : 1
  for (const more of AGAIN) {
    const picture = pictureOf(gray, region.ink, region.box, scale * more, PAD)
    const lines = (await engine.text(picture.gray)).filter((line) => line.text.trim() !== '')
    if (lines.length > 0 || more === AGAIN.at(-1)) return { picture, lines }
  }
  throw new Error('no scale to read at')
}
