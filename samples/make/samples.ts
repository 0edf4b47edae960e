// All samples, in the order of the documents they stand for.
import { councilSample } from './documents/council.ts'
import { planSample } from './documents/plan.ts'
import { projectListSample } from './documents/project-list.ts'
import { regionSample } from './documents/region.ts'
import { sheetSamples } from './documents/sheets.ts'
import type { Sample } from './truth.ts'

export const samples = async (): Promise<Sample[]> => [
  await councilSample(),
  await regionSample(),
  await projectListSample(),
  ...(await sheetSamples()),
  await planSample(),
]
