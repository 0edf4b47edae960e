// Every check, in the order in which its findings are told. A new check is one file and one line here. Data.
import { actualBeforeTargetYear } from './actual-before-target-year.ts'
import { baselineNotCumulative } from './baseline-not-cumulative.ts'
import { breakdownAboveWhole } from './breakdown-above-whole.ts'
import type { Check } from './check.ts'
import { cumulativeFalls } from './cumulative-falls.ts'
import { cumulativeMixed } from './cumulative-mixed.ts'
import { fundingDiffers } from './funding-differs.ts'
import { incrementsSum } from './increments-sum.ts'
import { letteredFormula } from './lettered-formula.ts'
import { partAboveWhole } from './part-above-whole.ts'
import { rateMismatch } from './rate-mismatch.ts'
import { rateOfOlderYear } from './rate-of-older-year.ts'
import { settlementOverBudget } from './settlement-over-budget.ts'
import { targetAlreadyMet } from './target-already-met.ts'
import { targetBelowBaseline } from './target-below-baseline.ts'
import { targetFarExceeded } from './target-far-exceeded.ts'
import { unitMismatch } from './unit-mismatch.ts'
import { worseThanBaseline } from './worse-than-baseline.ts'
import { yearJump } from './year-jump.ts'

export const ALL_CHECKS: readonly Check[] = [
  rateMismatch,
  cumulativeFalls,
  unitMismatch,
  breakdownAboveWhole,
  fundingDiffers,
  partAboveWhole,
  letteredFormula,
  incrementsSum,
  cumulativeMixed,
  settlementOverBudget,
  actualBeforeTargetYear,
  yearJump,
  targetFarExceeded,
  targetAlreadyMet,
  targetBelowBaseline,
  worseThanBaseline,
  rateOfOlderYear,
  baselineNotCumulative,
]
