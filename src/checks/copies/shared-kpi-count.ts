// What: an indicator says how many projects share it, 「( /4)」, and stands on another number of sheets.
// Why it matters: a sheet is missing, or the mark was copied.
// Fooled by: excerpts of a longer paper; brackets that mean a fraction.
import type { Check, Draft, Series } from '../check.ts'
import { remembered } from '../remembered.ts'
import { named } from '../words.ts'

const SHARED = /[(（]\s*[0-9①-⑳]*\s*[/／]\s*([0-9]{1,2})\s*[)）]/u

export const sharedKpiCount: Check = {
  id: 'shared-kpi-count',
  title: { ja: '共有する指標の枚数が合わない', en: 'Shared indicator on another number of sheets' },
  severity: 'suspicious',
  run: (input) => {
    const groups = new Map<string, Series[]>()
    const counts = remembered((item) => SHARED.exec(item)?.[1])
    for (const series of input.indicators) {
      const count = counts(series.item)
      if (count === undefined) continue
      const key = `${count} ${input.bareName(series.item)}`
      groups.set(key, [...(groups.get(key) ?? []), series])
    }
    const shared = [...groups].map(([key, all]) => ({ said: Number(key.split(' ')[0]), all }))
    const whole = shared.some(({ said, all }) => sheetsOf(all) === said)
    return shared.flatMap(({ said, all }) => judge(said, all, whole))
  },
}

const sheetsOf = (all: readonly Series[]): number => new Set(all.map((s) => s.table)).size

/** `whole`: some indicator stands on as many sheets as it says. Where none does, the document is a part of a longer paper. */
function judge(said: number, all: readonly Series[], whole: boolean): readonly Draft[] {
  const sheets = sheetsOf(all)
  if (sheets === said || said < 2) return []
  return [
    {
      ...(whole ? {} : { severity: 'info' as const }),
      message: {
        ja: `${named(all[0]!)}は ${said} 事業で共有と書かれていますが、載っているのは ${sheets} 枚です`,
        en: `${named(all[0]!)} says it is shared by ${said} projects and stands on ${sheets} sheets`,
      },
      arithmetic: `${sheets} ≠ ${said}`,
      facts: all.flatMap((s) => s.facts.slice(0, 1)),
    },
  ]
}
