// The contract of OUT/data: every table in its order; their columns, types, keys and meaning stand in resources/.  Data.
// Columns are only ever added, at the end.
import type { Resource } from './resource.ts'
import { INDICATORS, INITIATIVES, MUNICIPALITIES } from './resources/lists.ts'
import { CELLS, DOCUMENTS, PAGES, TABLES } from './resources/papers.ts'
import { CORRECTIONS, FINDINGS, RUNS } from './resources/records.ts'
import { CHOICES, FACTS, FIELDS } from './resources/values.ts'

export const RESOURCES: readonly Resource[] = [
  FACTS,
  FIELDS,
  CHOICES,
  FINDINGS,
  DOCUMENTS,
  PAGES,
  TABLES,
  CELLS,
  INITIATIVES,
  INDICATORS,
  MUNICIPALITIES,
  CORRECTIONS,
  RUNS,
]
