// The graphics and text state of a PDF page while its operators are walked. Pure values; the walk copies one on `save`.
import type { Box } from '../../types.ts'
import type { FontFace } from './fonts.ts'
import { IDENTITY, type Matrix } from './matrix.ts'

export type State = {
  /** User space -> displayed page. */
  ctm: Matrix
  clip: Box | undefined
  fill: string
  stroke: string
  fillAlpha: number
  /** Multiply, Darken…: what lies below stays readable. */
  blended: boolean
  /** Inside a group that is laid over the page half transparent or blended. */
  seenThrough: boolean
  lineWidth: number
  dashed: boolean
  font: FontFace | undefined
  fontSize: number
  charSpacing: number
  wordSpacing: number
  hScale: number
  rise: number
  leading: number
  mode: number
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

export const startState = (ctm: Matrix): State => ({
  ctm,
  clip: undefined,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  blended: false,
  seenThrough: false,
  lineWidth: 1,
  dashed: false,
  font: undefined,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  rise: 0,
  leading: 0,
  mode: 0,
  textMatrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
})
