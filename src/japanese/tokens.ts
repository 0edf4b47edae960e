// Text -> words with their places, over a tokeniser somebody else has loaded. Pure.
// Numbers are cut out before the tokeniser sees the text (it splits 1,234 and 令和6); compounds are put together afterwards
// (観光/入込/客/数 -> 観光入込客数).
import { COMPOUNDS } from './compounds.ts'

/** As the dictionary says it: pos 名詞, detail 一般. */
export type RawToken = { readonly surface: string; readonly pos: string; readonly detail: string }

export type Token = RawToken & {
  readonly start: number
  readonly end: number
  /** More than one where nouns were put together. */
  readonly parts: readonly string[]
}

export type Tokenise = (text: string) => readonly Token[]

/** Nouns that stand for themselves and never join a compound: これ, とき, ため. */
const LONELY = new Set(['代名詞', '非自立', '特殊', '接続詞的', '動詞非自立的', '数'])
const BRACKETS = /[\s()[\]「」『』（）〔〕【】]/u

/** A numeral with its separators, or an era year. */
const NUMERAL = /(?:令和|平成|昭和)\s?(?:元|[\d０-９]{1,2})|[\d０-９]+(?:[,.，．][\d０-９]+)*/gu

/** Longest piece handed over at once, in characters; a tokeniser's lattice grows with it. */
const LONGEST_PIECE = 2000

export function withCompounds(tokenise: (text: string) => readonly RawToken[]): Tokenise {
  return (text) => {
    const tokens: Token[] = []
    let at = 0
    for (const match of text.matchAll(NUMERAL)) {
      tokens.push(...words(tokenise, text, at, match.index))
      at = match.index + match[0].length
      tokens.push({ surface: match[0], pos: '名詞', detail: '数', start: match.index, end: at, parts: [match[0]] })
    }
    return [...tokens, ...words(tokenise, text, at, text.length)]
  }
}

/** A stretch without numerals: read in pieces, known compounds restored, neighbouring nouns joined. */
function words(
  tokenise: (text: string) => readonly RawToken[],
  text: string,
  from: number,
  to: number,
): readonly Token[] {
  const tokens: Token[] = []
  for (let start = from; start < to; start += LONGEST_PIECE) {
    let at = start
    for (const raw of tokenise(text.slice(start, Math.min(to, start + LONGEST_PIECE)))) {
      const end = at + raw.surface.length
      tokens.push({ ...raw, start: at, end, parts: [raw.surface] })
      at = end
    }
  }
  return joinNouns(restore(text, from, to, tokens))
}

const COMPOUND = new RegExp(COMPOUNDS.join('|'), 'g')

/** Words of city papers that the dictionary splits into verbs and scraps become one noun, where word ends agree. */
function restore(text: string, from: number, to: number, tokens: readonly Token[]): readonly Token[] {
  const restored: Token[] = []
  const compounds = Array.from(text.slice(from, to).matchAll(COMPOUND), (match) => ({
    surface: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }))
  const starts = new Map(tokens.map((token, at) => [token.start, at]))
  const ends = new Map(tokens.map((token, at) => [token.end, at]))
  let next = 0
  for (const compound of compounds) {
    const [first, last] = [starts.get(compound.start), ends.get(compound.end)]
    // Without agreement the tokeniser saw a longer word here, and its word stands.
    if (first === undefined || last === undefined) continue
    restored.push(...tokens.slice(next, first), {
      ...compound,
      pos: '名詞',
      detail: '一般',
      parts: [compound.surface],
    })
    next = last + 1
  }
  return [...restored, ...tokens.slice(next)]
}

const joins = (token: Token): boolean =>
  (token.pos === '名詞' || token.pos === '接頭詞') &&
  !LONELY.has(token.detail) &&
  token.surface !== 'うち' &&
  !BRACKETS.test(token.surface)

function joinNouns(tokens: readonly Token[]): readonly Token[] {
  const merged: Token[] = []
  for (const token of tokens) {
    const last = merged.at(-1)
    if (last && joins(last) && joins(token)) merged[merged.length - 1] = joined(last, token)
    else merged.push(token)
  }
  return merged
}

const joined = (first: Token, second: Token): Token => ({
  surface: first.surface + second.surface,
  pos: '名詞',
  detail: second.detail === '接尾' ? '一般' : second.detail,
  start: first.start,
  end: second.end,
  parts: [...first.parts, ...second.parts],
})
