import { describe, expect, it } from 'vitest'
import { withoutMisreadings } from '../../../src/read/ocr/misreadings.ts'

describe('letters that are no words', () => {
  it.each([
    ['指標:講習会参加人数【数値日標:900人', '指標:講習会参加人数【数値目標:900人'],
    ['発展を日指す', '発展を目指す'],
    ['設備等の導人支援', '設備等の導入支援'],
    ['ブロジェクト創出数', 'プロジェクト創出数'],
    ['毎日指導する日', '毎日指導する日'],
    ['目標値 1,234人', '目標値 1,234人'],
  ])('%s', (read, meant) => {
    expect(withoutMisreadings(read)).toBe(meant)
    expect(withoutMisreadings(read)).toHaveLength(read.length)
  })
})
