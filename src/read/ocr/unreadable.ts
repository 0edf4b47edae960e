// Words whose font says no characters, on a page whose other text can be had -> the same words as the recogniser reads them
// off the drawn page. Pure.
import { holdsCentre } from '../../geometry/box.ts'
import type { Box, Page, Word } from '../../types.ts'
import { UNREADABLE } from '../text-layer/garbled.ts'

/** A run of glyphs without text is a word; a single one a bullet or a logo. */
const RUN = new RegExp(`${UNREADABLE}{2}`, 'u')
/** So many glyphs in such runs are worth starting the recogniser. */
const LEAST = 6
/** Points round a word's box that belong to its ink: glyphs without text have no measured height. */
const ROUND = 1

const isRun = ({ text }: Word): boolean => RUN.test(text)

/** Where there is something to read. */
export const unreadableBoxes = ({ words }: Page): readonly Box[] => {
  const runs = words.filter(isRun)
  const glyphs = runs.reduce((sum, { text }) => sum + text.split(UNREADABLE).length - 1, 0)
  return glyphs < LEAST ? [] : runs.map(({ box }) => widened(box))
}

const widened = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 - ROUND, y0: y0 - ROUND, x1: x1 + ROUND, y1: y1 + ROUND })

/** What was read takes the place of the runs it lies on; a run on which nothing was read stays as it is. */
export const withRead = (page: Page, read: readonly Word[]): Page => {
  const runs = page.words
    .filter(isRun)
    .map((word) => ({ word, read: read.filter((r) => holdsCentre(widened(word.box), r.box)) }))
  const told = runs.filter((run) => run.read.length > 0)
  if (told.length === 0) return page
  const gone = new Set(told.map(({ word }) => word))
  const reason = `${page.quality.reason}。文字コードのない${told.length}語を文字認識で読みました (${told.length} words without character codes read by OCR)`
  return {
    ...page,
    words: [...page.words.filter((word) => !gone.has(word)), ...new Set(told.flatMap((run) => run.read))],
    quality: { ...page.quality, reason },
  }
}
