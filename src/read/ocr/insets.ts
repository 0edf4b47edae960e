// Tables that stand as pictures on a page with text -> their words and rules, read from the drawn page. Pure but for what
// it is handed.
import { area, holdsCentre, intersection } from '../../geometry/box.ts'
import type { Box, Page, Ruling, Word } from '../../types.ts'
import type { PageImage } from './page-image.ts'

/** Share of the page a picture must cover, and words of text that may lie on it: a caption. */
const PICTURE = { least: 0.06, words: 2 }
/** A table has at least so many rules each way within its picture. */
const RULES = 3
/** Share of words read with some certainty: in photographs hardly any are. */
const READ = { sure: 0.75, share: 0.5, least: 4 }

/** Pictures that may hold a table. */
export const insetBoxes = ({ images, words, width, height }: Page): readonly Box[] => {
  const paper = { x0: 0, y0: 0, x1: width, y1: height }
  return images
    .map(({ box }) => intersection(box, paper))
    .filter((box) => area(box) >= PICTURE.least * width * height)
    .filter((box) => words.filter((word) => holdsCentre(box, word.box)).length <= PICTURE.words)
}

/** The drawn page, white but for the pictures. */
export const onlyInsets = ({ gray, box: frame }: PageImage, boxes: readonly Box[]): PageImage => {
  const { width, height, data } = gray
  const kept = new Uint8Array(data.length).fill(255)
  const [sx, sy] = [width / (frame.x1 - frame.x0), height / (frame.y1 - frame.y0)]
  for (const box of boxes) {
    const [from, to] = [Math.max(0, Math.floor(box.x0 * sx)), Math.min(width, Math.ceil(box.x1 * sx))]
    for (let y = Math.max(0, Math.floor(box.y0 * sy)); y < Math.min(height, Math.ceil(box.y1 * sy)); y++)
      kept.set(data.subarray(y * width + from, y * width + to), y * width + from)
  }
  return { gray: { width, height, data: kept }, box: frame }
}

/** Cells with something in them that a picture of a table has at least; a map has rules enough, and none. */
const CELLS = 4
export const holdsCells = (regions: readonly { readonly cell: boolean }[]): boolean =>
  regions.filter(({ cell }) => cell).length >= CELLS

export const holdsTable = (rules: readonly { readonly axis: 'h' | 'v' }[]): boolean =>
  rules.filter((r) => r.axis === 'h').length >= RULES && rules.filter((r) => r.axis === 'v').length >= RULES

type Read = { readonly words: readonly Word[]; readonly rulings: readonly Ruling[] }

/** The page with what its pictures say; of a picture in which hardly a word is sure, nothing. */
export const withInsets = (page: Page, boxes: readonly Box[], { words, rulings }: Read): Page => {
  const tables = boxes.filter((box) => {
    const own = words.filter((word) => holdsCentre(box, word.box))
    const sure = own.filter((word) => word.confidence >= READ.sure).length
    return sure >= READ.least && sure >= READ.share * own.length && holdsTable(rulings.filter((r) => lies(r, box)))
  })
  if (tables.length === 0) return page
  const inside = (of: Box) => tables.some((box) => holdsCentre(box, of))
  const read = words.filter((word) => inside(word.box))
  const reason = `${page.quality.reason}。画像の表を文字認識で読みました (${tables.length} tables in pictures read by OCR)`
  return {
    ...page,
    words: [...page.words, ...read],
    rulings: [...page.rulings, ...rulings.filter((r) => tables.some((box) => lies(r, box)))],
    quality: { ...page.quality, reason },
  }
}

const lies = ({ axis, at, from, to }: Ruling, box: Box): boolean => {
  const middle = (from + to) / 2
  return holdsCentre(
    box,
    axis === 'h' ? { x0: middle, x1: middle, y0: at, y1: at } : { x0: at, x1: at, y0: middle, y1: middle },
  )
}
