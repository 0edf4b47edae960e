import { describe, expect, it } from 'vitest'
import { outcomeLines } from '../../../src/rows/prose/outcome-lines.ts'

const read = (text: string): readonly string[] =>
  outcomeLines(text, '令和').flatMap((line) =>
    line.entries.map((e) => `${e.lead ?? line.heading}>${e.item}|${line.years?.from ?? '-'}|${e.amount.text}`),
  )

const SIGNS = ['', '・', '○', '－', '- ', '●', '◆ ', '■', '※', '①', '1. ', '(1) ', '＊', '✓']

describe('the sign before a line is of no account', () => {
  it.each(SIGNS)('%s', (sign) => {
    expect(read(`${sign}市内循環バス 利用者 48,206人\n${sign}デマンド交通 利用者 9,317人、登録者 2,140人`)).toEqual([
      '市内循環バス>利用者|-|48,206人',
      'デマンド交通>利用者|-|9,317人',
      'デマンド交通>登録者|-|2,140人',
    ])
  })
  it('may stand in the midst of a line', () => {
    expect(read('・創業セミナー 受講者 34名 ・創業相談 相談件数 57件')).toEqual([
      '創業セミナー>受講者|-|34名',
      '創業相談>相談件数|-|57件',
    ])
  })
})

describe('the matter is the nearest heading above', () => {
  it.each([
    ['・説明会の開催\n開催回数2回、来場者146名', ['説明会の開催>開催回数|-|2回', '説明会の開催>来場者|-|146名']],
    ['○説明会の開催\n・来場者 146名\n○相談\n・件数 5件', ['説明会の開催>来場者|-|146名', '相談>件数|-|5件']],
    // of the same rank: no heading of each other
    ['・説明会の開催\n・登録者 146名', ['>登録者|-|146名']],
    ['移住体験 参加者 41名\n登録者 12名', ['移住体験>参加者|-|41名', '>登録者|-|12名']],
    // a line that goes on
    [
      '・移住体験 参加者 41名、\n登録者 12名\n・登録者 3名',
      ['移住体験>参加者|-|41名', '移住体験>登録者|-|12名', '>登録者|-|3名'],
    ],
    ['参加者 41名、移住相談 相談件数 12件', ['>参加者|-|41名', '移住相談>相談件数|-|12件']],
    // an amount below its name
    ['収納率(現年度分)\n99.2%', ['収納率(現年度分)>収納率(現年度分)|-|99.2%']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('amounts of a line', () => {
  it.each([
    ['相談件数128件(うちオンライン相談46件)', ['>相談件数|-|128件', '>相談件数 うちオンライン相談|-|46件']],
    ['(うち市内 3人)', []],
    ['参加者 30人(定員 40人)', ['>参加者|-|30人']],
    ['令和5年度 参加者 30人', ['>参加者|2023|30人']],
    ['セミナー 3回開催、参加者 45名', ['>セミナー|-|3回', '>参加者|-|45名']],
    ['海外旅行博への出展 2回', ['>海外旅行博への出展|-|2回']],
    // sentences, values without a name, arrows that segments.ts reads
    ['説明会を2回開催し、来場者146人であった。', []],
    ['登録者は19人', []],
    ['412人', []],
    ['約30人', []],
    ['累計388件', []],
    ['目標 50人', []],
    ['▶登録者 19人', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
