// A family that switches off a check which does not exist is refused, and told which one was meant.
import { expect, test } from 'vitest'
import { withKnownChecks } from '../../../src/cli/settings/known-checks.ts'

const family = (check: string) => ({ id: 'plan', checks: { [check]: { severity: 'off' as const, reason: 'x' } } })

test('a known check passes', () => expect(withKnownChecks([family('year-jump')])).toHaveLength(1))
test.each([
  ['rate-missmatch', 'rate-mismatch'],
  ['year-jumps', 'year-jump'],
])('%s: did you mean %s?', (wrong, meant) =>
  expect(() => withKnownChecks([family(wrong)])).toThrow(`did you mean ${meant}?`),
)
