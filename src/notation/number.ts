// Text -> the quantities it prints; a value cell -> quantities, a status, text, or unreadable with a reason. Pure.
// Whatever is not understood to its last character is no number: the grammar never guesses.

import { repairConfusions } from './confusions.ts'
import { type CellNotation, leftOver } from './left-over.ts'
import { narrow } from './narrow.ts'
import { notQuantities, type Stretch } from './not-quantities.ts'
import { readNumeral } from './numeral.ts'
import { doubted, type Quantity, readQuantity } from './quantity.ts'
import { readStatus } from './status.ts'

export type { CellNotation } from './left-over.ts'
export type { Quantity } from './quantity.ts'

/** A longer cell is a paragraph; its numbers are read as running text. */
const LONGEST_CELL = 120

/** All quantities in running text, in order. Dates, ids and ordinals are none. */
export function readQuantities(text: string): readonly Quantity[] {
  const plain = narrow(text)
  return scan(plain, notQuantities(plain)).quantities
}

/** What one value cell says; the cell must be understood as a whole. */
export function readCell(text: string): CellNotation {
  const status = readStatus(text)
  if (status) return { kind: status }
  if (text.length > LONGEST_CELL) return { kind: 'text' }
  const plain = narrow(text).replace(TREND, '')
  if (!DIGIT.test(plain)) return { kind: 'text' }
  const repaired = repairConfusions(plain)
  if (repaired !== undefined) return withDoubt(readCell(repaired), 'ocr')
  // Most cells of a book are of this form; dates and ids cannot stand in them.
  const skipped = SIMPLE.test(plain) ? [] : notQuantities(plain)
  const { quantities, malformed } = scan(plain, skipped, true)
  return leftOver(plain, quantities, skipped, malformed)
}

/** 5.4‰↓, ↗ 52.1%: which way a value went since the last one, no part of it. */
const TREND = /^\s*[↑↓↗↘⇧⇩⬆⬇]\s*(?=\S)|(?<=[^\s↑↓↗↘⇧⇩⬆⬇→➡])\s*[↑↓↗↘⇧⇩⬆⬇→➡]\s*$/u
const SIMPLE = /^[▲△-]?\s?(?:累計|約)?[\d,]+(?:\.\d+)?\s?(?:千?[人円]|%|件|社|名|校|台|本|冊|団体|か所|世帯)?$/
const DIGIT = /[\d一二三四五六七八九十]/

const withDoubt = (cell: CellNotation, doubt: string): CellNotation =>
  cell.kind === 'quantities' ? { ...cell, quantities: cell.quantities.map((own) => doubted(own, doubt)) } : cell

type Scan = { readonly quantities: readonly Quantity[]; readonly malformed: readonly Stretch[] }

/** One pass from the left; each numeral looks only a bounded way to both sides. */
function scan(plain: string, skipped: readonly Stretch[], cell = false): Scan {
  const quantities: Quantity[] = []
  const malformed: Stretch[] = []
  let [depth, floor, nextSkip] = [0, 0, 0]
  for (let at = 0; at < plain.length; ) {
    const skip = skipped[nextSkip]
    if (skip && at >= skip.start) {
      if (at < skip.end) {
        depth += brackets(plain, at, skip.end)
        at = floor = skip.end
      }
      nextSkip += 1
      continue
    }
    const char = plain[at] ?? ''
    depth = Math.max(0, depth + (OPENING.includes(char) ? 1 : CLOSING.includes(char) ? -1 : 0))
    const numeral = START.test(char) ? readNumeral(plain, at) : undefined
    if (!numeral) at += 1
    else if ('malformed' in numeral) {
      malformed.push({ start: at, end: numeral.end, kind: 'other' })
      at = floor = numeral.end
    } else if (numeral.end > (skip?.start ?? Number.POSITIVE_INFINITY)) at += 1
    else {
      const quantity = readQuantity(plain, at, numeral, floor, depth > 0)
      if (!numeral.kanji || isKanjiQuantity(plain, at, quantity, cell)) quantities.push(quantity)
      at = floor = Math.max(numeral.end, quantity.end)
    }
  }
  return { quantities, malformed }
}

const START = /[\d一二三四五六七八九十百千壱弐参]/
const OPENING = '(['
const CLOSING = ')]'

function brackets(plain: string, from: number, to: number): number {
  let depth = 0
  for (let at = from; at < to; at++)
    depth += OPENING.includes(plain[at] ?? ' ') ? 1 : CLOSING.includes(plain[at] ?? ' ') ? -1 : 0
  return depth
}

/** 一部, 三重県, 二人三脚: kanji digits are words far more often than counts, so they need a unit and free standing. */
function isKanjiQuantity(plain: string, at: number, quantity: Quantity, cell: boolean): boolean {
  if (cell && at === 0) return quantity.unit !== '' && quantity.end === plain.trimEnd().length
  const free = !/[\u4e00-\u9fff\u30a0-\u30ff]/.test(plain[at - 1] ?? ' ') || quantity.start < at
  const long = quantity.printed.replace('-', '').length >= 2
  return free && long && /^(?:人|名|件|回|社|円|団体|世帯|校|台|冊|戸|棟|%|割|か所|箇所|ヶ所)$/.test(quantity.unit)
}
