// What a cell without a number says: blank, dash, carried, suspended, pending; undefined = text. Pure.
import { narrow } from './narrow.ts'
import { readUnit } from './read-unit.ts'
import { CARRIED, PENDING, SUSPENDED } from './status-words.ts'

export type Status = 'blank' | 'dash' | 'carried' | 'suspended' | 'pending'

/** A status cell is short; a longer text is prose even if such a word stands in it. */
const LONGEST_STATUS = 24

const WORDS: ReadonlyMap<string, Status> = new Map([
  ...CARRIED.map((word): [string, Status] => [word, 'carried']),
  ...SUSPENDED.map((word): [string, Status] => [word, 'suspended']),
  ...PENDING.map((word): [string, Status] => [word, 'pending']),
])

/** - ‐ ― － … ・・・ *** ／ and the long vowel ー when nothing else is there. */
const DASHES = /^(?:(?:-|ー|~|\u0336){1,8}|[….·・‥]{1,8}|\*{1,5}|[/＼\\]|-%)$/u

export function readStatus(text: string): Status | undefined {
  if (text.length > LONGEST_STATUS * 2) return text.trim() === '' ? 'blank' : undefined
  const plain = narrow(text).replace(/\s/gu, '')
  if (plain === '') return 'blank'
  if (plain.length > LONGEST_STATUS) return undefined
  return ofWord(unwrap(plain))
}

function ofWord(word: string): Status | undefined {
  if (word === '') return 'blank'
  if (DASHES.test(word)) return 'dash'
  const known = WORDS.get(word)
  if (known) return known
  const dashWithUnit = /^-+(?=[^-])/u.exec(word)
  const rest = dashWithUnit ? word.slice(dashWithUnit[0].length) : word
  if (dashWithUnit && /^[([]-+[)\]]$/u.test(rest)) return 'dash'
  // 「千円」 alone is a form's printed unit with nothing filled in.
  return isUnitAlone(rest) ? (dashWithUnit ? 'dash' : 'blank') : undefined
}

/** Words like 実施 or 評価 are no empty form boxes; money, counters and measures are. */
const isUnitAlone = (word: string): boolean =>
  /^(?:[千百万億]*円|[千万]?[人名件回社台冊枚棟戸式校%]|か所|箇所|ヶ所|団体|世帯|時間|日|千t|ha|km|kg|t)$/u.test(
    word,
  ) && readUnit(word) !== undefined

const unwrap = (word: string): string => /^[([](.*)[)\]]$/u.exec(word)?.[1] ?? word
