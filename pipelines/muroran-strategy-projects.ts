import { defineFamily } from '../src/families/define-family.ts'

// A list over many pages: budget and settlement in columns, results as prose behind ▶.
export default defineFamily({
  id: 'muroran-strategy-projects',
  title: '室蘭市 総合戦略 事業一覧',
  match: { all: ['具体的な施策', '主な事業内容', '▶', '室蘭'] },
  municipality: '012050',
})
