// The quantities of a value cell and what else stands in it -> is the whole cell understood? Pure.
// The cell is rewritten with one sign a part (Q quantity, Y year, N note); a short grammar of that skeleton decides.
import type { Stretch } from './not-quantities.ts'
import { doubted, type Quantity } from './quantity.ts'
import { type Draft, fractions, labels, Q, ranges, suffixes, TIME, Y } from './skeleton.ts'
import type { Status } from './status.ts'

export type CellNotation =
  | { readonly kind: 'quantities'; readonly quantities: readonly Quantity[] }
  | { readonly kind: Status }
  | { readonly kind: 'text' }
  | { readonly kind: 'unreadable'; readonly reason: string }

const TEXT: CellNotation = { kind: 'text' }
const unreadable = (reason: string): CellNotation => ({ kind: 'unreadable', reason })

/** Private use characters stand for the parts; a printed cell does not hold them. */
const N = '\ue002'
const X = '\ue003'
const PROSE = /[ぁ-ん]{2}|[。、]/
const SIGNS = /[\ue000-\ue003]/

export function leftOver(
  plain: string,
  quantities: readonly Quantity[],
  skipped: readonly Stretch[],
  malformed: readonly Stretch[],
): CellNotation {
  if (SIGNS.test(plain)) return unreadable('private use characters')
  // A sentence with an odd number in it is a sentence.
  if (malformed.length > 0) return PROSE.test(plain) ? TEXT : unreadable('malformed number')
  if (quantities.length === 0) return /^[\d\s.,±?]+$/.test(plain) ? unreadable('no number of a known form') : TEXT
  const skeleton = rewrite(plain, quantities, skipped)
  return odd(skeleton) ?? understood(skeleton, quantities)
}

function rewrite(plain: string, quantities: readonly Quantity[], skipped: readonly Stretch[]): string {
  const parts = [
    ...quantities.map(({ start, end }) => ({ start, end, sign: Q })),
    ...skipped
      .filter((stretch) => !quantities.some((own) => stretch.start < own.end && stretch.end > own.start))
      .map((stretch) => ({ ...stretch, sign: signOf(plain, stretch) })),
  ].sort((a, b) => a.start - b.start)
  let [text, at] = ['', 0]
  for (const part of parts) {
    text += plain.slice(at, Math.max(at, part.start)) + part.sign
    at = Math.max(at, part.end)
  }
  return text + plain.slice(at)
}

function signOf(plain: string, stretch: Stretch): string {
  if (stretch.kind === 'year') return Y
  return /^(?:※|\*|注)/.test(plain.slice(stretch.start, stretch.end)) ? N : X
}

/** Prints whose sense is known to be no single value. */
function odd(skeleton: string): CellNotation | undefined {
  // With words around it the cell is prose, whatever signs stand in it.
  if (/[ぁ-んァ-ヶ\u4e00-\u9fff<>]/.test(skeleton.replace(/対/g, ''))) return undefined
  if (/[±×÷?？=]/.test(skeleton)) return unreadable('tolerance, product or question mark')
  if (/\ue000\s*(?:→|⇒|->|➡)\s*\ue000/.test(skeleton)) return unreadable('two values with an arrow')
  if (/\ue000\s*:\s*\ue000/.test(skeleton) || /\ue000\s*対\s*\ue000/.test(skeleton))
    return unreadable('ratio of two numbers')
  if (/^\s*~|\ue000\s*~\s*$/.test(skeleton)) return unreadable('range with one end')
  return undefined
}

function understood(skeleton: string, quantities: readonly Quantity[]): CellNotation {
  const whole: Draft = { skeleton: tidy(skeleton), quantities }
  const cell = explain(whole)
  if (cell.kind !== 'text') return cell
  const bare = withoutBrackets(whole)
  return bare ? explain(bare) : cell
}

function explain(whole: Draft): CellNotation {
  const draft = fractions(suffixes(labels(ranges(whole))))
  if (!draft || /[^\s\ue000、,;・()[\].。]/.test(draft.skeleton) || isRate(draft.skeleton, draft.quantities))
    return TEXT
  return (
    sideBySide(draft.skeleton, draft.quantities) ?? {
      kind: 'quantities',
      quantities: doubtLonely(draft.skeleton, maybeYear(draft.quantities)),
    }
  )
}

/** 10人（前年比5%増）: what a bracket behind the number says is left aside when it is not understood. */
function withoutBrackets(draft: Draft): Draft | undefined {
  const skeleton = draft.skeleton.replace(/(?<=\ue000\s?)\([^()]*\)\s*$/, '')
  if (skeleton === draft.skeleton) return undefined
  const kept = skeleton.split(Q).length - 1
  return { skeleton, quantities: draft.quantities.slice(0, kept).map((own) => doubted(own, 'qualified')) }
}

const BRACKET_OF_WORDS = /\([^()\ue000]*\)|\[[^[\]\ue000]*\]|【[^】\ue000]*】|<[^<>\ue000]*>/g

const LEADING_NOTE = /^\s*(?:\ue002|[※*])\s*/
/** 390人 ※R6.12末時点: what a note behind the last number says is no part of it. */
const TRAILING_NOTE = /\s*[※*\ue002][^\ue000]*$/

/** Takes away notes, years in brackets, and qualifiers like (圏域全体) behind a number. */
function tidy(skeleton: string): string {
  const plain = skeleton.replace(LEADING_NOTE, '')
  const first = plain.indexOf(Q)
  return plain.slice(0, first) + plain.slice(first).replace(BRACKET_OF_WORDS, '').replace(TRAILING_NOTE, '')
}

/** 1日1往復, 週3回, 2時間30分: a rate or a compound length of time. */
function isRate(rest: string, quantities: readonly Quantity[]): boolean {
  const pairs = rest.matchAll(/\ue000(?=\ue000)/g)
  for (const pair of pairs) {
    const at = rest.slice(0, pair.index).split(Q).length - 1
    const [first, second] = [quantities[at], quantities[at + 1]]
    if (first && second && (TIME.test(first.unit) || (first.printed === '1' && second.printed === '1'))) return true
  }
  return false
}

function sideBySide(rest: string, quantities: readonly Quantity[]): CellNotation | undefined {
  for (const pair of rest.matchAll(/\ue000(\s*)(?=\ue000)/g)) {
    const own = quantities[rest.slice(0, pair.index).split(Q).length - 1]
    if (own?.unit === '') return unreadable('two numbers side by side')
  }
  return undefined
}

/** 1,990 (2015): four digits in brackets may be a year that the heads did not announce. */
const maybeYear = (quantities: readonly Quantity[]): readonly Quantity[] =>
  quantities.map((own) =>
    own.parenthesised &&
    own.unit === '' &&
    /^20[0-4]\d$/.test(own.printed) &&
    own.end - own.start === own.printed.length
      ? doubted(own, 'maybe-year')
      : own,
  )

/** (3) alone in a cell may be a list number. */
function doubtLonely(rest: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const [own] = quantities
  const lonely =
    own &&
    quantities.length === 1 &&
    own.parenthesised &&
    own.unit === '' &&
    /^[1-9]\d?$/.test(own.printed) &&
    /^\s*\(\ue000\)\s*$/.test(rest)
  return lonely ? [doubted(own, 'list-number')] : quantities
}
