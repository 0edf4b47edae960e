import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readColumns } from '../../../../src/read/ocr/column/read-column.ts'
import { dropEngine, type Engine, keptEngine } from '../../../../src/read/ocr/engine.ts'
import { upright } from './upright.ts'

describe('labels written downwards', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await keptEngine()
  }, 60_000)
  afterAll(dropEngine)
  const read = async (columns: readonly string[], pitch?: number) => {
    const { region, sheet } = upright(columns, pitch)
    return readColumns(region, sheet, engine)
  }

  it.each([
    '成果指標',
    '事業費',
    '財源',
    '主な内訳',
    '事務事業の概要',
    '一般財源',
    '三位一体',
    '評価結果',
    '今後の方向性',
  ])(
    '%s is one upright line',
    async (label) => {
      expect(await read([label])).toMatchObject([{ text: label, vertical: true }])
    },
    30_000,
  )

  it.each(['サービス', '財源（国）', 'コスト', '「成果」'])(
    '%s has signs that are printed turned',
    async (label) => {
      const lines = await read([label])
      expect(lines?.map((line) => line.text.normalize('NFKC'))).toEqual([label.normalize('NFKC')])
    },
    30_000,
  )

  it('reads two columns from the right', async () => {
    const lines = await read(['施策評価', '担当課名'])
    expect(lines?.map((line) => line.text)).toEqual(['施策評価', '担当課名'])
    expect(lines![0]!.box.x0).toBeGreaterThan(lines![1]!.box.x1)
  }, 30_000)

  it('says where each letter begins', async () => {
    const [line] = (await read(['事業費'])) ?? []
    const pitches = line!.edges.slice(1, 3).map((edge, i) => edge - line!.edges[i]!)
    expect(line!.edges).toHaveLength(4)
    for (const pitch of pitches) expect(Math.abs(pitch - 30)).toBeLessThan(8)
  }, 30_000)

  it('letters spread over a cell stay words of their own', async () => {
    const lines = await read(['分類'], 2.4)
    expect(lines).toMatchObject([{ text: '分' }, { text: '類' }])
    expect(lines!.some((line) => line.vertical)).toBe(false)
  }, 30_000)

  it.each([[['１２３']], [['〇〇〇']]])(
    '%s is left to the lines of the cell',
    async (columns) => {
      expect(await read(columns)).toBeUndefined()
    },
    30_000,
  )
})
