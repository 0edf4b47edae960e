import { describe, expect, it } from 'vitest'
import { type RawToken, withCompounds } from '../../src/japanese/tokens.ts'
import { loadDictionary } from '../../src/load-dictionary.ts'

describe('withCompounds', () => {
  const noun = (surface: string, detail = '一般'): RawToken => ({ surface, pos: '名詞', detail })
  const particle = (surface: string): RawToken => ({ surface, pos: '助詞', detail: '格助詞' })

  it('keeps numbers from the tokeniser and joins nouns', () => {
    const seen: string[] = []
    const tokenise = withCompounds((text) => {
      seen.push(text)
      return text === ''
        ? []
        : text
            .split(/(は)/)
            .filter(Boolean)
            .map((part) => (part === 'は' ? particle(part) : noun(part)))
    })
    const tokens = tokenise('令和6年度の数は1,994万')
    expect(seen.every((text) => !/[0-9]/.test(text))).toBe(true)
    expect(tokens.filter((token) => token.detail === '数').map((token) => token.surface)).toEqual(['令和6', '1,994'])
    expect(tokens.map((token) => token.surface).join('')).toBe('令和6年度の数は1,994万')
  })

  it('gives a compound its parts and place', () => {
    const tokens = withCompounds(() => [noun('事業'), noun('所'), noun('数', '接尾'), particle('の')])('事業所数の')
    expect(tokens[0]).toMatchObject({ surface: '事業所数', start: 0, end: 4, parts: ['事業', '所', '数'] })
    expect(tokens).toHaveLength(2)
  })

  it('leaves うち before a name', () => {
    const tokens = withCompounds(() => [noun('うち', '非自立'), noun('市内'), noun('企業')])('うち市内企業')
    expect(tokens.map((token) => token.surface)).toEqual(['うち', '市内企業'])
  })
})

describe('with the real dictionary', () => {
  it.each([
    ['令和6年度の観光入込客数は1,994万人で増加した', ['観光入込客数', '1,994', '令和6']],
    ['市内事業所数の取り組みを推進', ['市内事業所数', '取り組み']],
    ['まちづくりの担い手を育成し、子育て支援員養成研修会を開催', ['まちづくり', '担い手', '子育て支援員養成研修会']],
  ])('%s', async (text, expected) => {
    const tokens = (await loadDictionary())(text)
    expect(tokens.map((token) => token.surface)).toEqual(expect.arrayContaining(expected))
    expect(tokens.map((token) => token.surface).join('')).toBe(text)
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.surface)
  })
})
