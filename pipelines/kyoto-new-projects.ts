import { defineFamily } from '../src/families/define-family.ts'

// Two pages a project; the paper itself does not name its city. A second value in brackets is the city's own money (一財).
export default defineFamily({
  id: 'kyoto-new-projects',
  title: '京都市 新規・充実事業の取組状況と予算への反映状況',
  match: { all: ['新規・充実事業の取組状況', '所管局', '役割分担評価'] },
  municipality: '261009',
})
