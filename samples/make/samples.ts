// All samples, in the order of the documents they stand for.

import { regionSample } from './documents/region.ts'
import { sheetSamples } from './documents/sheets.ts'
import type { Sample } from './truth.ts'

export const samples = async (): Promise<Sample[]> => [await regionSample(), ...(await sheetSamples())]
