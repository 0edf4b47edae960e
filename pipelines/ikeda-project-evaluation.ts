import { defineFamily } from '../src/families/define-family.ts'

// One sheet a project: costs over four columns beside the KPI block, SDGs marked ○, ratings with reasons.
export default defineFamily({
  id: 'ikeda-project-evaluation',
  title: '池田市 事務事業評価 目標設定シート',
  match: { all: ['事務事業評価', '目標設定シート', '池田市'] },
  municipality: '272043',
})
