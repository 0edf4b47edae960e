// What one walk over a page's operator list yields, before words, rulings and marks are made of it. Types only.
// All places are on the displayed page; `order` counts paint operations, later ones lie on top.
import type { Box, Image, Turn } from '../../types.ts'

export type Font = {
  readonly bold: boolean
  readonly vertical: boolean
  readonly type3: boolean
  readonly name: string
  /** No map leads from its codes to text: pdf.js hands out the bare codes. */
  readonly unmapped: boolean
}

export type Glyph = {
  readonly text: string
  readonly printed: string
  /** Where the pen stands: on the base line, for vertical writing in the middle of the top edge. */
  readonly x: number
  readonly y: number
  /** Length of the pen's move, without character spacing. */
  readonly advance: number
  /** Degrees clockwise in which the pen moves. */
  readonly direction: Turn
  readonly size: number
  readonly font: Font
  readonly color: string
  /** Rendering mode 3: neither filled nor stroked. */
  readonly invisible: boolean
  readonly clip: Box | undefined
  readonly order: number
}

export type Stroke = {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly width: number
  readonly color: string
  readonly dashed: boolean
  readonly order: number
}

export type Shade = {
  readonly box: Box
  readonly color: string
  readonly opaque: boolean
  readonly order: number
}

/** A drawn path that is no set of straight axis-parallel pieces: ellipses, ticks, diagonals, chart lines. */
export type Shape = {
  readonly box: Box
  readonly curved: boolean
  readonly closed: boolean
  readonly filled: boolean
  readonly color: string
  /** Points on the path, x y x y; empty where there are too many to mean a mark. */
  readonly points: readonly number[]
  readonly order: number
}

/** A small upright rectangle drawn as one closed outline: perhaps a check box. */
export type Frame = { readonly box: Box; readonly order: number }

export type PlacedImage = Image & { readonly order: number }

export type Ink = {
  readonly glyphs: Glyph[]
  readonly strokes: Stroke[]
  readonly shades: Shade[]
  readonly shapes: Shape[]
  readonly frames: Frame[]
  readonly images: PlacedImage[]
  /** Annotations that drew text. */
  readonly annotated: Set<string>
}
