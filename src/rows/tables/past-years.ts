// 総人口 | 平成27年 | 平成28年 | 令和元年: years gone by with a count under each are what was measured. Pure.
import { readUnit } from '../../notation/unit.ts'
import type { Context, Reason, RowValue } from '../../types.ts'
import type { Surroundings } from './captions.ts'

/** Papers and tables that print what was measured, of their own accord. */
const MEASURED =
  /統計|推移|動態|状況|現状|現況|実態|動向|実績|成果|評価|検証|点検|進捗|指標|KPI|人口|アンケート|調査|決算|報告|要覧|年報|白書|年鑑|すがた|各年度?(?:末|中|[0-9]+月[0-9]+日)|現在[)）]|^資料[:：]/u
/** … and those that print what is to come. */
const AHEAD = /見込|見通|推計|予測|将来(?!負担)|予定|想定|シミュレーション/u
/** What is asked of people was set, not measured. */
const SET =
  /負担額|料金(?!収[入納]|回収|徴収|滞納)|(?<!宿泊|消費|客|購入|平均)単価|(?:手数|保険|使用)料(?!収[入納]|回収|徴収|滞納)|基準額|限度額|上限|税率/u

/** Fees, limits and what is to come: not measured, whatever stands over them. */
export const isAsked = (names: readonly string[]): boolean => names.some((n) => AHEAD.test(n) || SET.test(n))

/** 自己負担額, 令和9年度 under 利用状況: the caption speaks of what was measured; fees and years ahead were not. */
export function onlyMeasured(
  values: readonly RowValue[],
  item: string,
  around: Surroundings,
  context: Context,
): readonly RowValue[] {
  const asked = isSurvey(around)
  return values.map((v) => {
    const said = v.role === 'actual' && v.reasons.some((r) => FAR.test(r.id))
    return said && (SET.test(item) || (!asked && v.years !== undefined && isAhead(v, context)))
      ? { ...v, role: 'other' }
      : v
  })
}
const FAR = /^role-from-(?:title|caption)$/

/** 市民意識調査の結果（令和6年度実施）: answers are never ahead, though the paper reports on an earlier year. */
const isSurvey = ({ captions, headings }: Surroundings): boolean =>
  [...captions.map((c) => c.text), ...headings].some((t) => /(?:調査|アンケート)(?:の?結果|[(（].*実施)/u.test(t))

/** Yen for each of something are measured, not planned and paid. */
const PER_HEAD = /原価|[1１一]人[当あ]たり|[当あ]たりの?|平均(?:額|単価|給|年収|所得)/u

/** 財政力指数 under （単位：千円） is no amount. */
const COUNTED = /(?:指数|率|割合|人口|[者件人回校戸]数)$/u

const PAST: Reason = { id: 'role-from-past-years', weight: 0.9 }

export function pastYears(
  values: readonly RowValue[],
  names: readonly string[],
  around: Surroundings,
  context: Context,
): readonly RowValue[] {
  const open = values.filter((v) => v.role === 'other' && v.years)
  if (open.length < 2 || open.length < values.filter((v) => v.years && !isWorkedOut(v)).length) return values
  const said = [...around.captions.map((c) => c.text), ...around.headings, around.paper?.text ?? '']
  if (isAsked(names)) return values
  // The nearest title that says either: 自然動態 under 人口の現状と将来展望 was measured.
  const nearest = [...around.captions.map((c) => c.text), ...around.headings.toReversed(), around.paper?.text ?? '']
  const telling = nearest.find((t) => MEASURED.test(t) || AHEAD.test(t))
  if (telling === undefined || AHEAD.test(telling) || open.some((v) => isAhead(v, context))) return values
  // Whether money was planned or spent, years alone do not say.
  const counted = COUNTED.test(names.at(-1)?.replace(/\s+|[(（][^()（）]*[)）]/gu, '') ?? '')
  const money =
    !counted && open.some(isMoney) && !names.concat(around.captions[0]?.text ?? '').some((n) => PER_HEAD.test(n))
  if (money && !said.some((t) => /決算/u.test(t))) return values
  return values.map((v) =>
    open.includes(v)
      ? {
          ...v,
          role: money ? 'settlement' : 'actual',
          reasons: [...v.reasons.filter((r) => !r.id.startsWith('role-')), PAST],
        }
      : v,
  )
}

/** Later than the paper, or without an end: 令和5年度～. */
const isAhead = (v: RowValue, { fiscalYear }: Context): boolean =>
  (fiscalYear !== undefined && v.years!.to > fiscalYear) || v.heads.some((h) => /[〜~～]$/u.test(h.trim()))

/** The nearest unit decides: ％ of a caption stands before （単位：百万円） of the page. */
const isMoney = (v: RowValue): boolean =>
  v.unitHints.map((h) => readUnit(h.text)?.base).find((base) => base !== undefined) === '円'

/** 増減, 増減率: worked out of the values beside them. */
export const isWorkedOut = (v: RowValue): boolean => v.role === 'difference' || v.role === 'rate'
