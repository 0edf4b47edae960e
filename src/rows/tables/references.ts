// Brackets and cells that look like units and are none: 決算額（A）, （A－B）, ①, grades A and ◎, R1（基準）. Pure.
import { ROLE_WORDS } from './words.ts'

/** Columns are lettered A, B, C … ; letters further on are units (L, m, t, V, W). */
const LETTER = /^[A-KX-Za-e]$/
/** … and computed from each other: A-B, B/A×100, C=A-B. */
const FORMULA = /^[A-KX-Za-e0-9%()×x*÷/=+\-－‐−―・]+$/u
const OPERATOR = /[×x*÷/=+\-－‐−―・]/u
const TWO_LETTERS = /[A-Za-z]{2}/
const RINGED = /^[①-⑳㋐-㋾][①-⑳㋐-㋾0-9%()×x*÷/=+\-－‐−―・]*$/u

export function isReference(text: string): boolean {
  const bare = text.normalize('NFKC').replace(/\s+/gu, '')
  if (LETTER.test(bare) || RINGED.test(text.replace(/\s+/gu, ''))) return true
  return FORMULA.test(bare) && OPERATOR.test(bare) && /[A-Za-z]/.test(bare) && !TWO_LETTERS.test(bare)
}

/** A grade in a cell of its own. */
export const isGrade = (text: string): boolean => /^[A-ES][+-]?$/.test(text.normalize('NFKC').replace(/\s+/gu, ''))

/** （基準）, （実績）, （目標） below a year say the role; 基準 and 評価 count things elsewhere. */
function isRoleWord(text: string): boolean {
  const bare = text.normalize('NFKC').replace(/\s+|[年度値額]+$/gu, '')
  return ROLE_WORDS.some(([word]) => word.exec(bare)?.[0] === bare)
}

/** 市民税（個人）, （小学校）: whose number it is, though 人 and 校 count elsewhere. */
const WHOSE = /^(?:個人|法人|本人|成人|老人|[小中高大]学校|学校|高校|男[性子]?|女[性子]?|全体|合計|計)$/u
export const isWhose = (text: string): boolean => WHOSE.test(text.normalize('NFKC').replace(/\s+/gu, ''))

export const isNoUnit = (text: string): boolean => isReference(text) || isRoleWord(text) || isWhose(text)
