// Every number of the truth that a table prints stands alone in its own cell, in the right row and under the right head.
// Missing by design: Kyoto 041 prints 区分 in one small table, an arrow, and 令和5年度～ in another without labels.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { placedShare } from './support/placed.ts'
import { absent, shared, tablesOf } from './support/shared.ts'

describe.skipIf(absent(shared('truth')))('numbers of the truth in their cells (skipped without ../shared)', () => {
  test.each([
    ['ikeda', 0.995],
    ['kyoto', 0.97],
  ])('%s', async (city, wanted) => {
    let [asked, placed] = [0, 0]
    for (const file of readdirSync(shared('truth', city))) {
      const { tables } = await tablesOf(shared(`corpus/ja/${city}/pdf`, file.replace('.json', '.pdf')))
      const share = placedShare(shared('truth', city, file), tables)
      asked += share.asked
      placed += share.placed
      for (const miss of share.misses) console.log(`  ${file} ${miss}`)
    }
    console.log(`${city}: ${placed} of ${asked} numbers = ${(placed / asked).toFixed(4)}`)
    expect(asked).toBeGreaterThan(50)
    expect(placed / asked).toBeGreaterThanOrEqual(wanted)
  })
})
