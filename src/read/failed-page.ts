// A page that could not be read: it stays in the document as a page with the reason, and with nothing on it.  Pure.
import type { Page } from '../types.ts'

/** Its size is not known, nor is anything else. */
export const failedPage = (number: number, reason: string): Page => ({
  number,
  width: 0,
  height: 0,
  rotation: 0,
  words: [],
  rulings: [],
  fills: [],
  marks: [],
  images: [],
  origin: 'text',
  quality: { verdict: 'failed', reason, garbled: 0 },
})

export const pageError = (error: unknown): string =>
  `このページは読めません / this page cannot be read: ${error instanceof Error ? error.message : String(error)}`

export const lostPart = (error: unknown): string =>
  `このページは一部が壊れています / part of this page is damaged: ${error instanceof Error ? error.message : String(error)}`
