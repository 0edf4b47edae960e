// Strokes and shades -> rulings and fills. Pure.
import type { Box, Fill, Ruling } from '../../types.ts'
import type { Ink, Shade, Stroke } from './ink.ts'

/** Points: a filled strip no wider than this is a line somebody drew; Chromium's are 0.75, thick frames 1.5 to 2.25. */
const LINE_WIDTH = 2.5
/** Points: a stroke wider than this paints an area. */
const AREA_WIDTH = 6
/** A channel above this is white to the eye. */
const WHITE = 0xf6
/** Share of the page's width and height from which a shade is the paper's background. */
const BACKGROUND = 0.9

export type Lines = { readonly rulings: Ruling[]; readonly fills: Fill[] }

export function findRulings(ink: Ink, sheet: { readonly width: number; readonly height: number }): Lines {
  const rulings: Ruling[] = []
  const fills: Fill[] = []
  const tinted: Shade[] = []
  for (const shade of ink.shades) {
    if (isThin(shade.box)) continue
    fills.push({ box: shade.box, color: shade.color })
    if (isWhite(shade.color) || isBackground(shade.box, sheet)) continue
    tinted.push(shade)
  }
  const shows = (color: string, x: number, y: number) => !isWhite(color) || tinted.some((s) => holds(s.box, x, y))
  for (const shade of ink.shades) {
    const { x0, y0, x1, y1 } = shade.box
    if (isThin(shade.box) && shows(shade.color, (x0 + x1) / 2, (y0 + y1) / 2)) rulings.push(thinRuling(shade.box))
  }
  for (const stroke of ink.strokes) {
    if (!shows(stroke.color, (stroke.x0 + stroke.x1) / 2, (stroke.y0 + stroke.y1) / 2)) continue
    if (stroke.width > AREA_WIDTH) fills.push({ box: strokeBox(stroke), color: stroke.color })
    else rulings.push(strokeRuling(stroke))
  }
  for (const shade of tinted) rulings.push(...edgesOf(shade.box))
  return { rulings, fills }
}

const isThin = (b: Box): boolean => Math.min(b.x1 - b.x0, b.y1 - b.y0) <= LINE_WIDTH

const holds = (b: Box, x: number, y: number): boolean => x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1

const isBackground = (b: Box, sheet: { readonly width: number; readonly height: number }): boolean =>
  b.x1 - b.x0 >= BACKGROUND * sheet.width && b.y1 - b.y0 >= BACKGROUND * sheet.height

export function isWhite(color: string): boolean {
  if (color.length !== 7) return false
  const value = Number.parseInt(color.slice(1), 16)
  return value >> 16 >= WHITE && ((value >> 8) & 0xff) >= WHITE && (value & 0xff) >= WHITE
}

function thinRuling({ x0, y0, x1, y1 }: Box): Ruling {
  const [w, h] = [x1 - x0, y1 - y0]
  return w >= h
    ? { axis: 'h', at: (y0 + y1) / 2, from: x0, to: x1, width: h, source: 'fill' }
    : { axis: 'v', at: (x0 + x1) / 2, from: y0, to: y1, width: w, source: 'fill' }
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
