// A record packed bit by bit is the same when it is unpacked, and what was packed is let go.
import { expect, test } from 'vitest'
import type { Extracted } from '../../../src/cli/threads/extract-task.ts'
import { packExtracted, unpackExtracted } from '../../../src/cli/threads/hand-over.ts'

const record = (facts: number) => ({
  context: { era: 'R3', none: undefined },
  pages: [{ number: 1, quality: { verdict: 'text' } }],
  tables: [],
  facts: Array.from({ length: facts }, (_, i) => ({ raw: `${i} 円`, value: Number.NaN, page: i })),
  family: 'plan',
  material: Uint8Array.of(1, 2, 3),
})

test.each([0, 1, 100, 101, 350])('%i facts', (count) => {
  const given = record(count)
  const packed = packExtracted({ ok: true, record: given, milliseconds: 5, withoutRoom: [3] } as unknown as Extracted)
  expect(given.facts ?? []).toHaveLength(0)
  // As a thread hands it over.
  const { record: found, ...rest } = unpackExtracted(structuredClone(packed))
  expect(rest).toEqual({ ok: true, milliseconds: 5, withoutRoom: [3] })
  expect({ ...found, material: Array.from(found.material!) }).toEqual({ ...record(count), material: [1, 2, 3] })
})
