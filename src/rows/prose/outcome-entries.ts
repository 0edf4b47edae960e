// One line of a column of outcomes -> its amounts with their names, if it is nothing but names with amounts. Pure.
// 移住相談 相談件数128件（うちオンライン46件）-> 相談件数 and 相談件数 うちオンライン, under the matter 移住相談.
import type { Amount } from './amounts.ts'

export type OutcomeEntry = {
  readonly item: string
  /** The matter that the line itself names before. */
  readonly lead?: string
  readonly amount: Amount
}

const EDGE = /^[\s、,，・／/;；。]+|[\s:：]+$/gu
/** What makes words a sentence: the object's を, a particle at the end, a verb's ending. */
const SENTENCE = /[。、]|を|(?:は|が|に|で|と|も|へ|から)$|した|して|され|であ|おり|なり|ため/u
/** Words before a number that belong to it. */
const NO_NAME = /^(?:約|延べ|のべ|累計|計|合計|平均|年間|目標値?|実績値?|計画値?|前年度?|昨年度?|前回|第)?$/u
/** A noun right behind the amount: 3回開催. */
const BEHIND = /^\p{Script=Han}{1,4}(?=$|[\s、,，])/u
const PART = /^\s*[、,，]?\s*(?:うち|内)\s*[、,，]?\s*([^\d\s、。:：()（）]{1,20}?)[\s:：]*$/u
/** Characters; a longer text is a sentence. */
const LONGEST = 30
/** Stands for a letter in brackets, which names nothing outside of them. */
const HIDDEN = '\u0001'

const masked = (line: string): string => {
  let depth = 0
  return [...line]
    .map((sign) => {
      if ('(（〔['.includes(sign)) depth++
      const inside = depth > 0
      if (')）〕]'.includes(sign)) depth = Math.max(0, depth - 1)
      return inside ? HIDDEN.repeat(sign.length) : sign
    })
    .join('')
}

type Named = { readonly name: string; readonly lead: string }

/** 移住相談 相談件数: the last word is the name, what stands before it the matter; undefined in a sentence. */
export const nameIn = (label: string): Named | undefined => {
  const own = label.replace(EDGE, '')
  const plain = own.replace(/[(（〔[][^()（）〔〕[\]]*[)）〕\]]/gu, '')
  if (/\d/u.test(plain) || SENTENCE.test(plain) || own.length > 2 * LONGEST) return undefined
  const [, lead = '', name = ''] = /^(?:(.*?\S)\s+)?(\S*)$/su.exec(own) ?? []
  return { name, lead: lead.replace(/\s+/gu, ' ') }
}

/** `text` without sign and year, `start` its place in the passage; `above`: what an amount without a name is one of. */
export const outcomeEntries = (
  text: string,
  start: number,
  amounts: readonly Amount[],
  above: string | undefined,
): readonly OutcomeEntry[] => {
  const outside = masked(text)
  const out: OutcomeEntry[] = []
  let [from, last, lead] = [0, '', '']
  for (const amount of amounts) {
    const at = amount.start - start
    const add = (item: string) => out.push({ item, amount, ...(lead === '' ? {} : { lead }) })
    if (outside[at] === HIDDEN) {
      const open = /[(（〔[][^()（）〔〕[\]]*$/u.exec(text.slice(0, at))
      const before = (out.at(-1)?.amount.end ?? start) - start
      const part = PART.exec(text.slice(Math.max((open?.index ?? 0) + 1, before), at))?.[1]
      if (part && last !== '') add(`${last} うち${part}`)
      continue
    }
    const label = text.slice(from, at)
    const own = nameIn(out.length === 0 ? label : label.replace(BEHIND, ''))
    if (!own) return []
    const bare = NO_NAME.test(own.name)
    if (bare && (above === undefined || out.length > 0 || own.lead !== '')) return []
    lead = own.lead || lead
    last = bare ? above! : own.name
    add(last)
    from = amount.end - start
    from += BRACKETS.exec(outside.slice(from))![0].length
  }
  return /^[\s、,，。]*$/u.test(text.slice(from).replace(BEHIND, '')) ? out : []
}
const BRACKETS = new RegExp(`^\\s*${HIDDEN}*`, 'u')
