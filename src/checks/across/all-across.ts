// Every check over several documents, in the order in which its findings are told. A new check is one file and one line here. Data.
import type { CitiesCheck, CityCheck, ProjectCheck } from './across.ts'
import { changedInNewVersion } from './changed-in-new-version.ts'
import { documentsDisagree } from './documents-disagree.ts'
import { goesOnAfterEnd } from './goes-on-after-end.ts'
import { outlierPerHead } from './outlier-per-head.ts'
import { restatedValue } from './restated-value.ts'
import { targetChanged } from './target-changed.ts'
import { unitDiffers } from './unit-differs.ts'

export const CITY_CHECKS: readonly CityCheck[] = [
  unitDiffers,
  documentsDisagree,
  restatedValue,
  targetChanged,
  changedInNewVersion,
]
export const PROJECT_CHECKS: readonly ProjectCheck[] = [goesOnAfterEnd]
export const CITIES_CHECKS: readonly CitiesCheck[] = [outlierPerHead]
export const ACROSS_CHECKS = [...CITY_CHECKS, ...PROJECT_CHECKS, ...CITIES_CHECKS]
