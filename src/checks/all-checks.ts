// Every check, in the order in which its findings are told. A new check is one file and one line here. Data.
import { actualBeforeTargetYear } from './actual-before-target-year.ts'
import { actualForFuture } from './actual-for-future.ts'
import { baselineNotCumulative } from './baseline-not-cumulative.ts'
import { baselineWithoutYear } from './baseline-without-year.ts'
import { blankAmongFilled } from './blank-among-filled.ts'
import { breakdownAboveWhole } from './breakdown-above-whole.ts'
import { brokenDate } from './broken-date.ts'
import type { Check } from './check.ts'
import { columnUnread } from './column-unread.ts'
import { copiesDiffer } from './copies-differ.ts'
import { countInWords } from './count-in-words.ts'
import { countedTwice } from './counted-twice.ts'
import { cumulativeFalls } from './cumulative-falls.ts'
import { cumulativeFlat } from './cumulative-flat.ts'
import { cumulativeMixed } from './cumulative-mixed.ts'
import { differenceMismatch } from './difference-mismatch.ts'
import { doubledNumber } from './doubled-number.ts'
import { eraAgainstYear } from './era-against-year.ts'
import { eraPastItsEnd } from './era-past-its-end.ts'
import { fewerValuesThanHeads } from './fewer-values-than-heads.ts'
import { fundingDiffers } from './funding-differs.ts'
import { fundingMissing } from './funding-missing.ts'
import { gradeAgainstValue } from './grade-against-value.ts'
import { impossibleValue } from './impossible-value.ts'
import { incrementsSum } from './increments-sum.ts'
import { labelVariant } from './label-variant.ts'
import { letteredFormula } from './lettered-formula.ts'
import { listCount } from './list-count.ts'
import { listedAgain } from './listed-again.ts'
import { lowExecution } from './low-execution.ts'
import { missingSeparator } from './missing-separator.ts'
import { nameVariant } from './name-variant.ts'
import { noteOnMarkup } from './note-on-markup.ts'
import { noteWithoutAnchor } from './note-without-anchor.ts'
import { nothingSpent } from './nothing-spent.ts'
import { numberGap } from './number-gap.ts'
import { numbersWithoutFacts } from './numbers-without-facts.ts'
import { oddTargetYear } from './odd-target-year.ts'
import { partAboveWhole } from './part-above-whole.ts'
import { partAgainstWhole } from './part-against-whole.ts'
import { rateMismatch } from './rate-mismatch.ts'
import { rateOfOlderYear } from './rate-of-older-year.ts'
import { repeatedPhrase } from './repeated-phrase.ts'
import { repeatedTable } from './repeated-table.ts'
import { roundedDifferently } from './rounded-differently.ts'
import { sameItemDiffers } from './same-item-differs.ts'
import { sameYearTwice } from './same-year-twice.ts'
import { settlementOverBudget } from './settlement-over-budget.ts'
import { sharedKpiCount } from './shared-kpi-count.ts'
import { spendingOutsidePeriod } from './spending-outside-period.ts'
import { statusOddities } from './status-oddities.ts'
import { sumInWords } from './sum-in-words.ts'
import { targetAlreadyMet } from './target-already-met.ts'
import { targetBelowBaseline } from './target-below-baseline.ts'
import { targetFarExceeded } from './target-far-exceeded.ts'
import { targetInWords } from './target-in-words.ts'
import { textAgainstValues } from './text-against-values.ts'
import { textAllOrNone } from './text-all-or-none.ts'
import { totalMismatch } from './total-mismatch.ts'
import { unitChanges } from './unit-changes.ts'
import { unitMismatch } from './unit-mismatch.ts'
import { unitMissing } from './unit-missing.ts'
import { unmarkedChoice } from './unmarked-choice.ts'
import { unreadAmongNumbers } from './unread-among-numbers.ts'
import { valueJump } from './value-jump.ts'
import { worseThanBaseline } from './worse-than-baseline.ts'
import { wrongWeekday } from './wrong-weekday.ts'
import { wrongWord } from './wrong-word.ts'
import { yearAsDuration } from './year-as-duration.ts'
import { yearJump } from './year-jump.ts'

export const ALL_CHECKS: readonly Check[] = [
  rateMismatch,
  cumulativeFalls,
  unitMismatch,
  breakdownAboveWhole,
  fundingDiffers,
  partAboveWhole,
  totalMismatch,
  differenceMismatch,
  letteredFormula,
  incrementsSum,
  listCount,
  eraAgainstYear,
  wrongWeekday,
  cumulativeMixed,
  settlementOverBudget,
  sameItemDiffers,
  copiesDiffer,
  roundedDifferently,
  unitChanges,
  impossibleValue,
  gradeAgainstValue,
  textAgainstValues,
  textAllOrNone,
  countInWords,
  countedTwice,
  sumInWords,
  spendingOutsidePeriod,
  actualBeforeTargetYear,
  oddTargetYear,
  yearJump,
  valueJump,
  sameYearTwice,
  actualForFuture,
  wrongWord,
  targetFarExceeded,
  targetAlreadyMet,
  doubledNumber,
  numberGap,
  sharedKpiCount,
  nameVariant,
  labelVariant,
  fundingMissing,
  fewerValuesThanHeads,
  yearAsDuration,
  targetBelowBaseline,
  worseThanBaseline,
  targetInWords,
  rateOfOlderYear,
  baselineNotCumulative,
  baselineWithoutYear,
  cumulativeFlat,
  nothingSpent,
  lowExecution,
  partAgainstWhole,
  statusOddities,
  blankAmongFilled,
  unitMissing,
  missingSeparator,
  eraPastItsEnd,
  brokenDate,
  repeatedPhrase,
  repeatedTable,
  listedAgain,
  noteWithoutAnchor,
  noteOnMarkup,
  columnUnread,
  unreadAmongNumbers,
  numbersWithoutFacts,
  unmarkedChoice,
]
