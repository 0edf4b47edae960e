// pdf.js's operator list of one page -> ink: glyphs, strokes, shades, shapes and images in one walk. Pure.

import { intersection } from '../../geometry/box.ts'
import type { Box } from '../../types.ts'
import { type FontFace, type FontStore, readFont } from './fonts.ts'
import type { Ink } from './ink.ts'
import { IDENTITY, type Matrix, mapBox, multiply } from './matrix.ts'
import { drawPath, type PathArgs } from './paths.ts'
import { OPS } from './pdfjs.ts'
import { SETTINGS } from './settings.ts'
import { showText } from './show-text.ts'
import { type State, startState } from './state.ts'

export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

export type WalkContext = {
  readonly fonts: FontStore
  /** Default user space -> displayed page. */
  readonly base: Matrix
  /** Is the layer (optional content group) drawn? */
  readonly isShown: (layer: unknown) => boolean
  /** Annotations that are read otherwise, or are no part of the page. */
  readonly skipped: ReadonlySet<string>
}

/** Blend modes that hide what lies below. */
const OPAQUE_BLENDS = new Set(['source-over', 'Normal', 'Compatible'])
/** A restore without a save, or ten thousand saves: hostile files; deeper states are not kept. */
const DEEPEST = 1000

// biome-ignore lint/suspicious/noExplicitAny: the arguments of pdf.js's operators have no type of their own.
type Args = any

type Walk = WalkContext & {
  readonly ink: Ink
  readonly faces: Map<string, FontFace>
  state: State
  readonly stack: State[]
  clipNext: boolean
  order: number
  /** Depth of groups drawn as a mask for something else, not as ink. */
  masked: number
  /** Marked content that is open, and whether it is drawn. */
  readonly content: boolean[]
  hidden: number
  /** The annotation being drawn, and how many glyphs there were before it. */
  annotation: { readonly id: string; readonly glyphs: number } | undefined
}

type Handler = (walk: Walk, args: Args) => void

export function walkOperators(list: OperatorList, context: WalkContext): Ink {
  const ink: Ink = { glyphs: [], strokes: [], shades: [], shapes: [], frames: [], images: [], annotated: new Set() }
  const walk: Walk = {
    ...context,
    ink,
    faces: new Map(),
    state: startState(context.base),
    stack: [],
    clipNext: false,
    order: 0,
    masked: 0,
    content: [],
    hidden: 0,
    annotation: undefined,
  }
  const { fnArray, argsArray } = list
  for (let i = 0; i < fnArray.length; i++) {
    walk.order = i
    HANDLERS[fnArray[i]!]?.(walk, argsArray[i])
  }
  return ink
}

const draws = (walk: Walk): boolean => walk.masked === 0 && walk.hidden === 0

function save(walk: Walk): void {
  if (walk.stack.length < DEEPEST) walk.stack.push({ ...walk.state })
}

function restore(walk: Walk): void {
  walk.state = walk.stack.pop() ?? walk.state
}

function toLineStart(s: State, textMatrix: Matrix): void {
  s.textMatrix = textMatrix
  s.x = s.y = s.lineX = s.lineY = 0
}

function moveText(s: State, x: number, y: number): void {
  s.lineX += x
  s.lineY += y
  s.x = s.lineX
  s.y = s.lineY
}

function face(walk: Walk, id: string): FontFace {
  const known = walk.faces.get(id)
  if (known) return known
  const found = readFont(walk.fonts, id)
  walk.faces.set(id, found)
  return found
}

function setFont(walk: Walk, id: string, size: number): void {
  walk.state.font = face(walk, id)
  walk.state.fontSize = size
}

const boxOf = (s: State, bbox: ArrayLike<number>): Box => mapBox(s.ctm, bbox[0]!, bbox[1]!, bbox[2]!, bbox[3]!)

function clipTo(s: State, box: Box): void {
  s.clip = s.clip ? intersection(s.clip, box) : box
}

function setGraphics(walk: Walk, entries: readonly (readonly [string, Args])[]): void {
  const s = walk.state
  for (const [key, value] of entries) {
    if (key === 'LW') s.lineWidth = value
    else if (key === 'ca') s.fillAlpha = value
    else if (key === 'BM') s.blended = !OPAQUE_BLENDS.has(value)
    else if (key === 'D') s.dashed = value[0].length > 0
    else if (key === 'Font') setFont(walk, value[0], value[1])
  }
}

function constructPath(walk: Walk, args: PathArgs): void {
  const s = walk.state
  if (walk.clipNext) {
    walk.clipNext = false
    if (args[2]) clipTo(s, boxOf(s, args[2]))
  }
  if (draws(walk)) drawPath(s, args, walk.order, walk.ink)
}

