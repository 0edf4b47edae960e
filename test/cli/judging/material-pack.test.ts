import { expect, test } from 'vitest'
import type { Material } from '../../../src/checks/check.ts'
import { packMaterial, unpackMaterial } from '../../../src/cli/judging/material-pack.ts'

test.each([0, 1, 100, 101, 250])('a list of %i comes back as it was', async (count) => {
  const material = {
    context: { title: '「事業」, "a"' },
    facts: Array.from({ length: count }, (_, i) => ({ table: 'p1t1', row: i, path: ['あ', ''] })),
    fields: [],
    lines: [{ text: '一,二', place: { page: 1 } }],
  } as unknown as Material
  expect(unpackMaterial(await packMaterial(material))).toEqual(material)
})
