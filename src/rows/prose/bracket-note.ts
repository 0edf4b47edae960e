// （　）内は令和6年度当初予算額 on a page -> the year and role of the amounts that stand in brackets behind others. Pure.
import type { Page, Role, Years } from '../../types.ts'
import { roleOfWords } from './segments.ts'
import { onlyYear } from './years-near.ts'

export type BracketNote = { readonly years?: Years; readonly shift?: number; readonly role?: Role }

const NOTE = /[(（]\s*[)）]\s*(?:内|書き?)\s*の?(?:数[値字]|金額|額)?\s*は、?\s*([^。、)）]{3,24})/u

export function bracketNote(pages: readonly Page[], era: string | undefined): BracketNote | undefined {
  for (const page of pages) {
    const said = NOTE.exec(page.words.map((w) => w.text).join(' '))?.[1]
    if (said === undefined) continue
    const years = onlyYear(said, era)
    const role = roleOfWords(said)
    if (years) return { years, ...(role ? { role } : {}) }
    if (/^(?:前年度?|昨年度?)/u.test(said)) return { shift: -1, ...(role ? { role } : {}) }
  }
  return undefined
}
