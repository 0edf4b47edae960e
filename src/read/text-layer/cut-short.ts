// A page's operators -> whether its content ends in the midst of a text: what was packed is cut off, and pdf.js says nothing.
// A page of a file that was cut off or mended -> the page, marked so.  Pure.
import type { Page } from '../../types.ts'
import { failedPage, lostPart } from '../failed-page.ts'
import { OPS } from './pdfjs.ts'
import type { OperatorList } from './walk.ts'

export const CUT_SHORT = '内容が途中で終わっています (its content ends in the midst of a text)'

export const CUT_OFF =
  'ファイルが途中で切れています。もう一度入手してください (the file ends in the midst: get it again)'
export const WITHOUT_END = 'ファイルの構造が壊れています (the structure of the file is damaged)'

/** Half a table of letters leaves letters out, and digits: what is read there is for a person to look at. */
const MENDED_TRUST = 0.6

/** A page of a file that was cut off or mended: nobody knows what is missing on it. */
export const pageOfMended = (page: Page, why: string): Page =>
  page.quality.verdict === 'failed'
    ? failedPage(page.number, `${why}: ${page.quality.reason}`)
    : {
        ...page,
        words: page.words.map((word) => ({ ...word, confidence: Math.min(word.confidence, MENDED_TRUST) })),
        quality: { ...page.quality, reason: lostPart(why), lost: true },
      }

export const isCutShort = ({ fnArray }: OperatorList): boolean => {
  let open = 0
  for (const operator of fnArray)
    if (operator === OPS.beginText) open++
    else if (operator === OPS.endText) open = Math.max(0, open - 1)
  return open > 0
}
