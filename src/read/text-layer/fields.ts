// What is filled in on a PDF form (AcroForm) -> glyphs at the fields' places. Pure.
// A text that the file draws itself is read as drawn; one that a viewer would have to draw is set here. Check boxes and
// radio buttons are drawn in too many ways (symbol fonts, paths, nothing at all): their state is set as a sign.
import { foldText } from '../../japanese/fold.ts'
import type { Box } from '../../types.ts'
import type { Font, Glyph } from './ink.ts'
import { type Matrix, mapBox, mapX, mapY } from './matrix.ts'
import { quarterTurn } from './show-text.ts'

/** The keys of pdf.js's annotation data that are read here. */
export type Annotation = {
  readonly id: string
  readonly subtype?: string
  readonly rect: readonly number[]
  readonly fieldType?: string | null
  readonly fieldValue?: unknown
  readonly exportValue?: unknown
  readonly buttonValue?: unknown
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly password?: boolean
  readonly multiLine?: boolean
  readonly textAlignment?: number | null
  readonly rotation?: number
  readonly defaultAppearanceData?: { readonly fontSize?: number }
  readonly options?: readonly { readonly exportValue?: unknown; readonly displayValue?: unknown }[]
}

/** Signs of comments and files: no part of the page's text. */
const NO_PAGE_TEXT = new Set(['Text', 'Popup', 'FileAttachment', 'Sound', 'Movie', 'Link'])

const isButton = (a: Annotation): boolean => a.subtype === 'Widget' && Boolean(a.checkBox || a.radioButton)

/** Annotations whose drawing is not to be read. */
export const skippedAnnotations = (annotations: readonly Annotation[]): ReadonlySet<string> =>
  new Set(annotations.filter((a) => isButton(a) || NO_PAGE_TEXT.has(a.subtype ?? '')).map(({ id }) => id))

/** Signs printed below a button give way to its state. */
const BOX_SIGN = /^[□☐○◯◻]$/u

export function fillFields(
  glyphs: readonly Glyph[],
  annotations: readonly Annotation[],
  annotated: ReadonlySet<string>,
  base: Matrix,
): readonly Glyph[] {
  const widgets = annotations.filter((a) => a.subtype === 'Widget')
  if (widgets.length === 0) return glyphs
  const buttons = widgets.filter(isButton)
  const places = buttons.map((a) => mapBox(base, a.rect[0]!, a.rect[1]!, a.rect[2]!, a.rect[3]!))
  const kept = glyphs.filter((glyph) => !(BOX_SIGN.test(glyph.text) && places.some((place) => holdsSign(place, glyph))))
  const silent = widgets.filter((a) => !(isButton(a) || a.password || annotated.has(a.id)))
  return [
    ...kept,
    ...buttons.flatMap((a) => setLines(a, [signOf(a)], base)),
    ...silent.flatMap((a) => setLines(a, linesOf(a), base)),
  ]
}

/** The sign stands round the middle of the button. */
const holdsSign = ({ x0, y0, x1, y1 }: Box, { x, y, advance, size }: Glyph): boolean => {
  const [cx, cy] = [x + advance / 2, y - size * 0.38]
  return cx > x0 && cx < x1 && cy > y0 && cy < y1
}

function signOf({ radioButton, fieldValue, exportValue, buttonValue }: Annotation): string {
  if (radioButton) return isSame(fieldValue, buttonValue) ? '●' : '○'
  return isSame(fieldValue, exportValue) ? '☑' : '☐'
}

const isSame = (value: unknown, on: unknown): boolean =>
  typeof value === 'string' && value !== '' && value !== 'Off' && value === on

function linesOf({ fieldValue, options }: Annotation): string[] {
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue]
  const texts = values
    .filter((value): value is string => typeof value === 'string')
    .map((value) => String(options?.find((option) => option.exportValue === value)?.displayValue ?? value))
  return texts
    .join('\n')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
}

const FIELD_FONT: Font = { bold: false, vertical: false, type3: false, name: '', unmapped: false }
/** Points; what viewers take where the field leaves the size to them. */
const USUAL_SIZE = 12
/** Share of the field's height a line may take; points of padding at either side. */
const FULL = 0.8
const PADDING = 2
const LINE_PITCH = 1.2
/** Base line above the bottom of the em square. */
const DESCENT = 0.12
const NARROW = /^[ -~\uff61-\uff9f]$/

const advanceOf = (character: string): number => (NARROW.test(character) ? 0.5 : 1)

/** Lines of text set into the field's rectangle as a viewer would, in the field's own direction. */
function setLines(field: Annotation, lines: readonly string[], base: Matrix): Glyph[] {
  const [x0, y0, x1, y1] = [
    Math.min(field.rect[0]!, field.rect[2]!),
    Math.min(field.rect[1]!, field.rect[3]!),
    Math.max(field.rect[0]!, field.rect[2]!),
    Math.max(field.rect[1]!, field.rect[3]!),
  ]
  const frame = frameOf(x0, y0, x1, y1, field.rotation ?? 0)
  const height = frame.height / Math.max(1, lines.length)
  const size = Math.min(field.defaultAppearanceData?.fontSize || USUAL_SIZE, Math.max(1, height * FULL))
  const scale = Math.hypot(base[0], base[1])
  const direction = quarterTurn(
    base[0] * frame.along[0] + base[2] * frame.along[1],
    base[1] * frame.along[0] + base[3] * frame.along[1],
  )
  return lines.flatMap((line, row) => {
    const characters = [...line]
    const wanted = characters.reduce((sum, character) => sum + advanceOf(character) * size, 0)
    const room = Math.max(1, frame.width - 2 * PADDING)
    const squeeze = Math.min(1, room / wanted)
    const free = Math.max(0, frame.width - wanted * squeeze)
    let pen =
      field.textAlignment === 1 || isButton(field) ? free / 2 : field.textAlignment === 2 ? free - PADDING : PADDING
    const down = field.multiLine
      ? PADDING + size * (1 - DESCENT) + row * size * LINE_PITCH
      : height * (row + 0.5) + size * (0.5 - DESCENT)
    return characters.map((character): Glyph => {
      const [x, y] = frame.at(pen, down)
      const advance = advanceOf(character) * size * squeeze
      pen += advance
      return {
        text: foldText(character),
        printed: character,
        x: mapX(base, x, y),
        y: mapY(base, x, y),
        advance: advance * scale,
        direction,
        size: size * scale,
        font: FIELD_FONT,
        color: '#000000',
        invisible: false,
        clip: undefined,
        order: Number.POSITIVE_INFINITY,
      }
    })
  })
}

type Frame = {
  readonly width: number
  readonly height: number
  readonly along: readonly [number, number]
  /** From the upper left corner as the field is read: along the line, and down -> user space. */
  readonly at: (along: number, down: number) => readonly [number, number]
}

/** `rotation`: degrees counter-clockwise by which the field's text is turned in its rectangle. */
function frameOf(x0: number, y0: number, x1: number, y1: number, rotation: number): Frame {
  const [w, h] = [x1 - x0, y1 - y0]
  if (rotation === 90) return { width: h, height: w, along: [0, 1], at: (u, v) => [x0 + v, y0 + u] }
  if (rotation === 180) return { width: w, height: h, along: [-1, 0], at: (u, v) => [x1 - u, y0 + v] }
  if (rotation === 270) return { width: h, height: w, along: [0, -1], at: (u, v) => [x1 - v, y1 - u] }
  return { width: w, height: h, along: [1, 0], at: (u, v) => [x0 + u, y1 - v] }
}
