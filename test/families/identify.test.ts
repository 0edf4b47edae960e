import { expect, test } from 'vitest'
import { familySchema } from '../../src/families/define-family.ts'
import { identifyFamily } from '../../src/families/identify-family.ts'
import {
  allMunicipalities,
  identifyMunicipality,
  municipalityByCode,
  municipalityEntry,
} from '../../src/families/identify-municipality.ts'
import { hasRightCheckDigit } from '../../src/families/municipality-code.ts'

test.each([
  ['苫小牧市総合戦略推進会議 苫小牧市役所', '012131'],
  ['札幌市の取組。札幌市中央区', '011002'],
  ['広島県府中市の計画', '342084'],
  ['東京都府中市の計画', '132063'],
  ['浜松市天竜区のあらまし', '221309'],
  ['東京都千代田区のあらまし', '131016'],
])('%s', (text, code) => expect(identifyMunicipality(text)?.code).toBe(code))

test.each([
  ['府中市の計画', 'two cities bear the name'],
  ['函館市と小樽市の連携', 'two cities equally often'],
  ['事業の概要', 'no city'],
])('%s stays open: %s', (text) => expect(identifyMunicipality(text)).toBeUndefined())

test('every code of the table has a right check digit, and codes without it are understood', () => {
  expect(allMunicipalities().filter((m) => !hasRightCheckDigit(m.code))).toEqual([])
  expect(municipalityByCode('01213')).toEqual({ code: '012131', name: '苫小牧市' })
  expect(municipalityByCode('012130')).toBeUndefined()
})

test('a code says from when to when it held only where that is known', () => {
  expect(municipalityEntry('22131')).toMatchObject({ code: '221317', validFrom: '2007-04-01', validTo: '2023-12-31' })
  expect(municipalityEntry('221384')).toMatchObject({ name: '浜松市中央区', validFrom: '2024-01-01' })
  expect(municipalityEntry('221384')).not.toHaveProperty('validTo')
  expect(municipalityEntry('012131')).not.toHaveProperty('validFrom')
})

test('the family that asks for most wins; a bad pattern is refused', () => {
  const family = (id: string, all: string[]) => familySchema.parse({ id, title: id, match: { all } })
  const families = [family('wide', ['評価']), family('narrow', ['評価', '令和[56]年度'])]
  expect(identifyFamily('令和6年度 評価', families)?.id).toBe('narrow')
  expect(identifyFamily('令和9年度 評価', families)?.id).toBe('wide')
  expect(identifyFamily('予算', families)).toBeUndefined()
  expect(familySchema.safeParse({ id: 'a', title: 'a', match: { all: ['('] } }).success).toBe(false)
})
