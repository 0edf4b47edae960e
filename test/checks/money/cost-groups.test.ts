// What the sources of money pay for: the cost, or the sum that staff costs were added to.
import { expect, test } from 'vitest'
import { checkDocument } from '../../../src/checks/check-document.ts'
import type { Extraction } from '../../../src/types.ts'
import { findings, type MadeRow, made } from '../made.ts'

const cost = (item: string, amount: string, path: readonly string[] = []): MadeRow => ({
  item,
  path,
  unit: '千円',
  values: [['settlement', 2023, amount]],
})
const SHEET = [cost('事業費', '6210'), cost('人件費', '3500'), cost('合計', '9710')]
const ids = (rows: readonly MadeRow[]): readonly string[] => findings(rows).map((f) => f.check)

test('sources that add up to the sum with staff costs are right', () => {
  expect(ids([...SHEET, cost('県支出金', '2800', ['財源']), cost('一般財源', '6910', ['財源'])])).not.toContain(
    'funding-differs',
  )
})

test('sources that add up to neither are told', () => {
  expect(ids([...SHEET, cost('県支出金', '2800', ['財源']), cost('一般財源', '6990', ['財源'])])).toContain(
    'funding-differs',
  )
})

test('an amount that bears only the name of its group is one of the sources', () => {
  const row = { ...cost('事業費', '205'), values: [['settlement', 2023, '205']] as const }
  const beside = (amount: string): Extraction => {
    const paper = made([row, cost('[国・道]', '60', ['内訳']), cost('内訳', amount)])
    return { ...paper, facts: paper.facts.map((f) => (f.item === '事業費' ? f : { ...f, row: 1 })) }
  }
  const told = (amount: string) => checkDocument(beside(amount)).map((f) => f.check)
  expect(told('145')).not.toContain('funding-differs')
  expect(told('140')).toContain('funding-differs')
})
