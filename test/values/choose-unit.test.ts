import { expect, it } from 'vitest'
import type { Role, UnitHint } from '../../src/types.ts'
import { chooseUnit } from '../../src/values/choose-unit.ts'

const hints = (...texts: readonly string[]) => texts.map((text): UnitHint => ({ text, from: 'caption' }))
const unitOf = (role: Role, head: string, ...texts: readonly string[]) =>
  chooseUnit('', hints(...texts), { item: 'プラスチック', role, heads: [head], value: 96.9 })?.printed

it('of two units in a caption the amount takes the one, its rate the other', () => {
  expect(unitOf('actual', '実績量', 'トン', '％')).toBe('トン')
  expect(unitOf('rate', '達成率', 'トン', '％')).toBe('%')
  expect(unitOf('rate', '達成率', 'トン')).toBe('%')
})
