import { expect, test } from 'vitest'
import { shiftJisEncoder } from '../../../src/report/formats/shift-jis.ts'
import { csvEncoder } from '../../../src/report/formats/text.ts'
import { text, whole } from '../../../src/report/resource.ts'

const decode = (bytes: Uint8Array): string => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)

const encode = (value: string) => {
  const missing: string[] = []
  const encoder = shiftJisEncoder(4, (character) => missing.push(character))
  encoder.add(value)
  return { back: decode(encoder.take()), missing }
}

test.each([
  'ABC,"12.5%"\n',
  '出生数（人）ｱｲｳ 令和６年度 ▲2,805 ①②Ⅲ ㈱ 髙﨑 ～ ￥',
  '表示 能 ソ 十 予 貼 ─', // second bytes that look like ASCII
])('what code page 932 has comes back as it was: %s', (value) => {
  expect(encode(value)).toEqual({ back: value, missing: [] })
})

test.each([
  ['10〜20', '10～20'],
  ['−5', '－5'],
  ['—', '―'],
])('signs that two standards name differently are written: %s', (value, back) => {
  expect(encode(value)).toEqual({ back, missing: [] })
})

test.each([
  ['𠮷野家', '〓野家', ['𠮷']],
  ['¥100', '〓100', ['¥']], // never a backslash
  ['é', '〓', ['é']],
  ['a\ud800b', 'a〓b', ['\ud800']],
  ['😀😀', '〓〓', ['😀', '😀']],
])('what it lacks becomes 〓 and is told: %s', (value, back, missing) => {
  expect(encode(value)).toEqual({ back, missing })
})

test('a CSV names each missing character once, with count, code and first row', () => {
  const resource = {
    name: 't',
    ja: '',
    en: '',
    primaryKey: [],
    foreignKeys: [],
    fields: [text('名前', '', ''), whole('n', '', '')],
  }
  const encoder = csvEncoder(resource, { encoding: 'shift_jis', bom: false })
  for (const [i, name] of ['佐藤', '𠮷田', '土𠮷é'].entries()) encoder.row([name, i])
  expect(decode(encoder.end() as Uint8Array)).toBe('名前,n\n佐藤,0\n〓田,1\n土〓〓,2\n')
  expect(encoder.losses()).toEqual([
    { kind: 'not-in-encoding', what: '𠮷 (U+20BB7)', count: 2, row: 2 },
    { kind: 'not-in-encoding', what: 'é (U+00E9)', count: 1, row: 3 },
  ])
})
