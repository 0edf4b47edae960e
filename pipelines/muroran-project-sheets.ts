import { defineFamily } from '../src/families/define-family.ts'

// One form a project: goals, costs with their funding, KPIs of two plans, ratings by check mark.
export default defineFamily({
  id: 'muroran-project-sheets',
  title: '室蘭市 事務事業評価シート',
  match: { all: ['施策区分', '総合戦略における重要業績指標', '室蘭'] },
  municipality: '012050',
})
