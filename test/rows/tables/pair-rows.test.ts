import { expect, it } from 'vitest'
import { numbersOf } from './facts-of.ts'

const box = (general: string) => `
事業番号 | 2 | 事業名 | 政策推進事業 | < | <
款 | 2 総務費 | 予算額 | 9,409円 | 決算額 | 5,588円
項 | 1 管理費 | 国・県支出金 | 0円 | 使用料 | 55円
目 | 2 政策費 | その他 | 1,100円 | 一般財源 | ${general}`

it('a box of pairs: each number has the label beside it, and what adds up to the settlement is of it', () => {
  expect(numbersOf(box('4,433円'), { title: '令和5年度 主要施策の成果' }).map((f) => f.replace(/^.* > /, ''))).toEqual([
    '事業費 | budget 2023 | 9409 円',
    '事業費 | settlement 2023 | 5588 円',
    '国・県支出金 | settlement 2023 | 0 円',
    '使用料 | settlement 2023 | 55 円',
    'その他 | settlement 2023 | 1100 円',
    '一般財源 | settlement 2023 | 4433 円',
  ])
})

it('sources that add up to nothing printed are not said to be settled', () => {
  const found = numbersOf(box('4,434円'), { title: '令和5年度 主要施策の成果' })
  expect(found.filter((f) => f.includes('settlement')).map((f) => f.replace(/^.* > /, ''))).toEqual([
    '事業費 | settlement 2023 | 5588 円',
  ])
})

it('two lists side by side under heads of years are no box of pairs', () => {
  const found = numbersOf(`
項目 | 令和4年度予算額 | 項目 | 令和5年度予算額
予算総額 | 10円 | 予備費 | 30円
人件費 | 20円 | 物件費 | 40円`)
  expect(found.find((f) => f.includes('40 円'))).toContain('budget 2023')
})
