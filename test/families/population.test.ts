// Population by municipality code: the census figures themselves, wards beside their city, nothing for a prefecture.
import { expect, test } from 'vitest'
import { allMunicipalities } from '../../src/families/identify-municipality.ts'
import { populationOf } from '../../src/families/population.ts'

test.each([
  ['札幌市', '011002', 1_973_395],
  ['札幌市中央区', '011011', 248_680],
  ['北海道', '010006', undefined],
  ['no code', '999999', undefined],
])('%s', (_, code, people) => expect(populationOf(code)).toBe(people))

test('nearly every municipality that is known has one', () => {
  const places = allMunicipalities().filter(({ name, prefecture }) => name !== prefecture)
  const without = places.filter(({ code }) => populationOf(code) === undefined)
  expect(without.length).toBeLessThan(places.length / 50)
})
