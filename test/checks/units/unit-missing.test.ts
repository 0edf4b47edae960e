// A unit that was worked out is printed nowhere: it is missing all the same.
import { expect, test } from 'vitest'
import { checkDocument } from '../../../src/checks/check-document.ts'
import type { Unit } from '../../../src/types.ts'
import { made, rowOf } from '../made.ts'

const checked = (from: Unit['from']) => {
  const counted = ['甲', '乙', '丙', '丁', '戊'].map((n) => rowOf(`${n}の件数`, '件', ['target', 2024, '2']))
  const paper = made([...counted, rowOf('己の割合', '%', ['target', 2024, '20'])])
  const facts = paper.facts.map((f) => (f.item === '己の割合' && f.unit ? { ...f, unit: { ...f.unit, from } } : f))
  return checkDocument({ ...paper, facts }).map((f) => f.check)
}

test('% that only the word 割合 tells is no printed unit', () => {
  expect(checked('none')).toContain('unit-missing')
  expect(checked('header')).not.toContain('unit-missing')
})
