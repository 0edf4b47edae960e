import { describe, expect, it } from 'vitest'
import { chain, headingLevel } from '../../../src/rows/tables/outline.ts'

describe('outline', () => {
  it.each([
    ['基本目標1 しごとをつくる', '基本目標'],
    ['施策12 縁結び', '施策'],
    ['第3章 計画の推進', '章'],
    ['4-1 構造的な課題', '1-1'],
    ['3令和5年度の経費', '1.'],
    ['(2) 地域支援', '(1)'],
    ['①定住促進', '①'],
    ['4つの基本目標', ''],
    ['41 所管局 保健福祉局', ''],
    ['100人', ''],
  ])('%s stands on level %s', (text, level) => {
    expect(headingLevel(text)).toBe(level)
  })

  it('replaces a heading of the same level and all below it', () => {
    expect(chain(['基本目標1 あ', '施策1 い', '施策2 う', '基本目標2 え'])).toEqual(['基本目標2 え'])
    expect(chain(['1. 雇用', '「働くまち」', '「元気」'])).toEqual(['1. 雇用', '「元気」'])
  })
})
