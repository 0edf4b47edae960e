// All samples, in the order of the documents they stand for.
import { councilSample } from './documents/council.ts'
import { planSample } from './documents/plan.ts'
import { projectListSample } from './documents/project-list.ts'
import { regionSamples } from './documents/region.ts'
import { sheetSamples } from './documents/sheets.ts'
import { scanned } from './scan.ts'
import type { Sample } from './truth.ts'

export async function samples(): Promise<Sample[]> {
  const region = await regionSamples()
  return [
    await councilSample(),
    ...region,
    await scanned(region[0]!),
    await projectListSample(),
    ...(await sheetSamples()),
    await planSample(),
  ]
}
