// 南国市 budget books, 598 pages: the sums that the tables' own columns form.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { columnSums } from './support/arithmetic.ts'
import { absent, shared, tablesOf } from './support/shared.ts'

const FOLDER = shared('corpus/ja/nankoku')

describe.skipIf(absent(FOLDER))('sums in budget books (skipped without ../shared)', () => {
  test('比較 = 本年度 - 前年度 and 計 = 補正前の額 + 補正額 hold', async () => {
    let [rows, hold] = [0, 0]
    for (const name of readdirSync(FOLDER, { recursive: true }).map(String)) {
      if (!name.endsWith('.pdf')) continue
      const sums = columnSums((await tablesOf(`${FOLDER}/${name}`)).tables)
      rows += sums.rows
      hold += sums.hold
      for (const broken of sums.broken) console.log(`  ${name} ${broken}`)
    }
    console.log(`nankoku: ${hold} of ${rows} sums hold`)
    expect(rows).toBeGreaterThan(1000)
    expect(hold / rows).toBeGreaterThanOrEqual(0.995)
  })
})
