import { defineFamily } from '../src/families/define-family.ts'

// Slides: 基本目標 > 施策 > 事業, 累計 in the cells, ⇒ for a year without a survey.
export default defineFamily({
  id: 'tomakomai-strategy-council',
  title: '苫小牧市 総合戦略推進会議資料',
  match: { all: ['総合戦略推進会議', '重要業績評価指標', '苫小牧市'] },
  municipality: '012131',
})
