// The quantities of a value cell and what else stands in it -> is the whole cell understood? Pure.
// The cell is rewritten with one sign a part (Q quantity, Y year, N note); a short grammar of that skeleton decides.
import type { Stretch } from './not-quantities.ts'
import { doubted, type Quantity } from './quantity.ts'
import type { Status } from './status.ts'

export type CellNotation =
  | { readonly kind: 'quantities'; readonly quantities: readonly Quantity[] }
  | { readonly kind: Status }
  | { readonly kind: 'text' }
  | { readonly kind: 'unreadable'; readonly reason: string }

const TEXT: CellNotation = { kind: 'text' }
const unreadable = (reason: string): CellNotation => ({ kind: 'unreadable', reason })

/** Private use characters stand for the parts; a printed cell does not hold them. */
const Q = '\ue000'
const Y = '\ue001'
const N = '\ue002'
const X = '\ue003'
const SIGNS = /[\ue000-\ue003]/

export function leftOver(
  plain: string,
  quantities: readonly Quantity[],
  skipped: readonly Stretch[],
  malformed: readonly Stretch[],
): CellNotation {
  if (SIGNS.test(plain)) return unreadable('private use characters')
  if (malformed.length > 0) return unreadable('malformed number')
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

type Draft = { readonly quantities: readonly Quantity[]; readonly skeleton: string }

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

/** 52人/61人: a fraction with its units; different units make a rate, which is no single value. */
function fractions(draft: Draft | undefined): Draft | undefined {
  if (!draft?.skeleton.includes('/')) return draft
  const { quantities } = draft
  const match = /^([^\ue000]*)\ue000\s*\/\s*\ue000([^\ue000]*)$/.exec(draft.skeleton)
  const [top, bottom] = quantities
  if (!match || !top || !bottom || top.unit !== bottom.unit || bottom.value === 0) return undefined
  return {
    skeleton: `${match[1]}${Q}${match[2]}`,
    quantities: [{ ...top, denominator: bottom.value, end: bottom.end }],
  }
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

/** 3~5: the lower number with its upper end, and doubt. Each Q is one quantity, in order. */
function ranges(draft: Draft): Draft {
  const kept: Quantity[] = []
  let rest = draft.skeleton
  const joints = Array.from(rest.matchAll(/\ue000(\s*~\s*(?=\ue000))?/g), (match) => match[1] !== undefined)
  draft.quantities.forEach((quantity, at) => {
    const last = kept.at(-1)
    if (joints[at - 1] && last) kept[kept.length - 1] = withUpper(last, quantity)
    else kept.push(quantity)
  })
  rest = rest.replace(/\ue000(?:\s*~\s*\ue000)+/g, Q)
  return { skeleton: rest, quantities: kept }
}

const withUpper = (lower: Quantity, upper: Quantity): Quantity => ({
  ...doubted(lower, 'range'),
  value: lower.factor === 1 && lower.unit === '' ? lower.value * upper.factor : lower.value,
  factor: lower.factor === 1 && lower.unit === '' ? upper.factor : lower.factor,
  unit: lower.unit === '' ? upper.unit : lower.unit,
  upper: upper.value,
  end: upper.end,
})

const LABEL =
  /(^|[\s、,;/・([])((?:[\u4e00-\u9fff\u30a1-\u30fa\u30fc々A-Za-z]{1,12}|[<【][\u4e00-\u9fff\u30a1-\u30fa\u30fc]{1,12}[>】]|\ue001(?:末|現在|時点|実績値?|目標値?|基準値?|見込み?)?))(\s*[::]\s*|\s*)(?=\ue000)/g
/** A number behind these is a step from another number or a rate, not the value. */
const COMPARES =
  /比|対|前年|前期|前回|現状|基準|当た?り|毎|各|週|月$|日$|^[年月週日]に|最大|最小|最低|最高|残り?|あと|又は|または|以外|除く?$|A-Z$/

/** 男6名: the label goes to its quantity. Undefined where the words compare rather than name. */
function labels(draft: Draft): Draft | undefined {
  const quantities = [...draft.quantities]
  let refused = false
  const skeleton = draft.skeleton.replace(
    LABEL,
    (whole, before: string, label: string, colon: string, offset: number) => {
      const at = draft.skeleton.slice(0, offset).split(Q).length - 1
      const own = quantities[at]
      if (label === '年' && own) return before
      if (!own || COMPARES.test(label) || (!colon.includes(':') && own.unit === '')) refused = true
      else quantities[at] = { ...doubted(own, 'label'), label: label.replace(/[\ue001<>【】]/g, '') }
      return refused ? whole : before
    },
  )
  return refused ? undefined : { skeleton, quantities }
}

const SUFFIX = /\ue000(\s?)([\u4e00-\u9fff\u30a1-\u30fa\u30fc々A-Za-z]{1,8})/g
/** Words behind a quantity that say what was done with it. */
const DONE =
  /^(?:実施|開催|参加|達成|設置|登録|整備|完了|済|済み|策定|採択|認定|配布|発行|支援|採用|就職|起業|創業|契約|成約|導入|維持|受講|受診|利用|来場|確保|削減|抑制|縮減)$/
/** A length of time with words behind it is a plan or a deadline: 3年計画, 5日以降. */
const TIME = /^(?:年|か年|ヶ年|カ年|月|か月|ヶ月|カ月|週|週間|日|日間|時間|分|時)$/

function suffixes(draft: Draft | undefined): Draft | undefined {
  if (!draft) return undefined
  const quantities = [...draft.quantities]
  let refused = false
  const skeleton = draft.skeleton.replace(SUFFIX, (_whole, gap: string, word: string, offset: number) => {
    const at = draft.skeleton.slice(0, offset).split(Q).length - 1
    const own = quantities[at]
    if (own && own.unit !== '' && DONE.test(word)) return Q
    if (!own || TIME.test(own.unit) || DONE.test(word) || own.bound || own.change || !isCounter(gap, own.unit + word))
      refused = true
    else quantities[at] = { ...doubted(own, 'unknown-unit'), unit: own.unit + word }
    return Q
  })
  return refused ? undefined : { skeleton, quantities }
}

/** 3校園 may be a counter nobody listed; 3民, 3 民生費 and 4取組実績 are numbered names. */
const isCounter = (gap: string, word: string): boolean => gap === '' && word.length >= 2 && !NO_COUNTER.test(word)

const NO_COUNTER =
  /^(?:年|月|日|時|分|期|目|番|次|号|級|位|増|減|強|弱|予定|見込み?|以降|以前|頃|後|前|中|未満|ヶ|カ|億|万|千|百|兆|[A-Za-z]|[OoIlSsBb]+)$|(?:予定|計画|以降|まで|達成率|比|増減|目標|[費料税金計業款項節目課係室名表編章]|概要|実績|評価|事項|方針|制度|管理|対策|支援|推進|整備|振興|育成|確保|強化|促進)$/

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
