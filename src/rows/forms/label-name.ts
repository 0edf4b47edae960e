// A label cell -> its name, and the small print under it (経費（一財）、単位（千円）) apart. Pure.
import type { Cell, Word } from '../../types.ts'
import { withoutBrackets } from './label-words.ts'

/** Words set smaller than this share of the cell's largest print explain the label and are no part of it. */
const SMALL_PRINT = 0.8

const largest = (words: readonly Word[]): number => Math.max(0, ...words.map((w) => w.fontSize))

const tidy = (text: string): string =>
  withoutBrackets(text)
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/gu, '')
    .replace(/[：:]$/u, '')
    .trim()

export const labelName = (cell: Cell): string => {
  const limit = largest(cell.words) * SMALL_PRINT
  const main = cell.words.filter((w) => w.fontSize >= limit && w.kind === 'text')
  const whole = tidy(cell.text)
  if (main.length === 0 || main.length === cell.words.length) return whole
  const name = tidy(main.map((w) => w.text).join(''))
  return name === '' ? whole : name
}

export const smallPrint = (cell: Cell): string => {
  const limit = largest(cell.words) * SMALL_PRINT
  return cell.words
    .filter((w) => w.fontSize < limit)
    .map((w) => w.text)
    .join('')
}
