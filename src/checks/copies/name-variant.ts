// What: one indicator under two spellings in one document; or shared by another number of projects in one of them.
// Why it matters: the two are counted as two indicators.
// Fooled by: indicators that differ only in particles and brackets.
import type { Check, Series } from '../check.ts'
import { named } from '../words.ts'

const SHORTEST_NAME = 6
const SHARED = /[(（]\s*[0-9①-⑳]*\s*[/／]\s*([0-9]{1,2})\s*[)）]/u

export const nameVariant: Check = {
  id: 'name-variant',
  title: { ja: '指標名の表記が揺れている', en: 'Two spellings of one indicator' },
  severity: 'suspicious',
  run: (input) => {
    const groups = new Map<string, Map<string, Series[]>>()
    for (const series of input.indicators) {
      const bare = input.bareName(series.item)
      if (bare.length < SHORTEST_NAME) continue
      let spellings = groups.get(bare)
      if (spellings === undefined) {
        spellings = new Map()
        groups.set(bare, spellings)
      }
      const same = spellings.get(series.item)
      if (same) same.push(series)
      else spellings.set(series.item, [series])
    }
    return [...groups.values()].flatMap((spellings) => {
      const names = [...spellings.keys()]
      if (names.length < 2) return []
      const shares = new Set(names.map((n) => SHARED.exec(n)?.[1]))
      return [
        {
          severity: shares.size > 1 && !shares.has(undefined) ? 'suspicious' : 'info',
          message: {
            ja: `同じ指標とみられる名前が ${names.length} 通りあります：${names.map((item) => named({ item, path: [] })).join('、')}`,
            en: `${names.length} spellings of what seems to be one indicator: ${names.map((item) => named({ item, path: [] })).join(', ')}`,
          },
          facts: [...spellings.values()].flatMap((all) => all.flatMap((s) => s.facts.slice(0, 1))),
        },
      ]
    })
  },
}
