// pdf.js's operator list of one page -> ink: glyphs, strokes, shades, shapes and images in one walk. Pure.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { intersection } from '../../geometry/box.ts'
import type { Box } from '../../types.ts'
import { type FontFace, type FontStore, readFont } from './fonts.ts'
import type { Ink } from './ink.ts'
import { IDENTITY, type Matrix, mapBox, multiply } from './matrix.ts'
import { drawPath, type PathArgs } from './paths.ts'
import { type PdfGlyph, showText } from './show-text.ts'
import { type State, startState } from './state.ts'

export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

/** Blend modes that hide what lies below. */
const OPAQUE_BLENDS = new Set(['source-over', 'Normal', 'Compatible'])

type Walk = {
  readonly ink: Ink
  readonly fonts: FontStore
  readonly faces: Map<string, FontFace>
  readonly base: Matrix
  state: State
  readonly stack: State[]
  clipNext: boolean
  order: number
  /** Depth of groups that are drawn as a mask for something else, not as ink. */
  masked: number
}

// biome-ignore lint/suspicious/noExplicitAny: the arguments of pdf.js's operators have no type of their own.
type Args = any

export function walkOperators(list: OperatorList, fonts: FontStore, base: Matrix): Ink {
  const ink: Ink = { glyphs: [], strokes: [], shades: [], shapes: [], images: [] }
  const walk: Walk = {
    ink,
    fonts,
    faces: new Map(),
    base,
    state: startState(base),
    stack: [],
    clipNext: false,
    order: 0,
    masked: 0,
  }
  const { fnArray, argsArray } = list
  for (let i = 0; i < fnArray.length; i++) {
    walk.order = i
    step(walk, fnArray[i]!, argsArray[i])
  }
  return ink
}

function step(walk: Walk, fn: number, args: Args): void {
  const s = walk.state
  switch (fn) {
    case OPS.showText:
      if (walk.masked === 0) showText(s, args[0] as (PdfGlyph | number)[], walk.order, walk.ink.glyphs)
      return
    case OPS.constructPath:
      return construct(walk, args as PathArgs)
    case OPS.setTextMatrix:
      s.textMatrix = args[0]
      s.x = s.y = s.lineX = s.lineY = 0
      return
    case OPS.moveText:
      return moveText(s, args[0], args[1])
    case OPS.setLeadingMoveText:
      s.leading = -args[1]
      return moveText(s, args[0], args[1])
    case OPS.nextLine:
      return moveText(s, 0, -s.leading)
    case OPS.beginText:
      s.textMatrix = IDENTITY
      s.x = s.y = s.lineX = s.lineY = 0
      return
    case OPS.setFont:
      s.font = face(walk, args[0])
      s.fontSize = args[1]
      return
    case OPS.save:
      walk.stack.push({ ...s })
      return
    case OPS.restore:
      walk.state = walk.stack.pop() ?? s
      return
    case OPS.transform:
      s.ctm = multiply(s.ctm, args)
      return
    case OPS.clip:
    case OPS.eoClip:
      walk.clipNext = true
      return
    default:
      return setState(walk, s, fn, args)
  }
}

function setState(walk: Walk, s: State, fn: number, args: Args): void {
  switch (fn) {
    case OPS.setFillRGBColor:
      s.fill = args[0]
      return
    case OPS.setStrokeRGBColor:
      s.stroke = args[0]
      return
    case OPS.setFillColorN:
      s.fill = 'pattern'
      return
    case OPS.setFillTransparent:
      s.fill = 'none'
      return
    case OPS.setStrokeTransparent:
      s.stroke = 'none'
      return
    case OPS.setLineWidth:
      s.lineWidth = args[0]
      return
    case OPS.setDash:
      s.dashed = args[0].length > 0
      return
    case OPS.setCharSpacing:
      s.charSpacing = args[0]
      return
    case OPS.setWordSpacing:
      s.wordSpacing = args[0]
      return
    case OPS.setHScale:
      s.hScale = args[0] / 100
      return
    case OPS.setLeading:
      s.leading = args[0]
      return
    case OPS.setTextRise:
      s.rise = args[0]
      return
    case OPS.setTextRenderingMode:
      s.mode = args[0]
      return
    case OPS.setGState:
      return setGraphics(walk, s, args[0])
    default:
      return nest(walk, s, fn, args)
  }
}

/** Everything that opens or closes a coordinate system of its own, and images. */
function nest(walk: Walk, s: State, fn: number, args: Args): void {
  switch (fn) {
    case OPS.paintFormXObjectBegin:
      walk.stack.push({ ...s })
      if (args[0]) s.ctm = multiply(s.ctm, args[0])
      if (args[1]) clipTo(s, boxOf(s, args[1]))
      return
    case OPS.beginGroup:
      walk.stack.push({ ...s })
      if (args[0].smask) walk.masked++
      return
    case OPS.endGroup:
      if (args[0].smask) walk.masked--
      walk.state = walk.stack.pop() ?? s
      return
    case OPS.paintFormXObjectEnd:
      walk.state = walk.stack.pop() ?? s
      return
    case OPS.beginAnnotation:
      walk.stack.push({ ...s })
      walk.state = annotationState(walk.base, args)
      return
    case OPS.endAnnotation:
      walk.state = walk.stack.pop() ?? s
      return
    case OPS.paintImageXObject:
    case OPS.paintInlineImageXObject:
    case OPS.paintImageMaskXObject:
    case OPS.paintSolidColorImageMask:
      return placeImage(walk, s.ctm, args)
    case OPS.paintImageXObjectRepeat:
    case OPS.paintImageMaskXObjectRepeat:
      return
  }
}

const boxOf = (s: State, bbox: ArrayLike<number>): Box => mapBox(s.ctm, bbox[0]!, bbox[1]!, bbox[2]!, bbox[3]!)

function clipTo(s: State, box: Box): void {
  s.clip = s.clip ? intersection(s.clip, box) : box
}

function moveText(s: State, x: number, y: number): void {
  s.x = s.lineX += x
  s.y = s.lineY += y
}

function face(walk: Walk, id: string): FontFace {
  let found = walk.faces.get(id)
  if (!found) walk.faces.set(id, (found = readFont(walk.fonts, id)))
  return found
}

function setGraphics(walk: Walk, s: State, entries: readonly (readonly [string, Args])[]): void {
  for (const [key, value] of entries) {
    if (key === 'LW') s.lineWidth = value
    else if (key === 'ca') s.fillAlpha = value
    else if (key === 'BM') s.blended = !OPAQUE_BLENDS.has(value)
    else if (key === 'D') s.dashed = value[0].length > 0
    else if (key === 'Font') {
      s.font = face(walk, value[0])
      s.fontSize = value[1]
    }
  }
}

function annotationState(base: Matrix, args: Args): State {
  const [, rect, transform, matrix] = args
  const state = startState(base)
  if (rect) clipTo(state, boxOf(state, rect))
  state.ctm = multiply(multiply(base, transform), matrix)
  return state
}

function placeImage(walk: Walk, ctm: Matrix, args: Args): void {
  if (walk.masked > 0) return
  const id = typeof args[0] === 'string' ? args[0] : `inline-${walk.order}`
  walk.ink.images.push({ box: mapBox(ctm, 0, 0, 1, 1), id, order: walk.order })
}

function construct(walk: Walk, args: PathArgs): void {
  const s = walk.state
  if (walk.clipNext) {
    walk.clipNext = false
    const bounds = args[2]
    if (bounds) clipTo(s, boxOf(s, bounds))
  }
  if (walk.masked === 0) drawPath(s, args, walk.order, walk.ink)
}
