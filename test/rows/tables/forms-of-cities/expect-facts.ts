// A drawn form and the facts that must come out of it, as test cases.
import { describe, expect, it } from 'vitest'
import type { Context, Table } from '../../../../src/types.ts'
import { numbersOf } from '../facts-of.ts'

export type Form = {
  readonly name: string
  readonly drawing: string
  readonly extra?: Partial<Pick<Table, 'kind' | 'title' | 'unitNote' | 'headerRows'>>
  readonly context?: Context
  readonly facts: readonly string[]
}

export const expectFacts = (of: string, forms: readonly Form[]): void => {
  describe(of, () => {
    it.each(forms)('$name', ({ drawing, extra, context, facts }) => {
      expect(numbersOf(drawing, extra, context)).toEqual(facts)
    })
  })
}
