// What a page draws -> the page: words, rules, shades, marks, pictures. IO: pdf.js.
import type { Page, Turn } from '../../types.ts'
import type { ReadOptions } from '../read-options.ts'
import { enclosedOnPage } from './enclosed.ts'
import { type Annotation, fillFields, skippedAnnotations } from './fields.ts'
import { garbledShare, markUnreadable } from './garbled.ts'
import type { Layers } from './layered.ts'
import { findMarks } from './marks.ts'
import type { Matrix } from './matrix.ts'
import type { PDFPageProxy } from './pdfjs.ts'
import { placedInk } from './placed.ts'
import { findRulings } from './rulings.ts'
import { judge } from './verdict.ts'
import { findVisible } from './visible.ts'
import { type OperatorList, walkOperators } from './walk.ts'
import { findWords } from './words.ts'

export async function readPage(
  page: PDFPageProxy,
  list: OperatorList,
  layers: Layers,
  onEnclosed: ReadOptions['onEnclosed'],
): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const { width, height } = view
  const annotations: readonly Annotation[] = await page.getAnnotations()
  const pinned = enclosedOnPage(annotations)
  if (pinned.length > 0) onEnclosed?.({ portfolio: false, things: pinned })
  const base = view.transform as unknown as Matrix
  const drawn = walkOperators(list, {
    fonts: page.commonObjs,
    base,
    isShown: (layer) => isShown(layers, layer),
    skipped: skippedAnnotations(annotations),
  })
  const ink = placedInk(drawn)
  const filled = fillFields(ink.glyphs, annotations, ink.annotated, base)
  const seen = findVisible({ ...ink, glyphs: filled })
  const glyphs = markUnreadable(seen.glyphs)
  const { rulings, fills } = findRulings(ink, view)
  const words = findWords(glyphs, rulings)
  return {
    number: page.pageNumber,
    width,
    height,
    rotation: (((page.rotate % 360) + 360) % 360) as Turn,
    words,
    rulings,
    fills,
    marks: findMarks(ink, rulings),
    images: ink.images.map(({ box, id }) => ({ box, id })),
    origin: 'text',
    quality: judge({ words, images: ink.images, width, height, layer: seen.layer, garbled: garbledShare(glyphs) }),
  }
}

/** Optional content that a viewer would not show on screen is not read. */
function isShown(layers: Layers, layer: unknown): boolean {
  return layers.isVisible(layer as Parameters<Layers['isVisible']>[0])
}
