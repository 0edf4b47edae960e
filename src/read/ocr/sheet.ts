// A gray page -> upright, straight, levelled, and taken apart: rules, cells, pieces of ink, regions. Pure.
import type { Turn } from '../../types.ts'
import { withoutBorders } from './raster/borders.ts'
import { bridged } from './raster/bridges.ts'
import { findCells } from './raster/cells.ts'
import { componentsOf } from './raster/components.ts'
import { findDashed } from './raster/dashed.ts'
import { depthsOf } from './raster/depth.ts'
import { bleached, inkOf, levelled, threshold } from './raster/ink.ts'
import { leanOf, unleaned } from './raster/lean.ts'
import { type Bits, type Gray, turned } from './raster/raster.ts'
import { withoutResidue } from './raster/residue.ts'
import { findPixelRules, type PixelRule, withFaint } from './raster/rules.ts'
import { skewOf, straightened } from './raster/skew.ts'
import { withSpanning } from './raster/spanning.ts'
import { unwarped, warpOf } from './raster/warp.ts'
import { drawnOn } from './raster/worn.ts'
import { emOf, findRegions, type Region } from './regions.ts'

export type Sheet = {
  /** Turned upright and straightened. */
  readonly gray: Gray
  /** How its text runs on the displayed page. */
  readonly turn: Turn
  /** Degrees by which it lay askew, besides. */
  readonly tilt: number
  readonly dpi: number
  /** Height of a letter, pixels. */
  readonly em: number
  readonly rules: readonly PixelRule[]
  readonly regions: readonly Region[]
}

/** Pixels a rule's blurred edge reaches beyond it. */
const EDGE = 1
/** Grays above the threshold of ink by which shading begins; it would be taken for the edge of a dark area. */
const PAPER = 30

export const toSheet = (page: Gray, turn: Turn, dpi: number): Sheet => {
  const light = levelled(turned(page, ((360 - turn) % 360) as Turn))
  const limit = threshold(light)
  const upright = withoutBorders(light, limit, dpi)
  const tilt = skewOf(inkOf(upright, limit))
  const level = unbent(straightened(upright, tilt), limit, dpi)
  const straight = unleaned(level, leanOf(inkOf(level, limit), dpi))
  const ink = inkOf(straight, limit)
  const gray = bleached(straight, limit + PAPER)
  const depths = depthsOf(straight, dpi)
  const strong = drawnOn(bridged(findPixelRules(ink, dpi), straight, dpi), straight, dpi)
  const drawn = withFaint(withSpanning(strong, depths, ink, dpi), depths, dpi)
  const dashed = findDashed(componentsOf(withoutRules(ink, drawn)), dpi)
  const rules = [...drawn, ...dashed.rules]
  const cells = findCells(rules, { width: gray.width, height: gray.height, dpi })
  const pieces = withoutResidue(dashed.left, rules, dpi)
  const em = emOf(pieces, dpi)
  return { gray, turn, tilt, dpi, em, rules, regions: findRegions(pieces, cells, em, dpi) }
}

const unbent = (gray: Gray, limit: number, dpi: number): Gray => {
  const slopeAt = warpOf(inkOf(gray, limit), dpi)
  return slopeAt ? unwarped(gray, slopeAt) : gray
}

const withoutRules = ({ width, height, data }: Bits, rules: readonly PixelRule[]): Bits => {
  const left = data.slice()
  for (const { box } of rules)
    for (let y = Math.max(0, box.y0 - EDGE); y < Math.min(height, box.y1 + EDGE); y++)
      left.fill(0, y * width + Math.max(0, box.x0 - EDGE), y * width + Math.min(width, box.x1 + EDGE))
  return { width, height, data: left }
}
