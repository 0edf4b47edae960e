// Text -> lines that fit a width, broken as Japanese print breaks them (no 、 at a line's start, no word of Latin cut). Pure.
import { widthOf } from './font.ts'

const NEVER_FIRST = /^[、。，．・：；？！）」』】〉》〕］｝)\],.%％々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ～~…]/u
const NEVER_LAST = /[（「『【〈《〔［｛([]$/u
const PIECES = /[A-Za-z0-9,.+\-/]+|./gu

export function wrap(text: string, width: number, size: number, bold = false): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, size, bold))
}

function wrapParagraph(text: string, width: number, size: number, bold: boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of glued(text.match(PIECES) ?? [])) {
    const fits = widthOf(line + piece, size, bold) <= width + 0.01
    if (!fits && line !== '') {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line]
}

/** Pieces that may not be parted are joined: 「 with what follows, 、 with what precedes. */
function glued(pieces: readonly string[]): string[] {
  const out: string[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last))) out[out.length - 1] = last + piece
    else out.push(piece)
  }
  return out
}
