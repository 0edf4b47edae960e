import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCell, readQuantities } from '../../src/notation/number.ts'
import { readStatus } from '../../src/notation/status.ts'
import { readUnit, splitUnit } from '../../src/notation/unit.ts'
import { findYears } from '../../src/notation/years.ts'

const only = (text: string) => {
  const notation = readCell(text)
  if (notation.kind !== 'quantities' || notation.quantities.length !== 1)
    throw new Error(`${text}: ${JSON.stringify(notation)}`)
  return notation.quantities[0]!
}

const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const grouped = (n: number): string => n.toLocaleString('en-US')
const KANJI = '〇一二三四五六七八九'
const kanji = (n: number): string => {
  const four = (part: number): string =>
    [1000, 100, 10, 1]
      .map((size) => [Math.floor(part / size) % 10, size] as const)
      .filter(([digit]) => digit > 0)
      .map(
        ([digit, size]) =>
          `${digit === 1 && size > 1 ? '' : KANJI[digit]}${{ 1000: '千', 100: '百', 10: '十', 1: '' }[size]}`,
      )
      .join('')
  return [[1e8, '億'] as const, [1e4, '万'] as const, [1, ''] as const]
    .map(([size, name]) => [Math.floor(n / size) % 1e4, size, name] as const)
    .filter(([part]) => part > 0)
    .map(([part, size, name]) => (part === 1000 && size > 1 ? `一千${name}` : four(part) + name))
    .join('')
}
const mixed = (n: number): string =>
  [[1e8, '億'] as const, [1e4, '万'] as const, [1, ''] as const]
    .map(([size, name]) => [Math.floor(n / size) % 1e4, name] as const)
    .filter(([part]) => part > 0)
    .map(([part, name]) => `${grouped(part)}${name}`)
    .join('')

describe('a number printed in any style is read back', () => {
  const numbers = fc.integer({ min: 0, max: 999_999_999_999 })
  const signs = fc.constantFrom('', '▲', '△', '-', '－', '−')
  const units = fc.constantFrom('', '人', '件', '%', '円', 'か所', 't-CO2', '回/年')

  it('grouped, plain, full width, signed, with a unit', () => {
    fc.assert(
      fc.property(numbers, signs, units, fc.boolean(), fc.boolean(), (n, sign, unit, groups, full) => {
        const text = sign + (groups ? grouped(n) : String(n)) + unit
        const quantity = only(full ? wide(text) : text)
        expect(quantity.value).toBe(sign !== '' && n !== 0 ? -n : n)
        expect(quantity.confidence).toBe(1)
      }),
    )
  })

  it('decimals, as printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(3, '0')}`
        expect(only(text)).toMatchObject({ printed: text, value: Number(text) })
        expect(only(`${text}万人`).value).toBeCloseTo(Number(text) * 1e4, 4)
      }),
    )
  })

  it('magnitudes and kanji', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        expect(only(`${mixed(n)}円`).value).toBe(n)
        expect(only(`${kanji(n)}円`).value).toBe(n)
      }),
    )
  })

  it('in a sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 5 }), (list) => {
        const text = list.map((n) => `参加者${grouped(n)}人`).join('、')
        expect(readQuantities(text).map((q) => q.value)).toEqual(list)
      }),
    )
  })
})

describe('junk', () => {
  const alphabet = fc.constantFrom(...'0123456789,.%()（）-－▲△~～/:年月日人件千万億約第回目①※RHA十一二 　、。')
  const junk = fc.oneof(fc.string(), fc.string({ unit: alphabet, maxLength: 30 }))

  it('never yields a number that is not printed', () => {
    fc.assert(
      fc.property(junk, (text) => {
        const notation = readCell(text)
        const quantities = [...readQuantities(text), ...(notation.kind === 'quantities' ? notation.quantities : [])]
        for (const q of quantities) {
          if (q.doubts.includes('kanji') || q.doubts.includes('ocr') || q.unit === '割') continue
          const digits = text.normalize('NFKC').replaceAll(',', '')
          const body = q.printed.replace('-', '')
          // Composed magnitudes are the one print that is reckoned, not copied.
          if (/[千百万億兆]/.test(text)) expect(Number.isFinite(q.value)).toBe(true)
          else expect(digits).toContain(body)
          expect(q.start).toBeGreaterThanOrEqual(0)
          expect(q.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('never breaks units or years', () => {
    fc.assert(
      fc.property(junk, (text) => {
        readUnit(text)
        expect(splitUnit(text).item.length).toBeLessThanOrEqual(text.length)
        for (const { years, start, end } of findYears(text, '令和', { header: true, fiscalYear: 2024 })) {
          expect(years.from).toBeGreaterThan(1867)
          expect(years.to).toBeGreaterThanOrEqual(years.from)
          expect(years.to).toBeLessThan(2130)
          expect(end).toBeGreaterThan(start)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

/** 100,000 characters in well under a second each; a quadratic pattern needs minutes. */
const LONGEST_MS = 3000

describe('hostile text', () => {
  it.each([
    '1',
    '1,',
    '(',
    '((1)',
    '1年',
    '令和1',
    '約',
    '- ',
    '▲ ',
    '一',
    '万1',
    '1億',
    '1~',
    '※',
    'http://',
    '1人',
    '1/',
    '1-',
    '1・',
    '\n1',
    '2015-',
    '基本目標1',
    '平 ',
    '（',
  ])('%s a hundred thousand characters long', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    const begin = performance.now()
    readQuantities(text)
    readCell(text)
    readStatus(text)
    readUnit(text)
    splitUnit(text)
    findYears(text, '令和', { header: true, fiscalYear: 2024 })
    expect(performance.now() - begin).toBeLessThan(LONGEST_MS)
  })
})
