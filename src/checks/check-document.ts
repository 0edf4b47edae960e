// Extraction -> Finding[]: every check of the list is asked, what rests on doubtful readings is toned down. Pure.
import type { Extraction, Finding, Severity } from '../types.ts'
import { ALL_CHECKS } from './all-checks.ts'
import type { Check, CheckSettings, Material } from './check.ts'
import { toFinding } from './finding.ts'
import { materialOf } from './material.ts'
import { mergeCopies } from './merge-copies.ts'
import { prepare } from './prepare.ts'

export const checkDocument = (extraction: Extraction, settings?: CheckSettings): readonly Finding[] =>
  judge(materialOf(extraction), settings)

/** From what is kept of a document: the same findings as when it was read. */
export function judge(material: Material, settings: CheckSettings = {}): readonly Finding[] {
  const input = prepare(material)
  return ALL_CHECKS.flatMap((check) => {
    const severity = settingOf(settings, check)
    if (severity === 'off') return []
    const found = check.run(input).map((draft) => ({
      name: draft.facts?.[0]?.item ?? '',
      finding: toFinding(check, draft, severity),
    }))
    return mergeCopies(found)
  })
}

export const settingOf = (settings: CheckSettings, check: Pick<Check, 'id'>): Severity | 'off' | undefined => {
  const said = settings[check.id]
  return typeof said === 'object' ? said.severity : said
}
