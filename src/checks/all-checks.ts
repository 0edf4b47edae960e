// Every check, in the order in which its findings are told. A new check is one file in the room of what is wrong
// (arithmetic, series, money, targets, years, units, sentences, copies, print, gaps) and one line here. Data.
import { differenceMismatch } from './arithmetic/difference-mismatch.ts'
import { incrementsSum } from './arithmetic/increments-sum.ts'
import { letteredFormula } from './arithmetic/lettered-formula.ts'
import { partAboveWhole } from './arithmetic/part-above-whole.ts'
import { partAgainstWhole } from './arithmetic/part-against-whole.ts'
import { rateMismatch } from './arithmetic/rate-mismatch.ts'
import { rateOfOlderYear } from './arithmetic/rate-of-older-year.ts'
import { roundedDifferently } from './arithmetic/rounded-differently.ts'
import { totalMismatch } from './arithmetic/total-mismatch.ts'
import type { Check } from './check.ts'
import { copiesDiffer } from './copies/copies-differ.ts'
import { doubledNumber } from './copies/doubled-number.ts'
import { labelVariant } from './copies/label-variant.ts'
import { listedAgain } from './copies/listed-again.ts'
import { nameVariant } from './copies/name-variant.ts'
import { numberGap } from './copies/number-gap.ts'
import { repeatedTable } from './copies/repeated-table.ts'
import { sameItemDiffers } from './copies/same-item-differs.ts'
import { sharedKpiCount } from './copies/shared-kpi-count.ts'
import { blankAmongFilled } from './gaps/blank-among-filled.ts'
import { columnUnread } from './gaps/column-unread.ts'
import { fewerValuesThanHeads } from './gaps/fewer-values-than-heads.ts'
import { numbersWithoutFacts } from './gaps/numbers-without-facts.ts'
import { statusOddities } from './gaps/status-oddities.ts'
import { unmarkedChoice } from './gaps/unmarked-choice.ts'
import { unreadAmongNumbers } from './gaps/unread-among-numbers.ts'
import { breakdownAboveWhole } from './money/breakdown-above-whole.ts'
import { fundingDiffers } from './money/funding-differs.ts'
import { fundingMissing } from './money/funding-missing.ts'
import { lowExecution } from './money/low-execution.ts'
import { nothingSpent } from './money/nothing-spent.ts'
import { settlementOverBudget } from './money/settlement-over-budget.ts'
import { spendingOutsidePeriod } from './money/spending-outside-period.ts'
import { missingSeparator } from './print/missing-separator.ts'
import { noteOnMarkup } from './print/note-on-markup.ts'
import { noteWithoutAnchor } from './print/note-without-anchor.ts'
import { repeatedPhrase } from './print/repeated-phrase.ts'
import { wrongWord } from './print/wrong-word.ts'
import { countInWords } from './sentences/count-in-words.ts'
import { countedTwice } from './sentences/counted-twice.ts'
import { listCount } from './sentences/list-count.ts'
import { sumInWords } from './sentences/sum-in-words.ts'
import { targetInWords } from './sentences/target-in-words.ts'
import { textAgainstValues } from './sentences/text-against-values.ts'
import { textAllOrNone } from './sentences/text-all-or-none.ts'
import { baselineNotCumulative } from './series/baseline-not-cumulative.ts'
import { cumulativeFalls } from './series/cumulative-falls.ts'
import { cumulativeFlat } from './series/cumulative-flat.ts'
import { cumulativeMixed } from './series/cumulative-mixed.ts'
import { sameYearTwice } from './series/same-year-twice.ts'
import { valueJump } from './series/value-jump.ts'
import { yearJump } from './series/year-jump.ts'
import { gradeAgainstValue } from './targets/grade-against-value.ts'
import { targetAlreadyMet } from './targets/target-already-met.ts'
import { targetBelowBaseline } from './targets/target-below-baseline.ts'
import { targetFarExceeded } from './targets/target-far-exceeded.ts'
import { worseThanBaseline } from './targets/worse-than-baseline.ts'
import { impossibleValue } from './units/impossible-value.ts'
import { unitChanges } from './units/unit-changes.ts'
import { unitMismatch } from './units/unit-mismatch.ts'
import { unitMissing } from './units/unit-missing.ts'
import { actualBeforeTargetYear } from './years/actual-before-target-year.ts'
import { actualForFuture } from './years/actual-for-future.ts'
import { baselineWithoutYear } from './years/baseline-without-year.ts'
import { brokenDate } from './years/broken-date.ts'
import { eraAgainstYear } from './years/era-against-year.ts'
import { eraPastItsEnd } from './years/era-past-its-end.ts'
import { oddTargetYear } from './years/odd-target-year.ts'
import { wrongWeekday } from './years/wrong-weekday.ts'
import { yearAsDuration } from './years/year-as-duration.ts'

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
