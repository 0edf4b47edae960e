// Which way up a picture lies: as it is, upside down, or on either side. IO: the recogniser looks at a few lines.
import type { Turn } from '../../types.ts'
import type { Engine } from './engine.ts'
import type { Gray } from './raster/raster.ts'
import { seeRegion } from './read-region.ts'
import type { Region } from './regions.ts'
import { type Sheet, toSheet } from './sheet.ts'

/** Mean trust of a sample from which a page stands as it is read. */
const UPRIGHT = 0.6
/** Trust of a page on which no line of text can be looked at. */
const UNKNOWN = 0.4
/** Regions looked at: so many, each with so many pieces of ink, no higher (ems). */
const SAMPLE = { regions: 6, pieces: 8, highest: 4 }

export const uprightSheet = async (page: Gray, dpi: number, engine: Engine): Promise<Sheet> => {
  let best: { sheet: Sheet; trust: number } | undefined
  for (const turn of [0, 180, 90, 270] satisfies Turn[]) {
    const sheet = toSheet(page, turn, dpi)
    if (sheet.regions.length === 0) return sheet
    const trust = await sampleTrust(sheet, engine)
    if (!best || trust > best.trust) best = { sheet, trust }
    if (trust >= UPRIGHT) break
  }
  return best!.sheet
}

const sampleTrust = async (sheet: Sheet, engine: Engine): Promise<number> => {
  const lines = sheet.regions
    .filter(({ box, ink }) => ink.length >= SAMPLE.pieces && box.y1 - box.y0 < SAMPLE.highest * sheet.em)
    .sort((a, b) => b.ink.length - a.ink.length)
    .slice(0, SAMPLE.regions)
  let sum = 0
  for (const region of lines) sum += await trustIn(region, sheet, engine)
  return lines.length === 0 ? UNKNOWN : sum / lines.length
}

const trustIn = async (region: Region, sheet: Sheet, engine: Engine): Promise<number> => {
  const { lines } = await seeRegion(region, sheet, engine)
  return lines.length === 0 ? 0 : lines.reduce((sum, line) => sum + line.confidence, 0) / lines.length
}
