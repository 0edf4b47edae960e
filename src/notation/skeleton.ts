// The skeleton of a value cell (Q = a quantity, Y = a year): ranges, labels, counters and fractions are taken up into the
// quantities they belong to. Each step is pure and gives undefined where the cell is no plain statement of values.
import { doubted, type Quantity } from './quantity.ts'

/** Private use characters stand for the parts; a printed cell does not hold them. */
export const Q = '\ue000'
export const Y = '\ue001'

/** Each Q of the skeleton is one quantity, in order. */
export type Draft = { readonly quantities: readonly Quantity[]; readonly skeleton: string }

/** 3~5: the lower number with its upper end, and doubt. Each Q is one quantity, in order. */
export function ranges(draft: Draft): Draft {
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
export function labels(draft: Draft): Draft | undefined {
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
export const TIME = /^(?:年|か年|ヶ年|カ年|月|か月|ヶ月|カ月|週|週間|日|日間|時間|分|時)$/

export function suffixes(draft: Draft | undefined): Draft | undefined {
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

/** 52人/61人: a fraction with its units; different units make a rate, which is no single value. */
export function fractions(draft: Draft | undefined): Draft | undefined {
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
