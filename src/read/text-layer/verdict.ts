// What a page can be trusted for, and why in one line for people. Pure.

import { area, intersection } from '../../geometry/box.ts'
import type { Box, Quality, Verdict, Word } from '../../types.ts'

/** Share of the page an image must cover to be a scan of it. */
const SCAN_SHARE = 0.6
/** Fewer characters than this are no running page. */
const SPARSE_CHARACTERS = 20

/** Share of glyphs without text from which the page as a whole cannot be trusted. */
const GARBLED = 0.3
/** Share of text that lies invisibly over an image: all of it but a stamp or a page number. */
const LAYER = 0.8
/** A page with text and pictures this large may hold tables as pictures. */
const PICTURE_SHARE = 0.25

export type Evidence = {
  readonly words: readonly Word[]
  readonly images: readonly { readonly box: Box }[]
  readonly width: number
  readonly height: number
  /** Share of glyphs that are invisible text over an image. */
  readonly layer: number
  /** Share of glyphs that have no text. */
  readonly garbled: number
}

export function judge({ words, images, width, height, layer, garbled }: Evidence): Quality {
  const characters = words.reduce((sum, word) => sum + word.text.length, 0)
  const page = { x0: 0, y0: 0, x1: width, y1: height }
  // Scanners cut a page into strips: together they are the page.
  const covered = images.reduce((sum, image) => sum + area(intersection(image.box, page)), 0) / (width * height)
  const of = (verdict: Verdict, reason: string): Quality => ({ verdict, reason, garbled })
  if (characters === 0)
    return covered >= SCAN_SHARE
      ? of('scanned', '画像だけのページです (an image of a page, no text)')
      : of('no-text', '文字がありません (no text on the page)')
  if (garbled >= GARBLED) {
    const share = Math.round(garbled * 100)
    return of('garbled', `文字の${share}%が文字コードに対応しません (${share} % of the glyphs have no text)`)
  }
  if (layer >= LAYER) return of('ocr-layer', '画像の上に透明な文字があります (a scan with an invisible OCR layer)')
  if (characters < SPARSE_CHARACTERS) {
    const reason = `文字が${characters}字だけです (only ${characters} characters)`
    return covered >= SCAN_SHARE ? of('scanned', `画像のページです。${reason}`) : of('sparse', reason)
  }
  if (covered >= PICTURE_SHARE || layer > 0)
    return of('mixed', '文字と大きな画像が混ざっています (text beside large images)')
  return of('text', '文字情報のあるページです (a page with text)')
}
