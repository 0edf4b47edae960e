// An indicator -> its course in words, for those who do not see the drawing.  Pure.
import type { Bilingual } from '../../../types.ts'
import type { Indicator, Point, SeriesRole } from '../../content/content.ts'
import { roleWord } from '../../words.ts'

const TOLD: readonly SeriesRole[] = ['baseline', 'actual', 'target', 'forecast', 'increment', 'cumulative_increment']

export const chartWords = ({ item, points, cumulative, direction }: Indicator): Bilingual => {
  const told = TOLD.filter((role) => points[role].length > 0)
  const ja = told.map((role) => `${roleWord(role).ja} ${listOf(points[role], '、')}`).join('。')
  const en = told.map((role) => `${roleWord(role).en} ${listOf(points[role], ', ')}`).join('. ')
  return {
    ja: `${item} の推移${cumulative ? '（累計）' : ''}${direction === 'down' ? '（少ないほど良い）' : ''}。${ja}`,
    en: `Course of ${item}${cumulative ? ' (cumulative)' : ''}${direction === 'down' ? ' (less is better)' : ''}. ${en}`,
  }
}

const listOf = (points: readonly Point[], comma: string): string =>
  points.map(({ year, fact }) => `${year ?? ''} ${fact.raw}`.trim()).join(comma)
