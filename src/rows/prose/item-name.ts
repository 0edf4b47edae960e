// The words before (or after) an amount -> the name of what it counts: the last noun compound, の and brackets included. Pure.
import type { Token, Tokenise } from '../../japanese/tokens.ts'

const EDGES = /^[\s、。,.・:：…‥=＝\-―~〜～]+|[\s、。,.:：…‥=＝\-―~〜～]+$/gu
/** What links a name to its number and belongs to neither: 参加者は約30名, 合計で12件. */
const LINK =
  /(?:は|が|を|に|で|も|の|と|として|について|および|及び|合計で|全体で)?(?:、|,)?\s*(?:約|およそ|のべ|計|合計)?$/u

const bare = (text: string): string => text.replace(EDGES, '')
const withoutLink = (text: string): string => {
  const cut = bare(bare(text).replace(LINK, ''))
  return cut === '' ? bare(text) : cut
}

/** 助詞 の joins nouns (観光客の満足度); every other particle, verb or sign ends the name. */
const joins = (token: Token): boolean =>
  token.pos === '名詞' ||
  token.pos === '接頭詞' ||
  token.surface === 'の' ||
  /^[・/／ー‐\-&+＋'’]+$/u.test(token.surface)

/** Brackets closed minus brackets opened: the dictionary takes `))` for one word. */
const closings = (surface: string): number =>
  [...surface].reduce((n, c) => n + (')）」』〉》'.includes(c) ? 1 : '(（「『〈《'.includes(c) ? -1 : 0), 0)

/** From the end back to the first word that is no part of a noun compound; bracketed text is kept whole. */
const lastCompound = (tokens: readonly Token[]): string => {
  let depth = 0
  let from = tokens.length
  while (from > 0) {
    const token = tokens[from - 1]!
    const change = closings(token.surface)
    if (depth + change < 0 || (depth === 0 && change === 0 && !joins(token))) break
    depth += change
    from--
  }
  return tokens
    .slice(from)
    .map((t) => t.surface)
    .join('')
}

export const nameBefore = (text: string, tokenise: Tokenise): string => {
  const own = withoutLink(text)
  return bare(lastCompound(tokenise(own)).replace(/^の/u, ''))
}

/** 71名参加, 5件応募: the noun right behind the amount. */
export const nameAfter = (text: string, tokenise: Tokenise): string => {
  const out: string[] = []
  for (const token of tokenise(text.replace(/^[のがをにはで]/u, ''))) {
    if (token.pos !== '名詞' && token.pos !== '接頭詞') break
    out.push(token.surface)
  }
  return bare(out.join(''))
}
