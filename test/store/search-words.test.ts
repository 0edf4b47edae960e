import { expect, test } from 'vitest'
import { searchPhrase, searchWords } from '../../src/store/search-words.ts'

test.each([
  ['出生数（人）', '出生 生数 数 人'],
  ['CO2排出量', 'co2 排出 出量 量'],
  ['ごみ量kg', 'ごみ み量 量 kg'],
  ['Ｅ−ｔａｘ', 'e tax'],
  ['データ', 'デー ータ タ'],
  ['', ''],
])('%s is known by %s', (text, words) => {
  expect(searchWords(text)).toBe(words)
})

test.each([
  ['出生', '"出生"*'],
  ['出生数', '"出生 生数"*'],
  ['生', '"生"*'],
  ['co2排出', '"co2 排出"*'],
  ['"*', ''],
])('%s is looked for as %s', (text, phrase) => {
  expect(searchPhrase(text)).toBe(phrase)
})
