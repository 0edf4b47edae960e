// A page's operators -> whether its content ends in the midst of a text: what was packed is cut off, and pdf.js says nothing.  Pure.
import { OPS } from './pdfjs.ts'
import type { OperatorList } from './walk.ts'

export const CUT_SHORT = '内容が途中で終わっています (its content ends in the midst of a text)'

export const isCutShort = ({ fnArray }: OperatorList): boolean => {
  let open = 0
  for (const operator of fnArray)
    if (operator === OPS.beginText) open++
    else if (operator === OPS.endText) open = Math.max(0, open - 1)
  return open > 0
}
