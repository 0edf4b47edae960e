// Where an amount stands in a passage -> the year the text around it says. Pure.
import { findYears } from '../../notation/years.ts'
import type { Years } from '../../types.ts'

type Text = { readonly text: string; readonly era: string | undefined }

export const firstYear = (text: string, era: string | undefined): Years | undefined => findYears(text, era)[0]?.years

/** A line that is little but a year opens a section: （令和5年度）, 令和6年度 ※R6.12末時点, 【令和5年度の実績】. */
const isYearLine = (line: string, era: string | undefined): boolean => {
  const [year] = findYears(line, era)
  if (!year || year.month !== undefined) return false
  if (line.slice(0, year.start).replace(/[\s(（【<＜〔[・■□●○◆◇]/gu, '') !== '') return false
  return /^(?:の?(?:主な)?[^\s、。はがを]{0,6})?[)）】>＞〕\]]?\s*(?:[※:：].*)?$/u.test(line.slice(year.end))
}

/** The year of the nearest line above that is a heading of a year. */
export const yearAbove = ({ text, era }: Text, at: number): Years | undefined => {
  const lines = text.slice(0, at).split('\n').slice(0, -1).reverse()
  const line = lines.find((l) => isYearLine(l, era))
  return line === undefined ? undefined : firstYear(line, era)
}

/** The last year that is printed before the amount on its own line. */
export const yearBefore = ({ text, era }: Text, at: number): Years | undefined =>
  findYears(text.slice(text.lastIndexOf('\n', at - 1) + 1, at), era).at(-1)?.years

/** ※ 令和5年度～9年度の合計を記載: a remark that says of all aims of the box what period they are for. */
const PERIOD_NOTE = /^\s*[※*].*(?:合計|累計|期間|通算|目標)/u
export const periodNote = ({ text, era }: Text): Years | undefined =>
  text
    .split('\n')
    .filter((line) => PERIOD_NOTE.test(line))
    .map((line) => firstYear(line, era))
    .find((years) => years !== undefined)

/** A head that names one year dates its box; one that names two dates nothing. */
export const onlyYear = (text: string, era: string | undefined): Years | undefined => {
  const all = findYears(text, era)
  return all.length === 1 ? all[0]!.years : undefined
}

export const shifted = (years: Years | undefined, by: number): Years | undefined =>
  years && by !== 0 ? { ...years, from: years.from + by, to: years.to + by } : years
