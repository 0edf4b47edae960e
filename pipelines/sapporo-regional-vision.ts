import { defineFamily } from '../src/families/define-family.ts'

// Values of the first and the second vision side by side, each with its year in brackets under it.
export default defineFamily({
  id: 'sapporo-regional-vision',
  title: 'さっぽろ連携中枢都市圏ビジョン 重要業績評価指標',
  match: { all: ['連携中枢都市圏ビジョン', '重要業績評価指標', 'さっぽろ'] },
  municipality: '011002',
})
