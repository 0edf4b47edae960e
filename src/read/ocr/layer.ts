// A page whose picture has invisible text laid over it -> the page read again, with what both readings say raised and a bad
// layer said to be bad. Pure.
import type { Page, Word } from '../../types.ts'
import { confirmed } from './confirm.ts'

/** Unseen, nobody knows who read it and how well: a layer's word alone is no surer than this. */
const LAYER = 0.8
/** Share of the own lines that a usable layer says alike (short labels and numbers are alike even in a poor one). */
const USABLE = 0.3

/** Where nothing else may be read: the layer's words with the doubt they deserve. */
export const doubtedLayer = (page: Page): Page => ({
  ...page,
  words: page.words.map((word) => ({ ...word, confidence: Math.min(LAYER, word.confidence) })),
})

export const withLayer = (own: Page, layer: Page): Page => {
  const { lines, agreed, alone } = confirmed<Word, Word>(own.words, doubtedLayer(layer).words)
  const bad = agreed < USABLE * own.words.length
  const said = bad
    ? '透明な文字は当てになりません (the OCR layer is bad)'
    : `透明な文字と${agreed}/${own.words.length}行が一致 (${agreed} of ${own.words.length} lines agree with the OCR layer)`
  return {
    ...own,
    words: bad ? own.words : [...lines, ...alone],
    quality: { ...own.quality, reason: `${own.quality.reason}。${said}` },
  }
}
