import { defineFamily } from '../src/families/define-family.ts'

// Yearly increments of each KPI and their totals; the same table stands in it three times.
export default defineFamily({
  id: 'tomakomai-regional-plan',
  title: '苫小牧市 地域再生計画',
  match: { all: ['地域再生計画', '増加分', '苫小牧'] },
  municipality: '012131',
})
