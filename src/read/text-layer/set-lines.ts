// Lines of text and the rectangle of a form's field -> glyphs, set as a viewer would set them. Pure.
import { foldText } from '../../japanese/fold.ts'
import type { Font, Glyph } from './ink.ts'
import { type Matrix, mapX, mapY } from './matrix.ts'
import { quarterTurn } from './show-text.ts'

export type TextField = {
  /** In user space. */
  readonly rect: readonly number[]
  readonly multiLine?: boolean
  /** 0 left, 1 centred, 2 right. */
  readonly textAlignment?: number | null
  /** Degrees counter-clockwise by which the text is turned in its rectangle. */
  readonly rotation?: number
  readonly defaultAppearanceData?: { readonly fontSize?: number }
}

const FIELD_FONT: Font = { bold: false, vertical: false, type3: false, name: '', unmapped: false }
/** Points; what viewers take where the field leaves the size to them. */
const USUAL_SIZE = 12
/** Share of the field's height a line may take. */
const FULL = 0.8
/** Points at either side. */
const PADDING = 2
/** Ems from line to line. */
const LINE_PITCH = 1.2
/** Ems: base line above the bottom of the em square. */
const DESCENT = 0.12
const NARROW = /^[ -~\uff61-\uff9f]$/

const advanceOf = (character: string): number => (NARROW.test(character) ? 0.5 : 1)

export function setLines(field: TextField, lines: readonly string[], base: Matrix): Glyph[] {
  const frame = frameOf(field)
  const height = frame.height / Math.max(1, lines.length)
  const size = Math.min(field.defaultAppearanceData?.fontSize || USUAL_SIZE, Math.max(1, height * FULL))
  return lines.flatMap((line, row) => {
    const down = field.multiLine
      ? PADDING + size * (1 - DESCENT + row * LINE_PITCH)
      : height * (row + 0.5) + size * (0.5 - DESCENT)
    return setLine(field, [...line], frame, size, down, base)
  })
}

function setLine(
  field: TextField,
  characters: readonly string[],
  frame: Frame,
  size: number,
  down: number,
  base: Matrix,
): Glyph[] {
  const wanted = characters.reduce((sum, character) => sum + advanceOf(character) * size, 0)
  const squeeze = Math.min(1, Math.max(1, frame.width - 2 * PADDING) / wanted)
  const free = Math.max(0, frame.width - wanted * squeeze)
  let pen = field.textAlignment === 1 ? free / 2 : field.textAlignment === 2 ? free - PADDING : PADDING
  const scale = Math.hypot(base[0], base[1])
  const [dx, dy] = frame.along
  const direction = quarterTurn(base[0] * dx + base[2] * dy, base[1] * dx + base[3] * dy)
  return characters.map((character): Glyph => {
    const [x, y] = frame.at(pen, down)
    const advance = advanceOf(character) * size * squeeze
    pen += advance
    const [text, printed] = [foldText(character), character]
    const place = { x: mapX(base, x, y), y: mapY(base, x, y), advance: advance * scale, direction, size: size * scale }
    return { text, printed, ...place, font: FIELD_FONT, ...ON_TOP }
  })
}

const ON_TOP = { color: '#000000', invisible: false, clip: undefined, order: Number.POSITIVE_INFINITY } as const

type Frame = {
  readonly width: number
  readonly height: number
  /** Reading direction in user space. */
  readonly along: readonly [number, number]
  /** From the upper left corner as the field is read: along the line, and down -> user space. */
  readonly at: (along: number, down: number) => readonly [number, number]
}

function frameOf({ rect, rotation = 0 }: TextField): Frame {
  const [x0, x1] = [Math.min(rect[0]!, rect[2]!), Math.max(rect[0]!, rect[2]!)]
  const [y0, y1] = [Math.min(rect[1]!, rect[3]!), Math.max(rect[1]!, rect[3]!)]
  const [w, h] = [x1 - x0, y1 - y0]
  if (rotation === 90) return { width: h, height: w, along: [0, 1], at: (u, v) => [x0 + v, y0 + u] }
  if (rotation === 180) return { width: w, height: h, along: [-1, 0], at: (u, v) => [x1 - u, y0 + v] }
  if (rotation === 270) return { width: h, height: w, along: [0, -1], at: (u, v) => [x1 - v, y1 - u] }
  return { width: w, height: h, along: [1, 0], at: (u, v) => [x0 + u, y1 - v] }
}
