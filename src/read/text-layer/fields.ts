// What is filled in on a PDF form (AcroForm) -> glyphs at the fields' places. Pure.
// A text that the file draws itself is read as drawn; one that a viewer would have to draw is set here. Check boxes and
// radio buttons are drawn in too many ways (symbol fonts, paths, nothing at all): their state is set as a sign.
import type { Box } from '../../types.ts'
import type { Glyph } from './ink.ts'
import { type Matrix, mapBox } from './matrix.ts'
import { setLines, type TextField } from './set-lines.ts'

/** The keys of pdf.js's annotation data that are read here. */
export type Annotation = TextField & {
  readonly id: string
  readonly subtype?: string
  readonly file?: { readonly filename?: string; readonly content?: Uint8Array | null }
  readonly fieldType?: string | null
  readonly fieldValue?: unknown
  readonly exportValue?: unknown
  readonly buttonValue?: unknown
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly password?: boolean
  readonly hidden?: boolean
  readonly noView?: boolean
  readonly contentsObj?: { readonly str?: string }
  readonly options?: readonly { readonly exportValue?: unknown; readonly displayValue?: unknown }[]
}

/** Signs of comments and files: no part of the page's text. */
const NO_PAGE_TEXT = new Set(['Text', 'Popup', 'FileAttachment', 'Sound', 'Movie', 'Link'])

const isButton = (a: Annotation): boolean => a.subtype === 'Widget' && Boolean(a.checkBox || a.radioButton)

/** Annotations whose drawing is not to be read. */
export const skippedAnnotations = (annotations: readonly Annotation[]): ReadonlySet<string> =>
  new Set(annotations.filter((a) => isButton(a) || NO_PAGE_TEXT.has(a.subtype ?? '')).map(({ id }) => id))

const holdsText = ({ subtype }: Annotation): boolean => subtype === 'Widget' || subtype === 'FreeText'

/** Signs printed below a button give way to its state. */
const BOX_SIGN = /^[□☐○◯◻]$/u

export function fillFields(
  glyphs: readonly Glyph[],
  annotations: readonly Annotation[],
  annotated: ReadonlySet<string>,
  base: Matrix,
): readonly Glyph[] {
  const filled = annotations.filter((a) => holdsText(a) && !(a.hidden || a.noView))
  if (filled.length === 0) return glyphs
  const buttons = filled.filter(isButton)
  const places = buttons.map((a) => mapBox(base, a.rect[0]!, a.rect[1]!, a.rect[2]!, a.rect[3]!))
  const kept = glyphs.filter((glyph) => !(BOX_SIGN.test(glyph.text) && places.some((place) => holdsSign(place, glyph))))
  const silent = filled.filter((a) => !(isButton(a) || a.password || annotated.has(a.id)))
  return [
    ...kept,
    ...buttons.flatMap((a) => setLines({ ...a, textAlignment: CENTRED }, [signOf(a)], base)),
    ...silent.flatMap((a) => setLines(a, linesOf(a), base)),
  ]
}

/** Of a field's text (/Q). */
const CENTRED = 1

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

function linesOf({ subtype, fieldValue, contentsObj, options }: Annotation): string[] {
  const value = subtype === 'FreeText' ? contentsObj?.str : fieldValue
  const values = Array.isArray(value) ? value : [value]
  const texts = values
    .filter((one): one is string => typeof one === 'string')
    .map((one) => String(options?.find((option) => option.exportValue === one)?.displayValue ?? one))
  return texts
    .join('\n')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
}
