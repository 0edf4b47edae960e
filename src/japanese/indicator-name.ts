// An indicator's printed name -> the key by which the same indicator is found in another year or city. Pure.
// List numbers, notes, white space and spelling variants go; words in brackets stay, since they tell indicators apart.
import { foldText } from './fold.ts'
import { NAME_VARIANTS } from './name-variants.ts'
import { comparable } from './similarity.ts'

/** ① ・ (1) 1. ア) KPI1: 数値目標① before a name. */
const LIST_MARK =
  /^(?:[①-⑳❶-❿⑴-⒇■□●○◆◇▶▷・*※-]|\(?\d{1,2}[).]|\(\d{1,2}\)|[アイウエオカキクケコ][).]|KPI\s?\d{0,2}\s?[:.)]?|(?:(?:成果|活動|評価)?指標|数値目標)\s?(?:[①-⑳]|\d{1,2}(?![\d.%％人年月日歳回件]))\s?[:.)]?)\s*/iu
const NOTE = /\s?(?:※|\*|注)\s?\d{0,2}\)?$/u
/** List marks may be nested: ・(1) */
const MOST_MARKS = 3

export function indicatorKey(name: string): string {
  let plain = foldText(name).trim().toLowerCase()
  for (let round = 0; round < MOST_MARKS; round++) {
    const shorter = plain.replace(LIST_MARK, '').replace(NOTE, '').trim()
    if (shorter === '' || shorter === plain) break
    plain = shorter
  }
  return comparable(NAME_VARIANTS.reduce((text, [variant, one]) => text.replace(variant, one), plain))
}
