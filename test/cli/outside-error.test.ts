import { expect, test } from 'vitest'
import { outsideError } from '../../src/cli/outside-error.ts'

const coded = (code: string, more = {}) => Object.assign(new Error('told by the system'), { code, ...more })

test.each([
  ['SQLITE_FULL', 'disk is full'],
  ['ENOSPC', 'disk is full'],
  ['SQLITE_BUSY_SNAPSHOT', 'in use by another program'],
  ['SQLITE_CORRUPT_VTAB', 'was left as it is'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['EROFS', 'read-only'],
  ['SQLITE_IOERR_WRITE', 'failed to read or write'],
])('%s is said in both languages', (code, said) => {
  const { message = '' } = outsideError(coded(code)) ?? {}
  expect(message).toContain(said)
  expect(message).toMatch(/[ぁ-ん].* \/ /)
})

test('the file is named where the system names it', () => {
  expect(outsideError(coded('ENOSPC', { path: '/out/data/facts.csv' }))?.message).toMatch(/: \/out\/data\/facts\.csv$/)
})

test.each([
  ['a defect', new TypeError('x is not a function')],
  ['a constraint that the program broke', coded('SQLITE_CONSTRAINT_UNIQUE')],
  ['no error at all', 'text'],
])('%s stays one', (_, error) => {
  expect(outsideError(error)).toBeUndefined()
})