function beginForm(walk: Walk, [matrix, bbox]: Args): void {
  save(walk)
  const s = walk.state
  if (matrix) s.ctm = multiply(s.ctm, matrix)
  if (bbox) clipTo(s, boxOf(s, bbox))
}

/** Within a group, transparency begins anew; that of the group as a whole lies over all of it. */
function beginGroup(walk: Walk, [group]: Args): void {
  save(walk)
  if (group.smask) walk.masked++
  const s = walk.state
  s.seenThrough ||= s.blended || s.fillAlpha < 1
  s.blended = false
  s.fillAlpha = 1
}

function beginAnnotation(walk: Walk, [id, rect, transform, matrix]: Args): void {
  save(walk)
  walk.annotation = { id, glyphs: walk.ink.glyphs.length }
  if (walk.skipped.has(id)) walk.hidden++
  const s = startState(walk.base)
  if (rect) clipTo(s, boxOf(s, rect))
  s.ctm = multiply(multiply(walk.base, transform), matrix)
  walk.state = s
}

function endAnnotation(walk: Walk): void {
  const { annotation, ink } = walk
  restore(walk)
  if (!annotation) return
  if (walk.skipped.has(annotation.id)) walk.hidden--
  if (ink.glyphs.slice(annotation.glyphs).some((glyph) => glyph.text.trim() !== '')) ink.annotated.add(annotation.id)
  walk.annotation = undefined
}

function beginContent(walk: Walk, [tag, layer]: Args): void {
  const shown = !(tag === 'OC' && layer) || walk.isShown(layer)
  walk.content.push(shown)
  if (!shown) walk.hidden++
}

function placeImage(walk: Walk, args: Args): void {
  if (!draws(walk)) return
  const id = typeof args[0] === 'string' ? args[0] : `inline-${walk.order}`
  const box = mapBox(walk.state.ctm, 0, 0, 1, 1)
  const { clip } = walk.state
  walk.ink.images.push({ box: clip ? intersection(box, clip) : box, id, order: walk.order })
}

/** A gradient: something is painted here, its colour unknown. */
function paintGradient(walk: Walk): void {
  const { clip } = walk.state
  if (clip && draws(walk)) walk.ink.shades.push({ box: clip, color: 'pattern', opaque: false, order: walk.order })
}

const clipNext: Handler = (walk) => {
  walk.clipNext = true
}

const TABLE: readonly (readonly [number, Handler])[] = [
  [OPS.showText, (walk, [items]) => showText(walk.state, items, walk.order, draws(walk) ? walk.ink.glyphs : undefined)],
  [OPS.constructPath, constructPath],
  [OPS.setTextMatrix, (walk, [matrix]) => toLineStart(walk.state, matrix)],
  [OPS.beginText, (walk) => toLineStart(walk.state, IDENTITY)],
  [OPS.moveText, (walk, [x, y]) => moveText(walk.state, x, y)],
  [
    OPS.setLeadingMoveText,
    (walk, [x, y]) => {
      walk.state.leading = -y
      moveText(walk.state, x, y)
    },
  ],
  [OPS.nextLine, (walk) => moveText(walk.state, 0, -walk.state.leading)],
  [OPS.setFont, (walk, [id, size]) => setFont(walk, id, size)],
  [OPS.save, save],
  [OPS.restore, restore],
  [
    OPS.transform,
    (walk, args) => {
      walk.state.ctm = multiply(walk.state.ctm, args)
    },
  ],
  [OPS.clip, clipNext],
  [OPS.eoClip, clipNext],
  ...SETTINGS.map(([operator, set]): readonly [number, Handler] => [operator, (walk, args) => set(walk.state, args)]),
  [OPS.setGState, (walk, [entries]) => setGraphics(walk, entries)],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, beginGroup],
  [
    OPS.endGroup,
    (walk, [group]) => {
      if (group.smask) walk.masked--
      restore(walk)
    },
  ],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, endAnnotation],
  [OPS.beginMarkedContent, (walk) => walk.content.push(true)],
  [OPS.beginMarkedContentProps, beginContent],
  [
    OPS.endMarkedContent,
    (walk) => {
      if (walk.content.pop() === false) walk.hidden--
    },
  ],
  [OPS.shadingFill, paintGradient],
  [OPS.paintImageXObject, placeImage],
  [OPS.paintInlineImageXObject, placeImage],
  [OPS.paintImageMaskXObject, placeImage],
]

const HANDLERS: Handler[] = []
for (const [operator, handler] of TABLE) HANDLERS[operator] = handler
