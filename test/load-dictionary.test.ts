import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import kuromoji from 'kuromoji'
import { beforeAll, expect, test } from 'vitest'
import { type Tokenise, withCompounds } from '../src/japanese/tokens.ts'
import { loadDictionary } from '../src/load-dictionary.ts'

let ours: Tokenise
let theirs: Tokenise

beforeAll(async () => {
  ours = await loadDictionary()
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')
  theirs = await new Promise((resolve, reject) =>
    kuromoji.builder({ dicPath }).build((error, tokeniser) => {
      if (error) return reject(error)
      const words = (text: string) => tokeniser.tokenize(text)
      resolve(
        withCompounds((text) =>
          words(text).map((t) => ({ surface: t.surface_form, pos: t.pos, detail: t.pos_detail_1 })),
        ),
      )
    }),
  )
}, 60_000)

test.each([
  '企業立地促進事業の新規参加者数は78名、うち市外からの移住者は12名であった。',
  '▶R2実績…合同企業説明会の参加者数',
  'ＡＢＣｄｅｆ株式会社のWebサイトhttps://example.jp/を更新した',
  'すもももももももものうち',
  '〇〇ヶ岳・△△町◆◆ｶﾀｶﾅ　ヴァーチャル',
  'ゔゞ々〆ヶ龘靐',
  '、。、',
  'これは,カンマと"引用"を含む。',
  'の'.repeat(300),
])('%s is cut as kuromoji cuts it', (text) => {
  expect(ours(text)).toEqual(theirs(text))
})

test.each(['𠮷野家と𩸽の会', '\ud842の\udfb7', '😀😀の数'])(
  '%s: letters outside of the basic plane, and halves of them, are kept',
  (text) => {
    const tokens = ours(text)
    expect(tokens.map((t) => t.surface).join('')).toBe(text)
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.surface)
  },
)

test('a text without letters has no words', () => {
  expect(ours('')).toEqual([])
})
