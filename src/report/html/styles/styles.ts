// The whole style sheet of the report.  Data.
import { BASE } from './base.ts'
import { FINDINGS } from './findings.ts'
import { INDICATORS } from './indicators.ts'
import { LAYOUT } from './layout.ts'
import { PRINT } from './print.ts'

export const STYLES = [BASE, LAYOUT, FINDINGS, INDICATORS, PRINT].join('')
