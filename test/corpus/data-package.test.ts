// Our packages against the published profile itself. The standard's own file is not part of this project: put
// https://datapackage.org/profiles/2.0/datapackage.json where PROFILE says.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { describedPackage, SPOILT } from '../report/described-package.ts'
import { SHARED } from './support/shared.ts'

const PROFILE = process.env.DATAPACKAGE_PROFILE ?? join(SHARED, 'profiles/datapackage-2.0.json')

describe.skipIf(!existsSync(PROFILE))(`the published Data Package profile (skipped without ${PROFILE})`, () => {
  let validate: ValidateFunction
  beforeAll(() => {
    // The profile carries words of its own for editors (propertyOrder, context), and formats such as `textarea`.
    validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
      JSON.parse(readFileSync(PROFILE, 'utf8')),
    )
  })

  test('takes a package with every table in every format', () => {
    validate(describedPackage())
    expect(validate.errors ?? []).toEqual([])
  })

  test.each(SPOILT)('refuses: %s', (_, spoil) => {
    const package_ = structuredClone(describedPackage())
    spoil(package_)
    expect(validate(package_)).toBe(false)
  })
})
