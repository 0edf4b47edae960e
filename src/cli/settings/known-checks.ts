// Families -> the same, or a UserError that names a check which does not exist and the one that was meant.  Pure.
import { ACROSS_CHECKS } from '../../checks/across/all-across.ts'
import { ALL_CHECKS } from '../../checks/all-checks.ts'
import type { Family } from '../../families/define-family.ts'
import { similarity } from '../../japanese/similarity.ts'
import { UserError } from '../../user-error.ts'

const IDS = [...ALL_CHECKS, ...ACROSS_CHECKS].map((check) => check.id)

export const withKnownChecks = <F extends Pick<Family, 'id' | 'checks'>>(families: readonly F[]): readonly F[] => {
  for (const { id, checks = {} } of families)
    for (const check of Object.keys(checks))
      if (!IDS.includes(check))
        throw new UserError(
          `families: ${id} の checks「${check}」はありません / no such check; did you mean ${nearest(check)}? allowed: ${IDS.join(', ')}`,
        )
  return families
}

const nearest = (wrong: string): string => [...IDS].sort((a, b) => similarity(b, wrong) - similarity(a, wrong))[0] ?? ''
