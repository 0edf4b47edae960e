// What: an earlier paper gives a project an end, and a later one has money for it in the years after.
// Why it matters: it was prolonged without a word, or two projects of one name are taken for one.
// Fooled by: projects that were prolonged in the open: where the later paper prints the longer period it is only for information.
import { named, separated, unitOf, yearOf } from '../words.ts'
import type { AcrossFact, ProjectCheck, ProjectPaper } from './across.ts'

export const goesOnAfterEnd: ProjectCheck = {
  id: 'goes-on-after-end',
  title: { ja: '終わるはずの事業が続いている', en: 'A project goes on after its end' },
  severity: 'suspicious',
  run: (papers) =>
    papers.flatMap((older, i) => {
      const later = papers.slice(i + 1).find((newer) => isLater(older, newer) && after(older, newer).length > 0)
      return older.end && later ? [draft(older, older.end, later)] : []
    }),
}

const isLater = (older: ProjectPaper, newer: ProjectPaper): boolean =>
  older.document.year !== null && newer.document.year !== null && older.document.year < newer.document.year

const after = ({ end }: ProjectPaper, { costs }: ProjectPaper): readonly AcrossFact[] =>
  end ? costs.filter((cost) => cost.reading.base > 0 && cost.years!.from > end.year) : []

function draft(older: ProjectPaper, end: NonNullable<ProjectPaper['end']>, newer: ProjectPaper) {
  const [cost] = after(older, newer)
  const spent = `${separated(cost!.reading.printed)}${unitOf(cost!)}`
  const prolonged = newer.end !== undefined && newer.end.year >= cost!.years!.to
  const places = [older, newer].flatMap((p) => (p.end ? [{ document: p.document, place: p.end.place }] : []))
  return {
    ...(prolonged ? { severity: 'info' as const } : {}),
    message: {
      ja: `「${older.project}」の期間は「${older.document.name}」で「${end.text.trim()}」でしたが、「${newer.document.name}」に ${yearOf(cost!)}年度の${named(cost!)} ${spent} があります${prolonged ? '（期間は延びています）' : ''}`,
      en: `「${older.project}」 was to end in ${end.year} (${older.document.name}), yet ${newer.document.name} has ${spent} for ${yearOf(cost!)}${prolonged ? '; its period is longer there' : ''}`,
    },
    arithmetic: `${end.year} < ${yearOf(cost!)}`,
    facts: [cost!],
    marks: places,
  }
}
