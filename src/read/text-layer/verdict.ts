// What a page can be trusted for, and why in one line for people. Pure.

import { area, intersection } from '../../geometry/box.ts'
import type { Box, Quality, Word } from '../../types.ts'

/** Share of the page an image must cover to be a scan of it. */
const SCAN_SHARE = 0.6
/** Fewer characters than this are no running page. */
const SPARSE_CHARACTERS = 20

export type Evidence = {
  readonly words: readonly Word[]
  readonly images: readonly { readonly box: Box }[]
  readonly width: number
  readonly height: number
}

export function judge({ words, images, width, height }: Evidence): Quality {
  const characters = words.reduce((sum, word) => sum + word.text.length, 0)
  const page = { x0: 0, y0: 0, x1: width, y1: height }
  const covered = Math.max(0, ...images.map((image) => area(intersection(image.box, page)))) / (width * height)
  const of = (verdict: Quality['verdict'], reason: string): Quality => ({ verdict, reason, garbled: 0 })
  if (characters === 0)
    return covered >= SCAN_SHARE
      ? of('scanned', '画像だけのページです (an image of a page, no text)')
      : of('no-text', '文字がありません (no text on the page)')
  if (characters < SPARSE_CHARACTERS)
    return of('sparse', `文字が${characters}字だけです (only ${characters} characters)`)
  return of('text', '文字情報のあるページです (a page with text)')
}
