// Strokes and shades -> rulings and fills. Pure.
import type { Box, Fill, Ruling } from '../../types.ts'
import { type Dash, isDash, joinDashes } from './dotted.ts'
import type { Ink, Shape, Stroke } from './ink.ts'

/** Points: a filled strip no wider than this is a line somebody drew; Chromium's are 0.75, thick frames 1.5 to 2.25. */
const LINE_WIDTH = 2.5
/** Points: a stroke wider than this paints an area. */
const AREA_WIDTH = 6
/** A channel above this is white to the eye. */
const WHITE = 0xf6
/** Share of the page's width and height from which a shade is the paper's background. */
const BACKGROUND = 0.9

export type Lines = { readonly rulings: Ruling[]; readonly fills: Fill[] }

/** Points: a filled circle up to this size is a dot of a dotted rule. */
const DOT = 2.5

export function findRulings(ink: Ink, sheet: { readonly width: number; readonly height: number }): Lines {
  const areas = ink.shades.filter((shade) => !isThin(shade.box))
  const fills: Fill[] = areas.map(({ box, color }) => ({ box, color }))
  const tinted = areas.filter((shade) => !isWhite(shade.color) && !isBackground(shade.box, sheet))
  const shows = (color: string, { x0, y0, x1, y1 }: Box) =>
    !isWhite(color) || tinted.some((shade) => holds(shade.box, (x0 + x1) / 2, (y0 + y1) / 2))
  const rulings: Ruling[] = []
  const dashes: Dash[] = []
  for (const { box, color } of ink.shades) {
    if (!isThin(box) || !shows(color, box)) continue
    if (isDash(box)) dashes.push({ box, source: 'fill' })
    else rulings.push(thinRuling(box, 'fill'))
  }
  for (const shape of ink.shapes) if (isDot(shape)) dashes.push({ box: shape.box, source: 'fill' })
  for (const stroke of ink.strokes) {
    const box = strokeBox(stroke)
    if (!shows(stroke.color, box)) continue
    if (stroke.width > AREA_WIDTH) fills.push({ box, color: stroke.color })
    else if (isDash(box)) dashes.push({ box, source: 'stroke' })
    else rulings.push(strokeRuling(stroke))
  }
  return { rulings: [...rulings, ...joined(dashes), ...tinted.flatMap(({ box }) => edgesOf(box))], fills }
}

/** Dashes in a row are one rule; the others are short rules, or dots that mean nothing. */
function joined(dashes: readonly Dash[]): Ruling[] {
  const { rulings, left } = joinDashes(dashes)
  return [...rulings, ...left.filter(({ box }) => longest(box) > DOT).map(({ box, source }) => thinRuling(box, source))]
}

const longest = (b: Box): number => Math.max(b.x1 - b.x0, b.y1 - b.y0)

const isDot = ({ box, filled, curved }: Shape): boolean => filled && curved && longest(box) <= DOT

const isThin = (b: Box): boolean => Math.min(b.x1 - b.x0, b.y1 - b.y0) <= LINE_WIDTH

const holds = (b: Box, x: number, y: number): boolean => x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1

const isBackground = (b: Box, sheet: { readonly width: number; readonly height: number }): boolean =>
  b.x1 - b.x0 >= BACKGROUND * sheet.width && b.y1 - b.y0 >= BACKGROUND * sheet.height

export function isWhite(color: string): boolean {
  if (color.length !== 7) return false
  const value = Number.parseInt(color.slice(1), 16)
  return value >> 16 >= WHITE && ((value >> 8) & 0xff) >= WHITE && (value & 0xff) >= WHITE
}

function thinRuling({ x0, y0, x1, y1 }: Box, source: 'fill' | 'stroke'): Ruling {
  const [w, h] = [x1 - x0, y1 - y0]
  return w >= h
    ? { axis: 'h', at: (y0 + y1) / 2, from: x0, to: x1, width: h, source }
    : { axis: 'v', at: (x0 + x1) / 2, from: y0, to: y1, width: w, source }
}

function strokeRuling({ x0, y0, x1, y1, width }: Stroke): Ruling {
  return Math.abs(x1 - x0) >= Math.abs(y1 - y0)
    ? { axis: 'h', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1), width, source: 'stroke' }
    : { axis: 'v', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1), width, source: 'stroke' }
}

function strokeBox({ x0, y0, x1, y1, width }: Stroke): Box {
  const half = width / 2
  const flat = Math.abs(x1 - x0) >= Math.abs(y1 - y0)
  const [dx, dy] = flat ? [0, half] : [half, 0]
  return {
    x0: Math.min(x0, x1) - dx,
    y0: Math.min(y0, y1) - dy,
    x1: Math.max(x0, x1) + dx,
    y1: Math.max(y0, y1) + dy,
  }
}

function edgesOf({ x0, y0, x1, y1 }: Box): Ruling[] {
  const h = { axis: 'h', from: x0, to: x1, width: 0, source: 'edge' } as const
  const v = { axis: 'v', from: y0, to: y1, width: 0, source: 'edge' } as const
  return [
    { ...h, at: y0 },
    { ...h, at: y1 },
    { ...v, at: x0 },
    { ...v, at: x1 },
  ]
}
