// ・移住相談件数　412件（前年度 365件）, 決算額　21,486千円, 財源内訳　国庫支出金 6,200千円　一般財源 15,286千円:
// a line that is nothing but names with their amounts -> what it says of an amount. Pure.
import type { Amount } from './amounts.ts'
import { roleOfWords } from './segments.ts'
import type { Sight, Stated } from './stated-types.ts'

const NAME = '[^\\d\\s、。:：()（）]{2,24}(?:[(（][^\\d()（）]{1,12}[)）][^\\d\\s、。:：()（）]{0,6})?'
const AMOUNT = '(?:約|延べ|のべ|[△▲-])?\\s?\\d[\\d,.]*(?:[兆億万千百]\\d[\\d,.]*)*\\s?[^\\d\\s、。:：()（）]{1,8}'
const REMARK = '(?:\\s*[(（][^()（）]{1,40}[)）])?'
const ENTRY = `(?:${NAME}\\s+)?${AMOUNT}${REMARK}`
const BULLET = '[・●○◎■□◆◇▪◦✓–-]\\s*'
/** Lines without a bullet must speak of money by their first word. */
const MONEY = '(?=(?:財源|[^\\d\\s]{0,6}(?:決算|予算|事業費|経費)))'
/** **新** 乳児等通園支援事業, 【拡充】…: new or going on. */
const TAG =
  '(?:[(（【〔\\[]?(?:新規?|拡充?|継続?|改|再掲)[)）】〕\\]]?\\s+|[【〔\\[(（](?:新規?|拡充?|継続?)[】〕\\])）])?'
const LINE = new RegExp(
  `^\\s*(?:${BULLET}|${MONEY})(?:財源(?:内訳)?\\s+)?${TAG}${NAME}\\s+${AMOUNT}${REMARK}(?:(?:[\\s、]+|(?<=[)）]))${ENTRY})*\\s*$`,
  'u',
)
const BULLETED = new RegExp(`^\\s*${BULLET}`, 'u')
const OWN = new RegExp(`(${NAME})\\s+$`, 'u')
const SOURCE =
  /^(?:国|県|府|道|都|国庫|国県|都道府県)?支出金$|財源$|^地方債$|^[市町村]債$|^その他$|繰入金$|^使用料|^分担金|^諸収入$|^寄附金$|補助金$/u

/** Does the text hold such a line? */
export const hasItems = (text: string): boolean => text.split('\n').some((line) => LINE.test(line))

export const itemized = (amount: Amount, { text, from, floor, last, inCell, brackets }: Sight): Stated | undefined => {
  const end = text.indexOf('\n', from)
  const line = text.slice(from, end < 0 ? text.length : end)
  if (!LINE.test(line) || (inCell && !BULLETED.test(line))) return undefined
  const start = Math.max(from, floor)
  // 96,300千円（88,740千円） where a note says （　）内は前年度予算額.
  if (brackets && last?.kind === 'itemized' && /^\s*[(（]\s*$/u.test(text.slice(last.amount.end, amount.start)))
    return { ...last, ...brackets, amount }
  // 612人（定員 680人）: in the bracket behind an amount stands what that one is measured by.
  if (/[(（][^)）]*$/u.test(text.slice(start, amount.start))) return undefined
  const name = OWN.exec(text.slice(start, amount.start).replace(/(?:約|延べ|のべ)\s*$/u, ''))?.[1]
  if (name === undefined) return undefined
  const item = name.replace(new RegExp(`^(?:${BULLET})?${TAG}`, 'u'), '')
  const paid =
    SOURCE.test(item) && last && (last.role === 'settlement' || last.role === 'budget') ? last.role : undefined
  return { item, amount, role: paid ?? roleOfWords(item) ?? 'other', kind: 'itemized' }
}
