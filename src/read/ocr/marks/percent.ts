// Is a line's ink the sign % and nothing else? A unit by itself is read as 9%. Pure.
import { boxOf, type Component } from '../raster/components.ts'

/** Shares of the sign's height: of its stroke at least, of its rings. */
const HEIGHT = { stroke: 0.8, ring: { least: 0.28, most: 0.68 } }
/** Width to height. */
const SHAPE = { least: 0.7, most: 1.6 }

export const isPercent = (ink: readonly Component[]): boolean => {
  if (ink.length !== 3) return false
  const box = boxOf(ink)
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0]
  const [stroke, ...rings] = [...ink].sort((a, b) => high(b) - high(a))
  if (!stroke || high(stroke) < HEIGHT.stroke * h || w / h < SHAPE.least || w / h > SHAPE.most || !rises(stroke))
    return false
  const [left, right] = rings.sort((a, b) => a.x0 - b.x0)
  const small = rings.every((ring) => high(ring) >= HEIGHT.ring.least * h && high(ring) <= HEIGHT.ring.most * h)
  return small && left!.y1 < right!.y1 && left!.y0 < right!.y0 && left!.x1 <= right!.x0 + w / 4
}

const high = ({ y0, y1 }: Component): number => y1 - y0

/** From the foot at the left to the head at the right. */
const rises = ({ x0, x1, y0, y1, runs }: Component): boolean => {
  const middleAt = (y: number): number => {
    for (let i = 0; i < runs.length; i += 3) if (runs[i + 2] === y) return (runs[i]! + runs[i + 1]!) / 2
    return (x0 + x1) / 2
  }
  return middleAt(y0) - middleAt(y1 - 1) > (x1 - x0) / 2
}
