import { expect, test } from 'vitest'
import { buildContent } from '../../../src/report/content/build-content.ts'
import { chartHtml } from '../../../src/report/html/sections/chart.ts'
import { linePath, scalesOf, stepArea } from '../../../src/report/html/sections/chart-shapes.ts'
import { document, fact, KNOWLEDGE, readerOf } from '../content/made.ts'

const dot = (year: number, value: number) => ({ year, value, sure: true })
const room = { width: 118, height: 125, fromZero: false }

test('years run to the right, values upwards', () => {
  const { x, y } = scalesOf([dot(2020, 0), dot(2024, 100)], room)
  expect([x(2020), x(2022), x(2024)]).toEqual([9, 59, 109])
  expect(y(100)).toBeLessThan(y(50))
  expect(y(50)).toBeLessThan(y(0))
})

test('a missing year is a gap', () => {
  const dots = [dot(2020, 1), dot(2021, 2), dot(2023, 3)]
  const path = linePath(dots, scalesOf(dots, room))
  expect(path.replace(/[\d.,]/g, '')).toBe('MLM')
})

test('a total stands on zero and adds up in steps', () => {
  const dots = [dot(2020, 10), dot(2021, 30)]
  const scales = scalesOf(dots, { ...room, fromZero: true })
  const zero = scales.y(0)
  expect(zero).toBe(scales.frame.bottom)
  expect(stepArea(dots, scales)).toBe(`M9,${zero}V${scales.y(10)}H109V${scales.y(30)}V${zero}Z`)
})

const chart = (facts: Parameters<typeof fact>[0][]) => {
  const { indicators } = buildContent(readerOf({ documents: [document()], facts: facts.map(fact) }), KNOWLEDGE)
  return chartHtml(indicators[0]!).html
}
const at = (role: string, year: number, number: number | null, more = {}) => ({
  role,
  fiscal_year_start: year,
  fiscal_year_end: year,
  number,
  number_base: number,
  raw: String(number ?? '⇒'),
  column: year,
  ...more,
})
const heightOf = (svg: string, name: string): [number, number] => {
  const [, y, height] = new RegExp(`class="${name}"[^>]* y="([\\d.]+)"[^>]* height="([\\d.]+)"`).exec(svg) ?? []
  return [Number(y), Number(y) + Number(height)]
}

test('good lies above the target, and below it where less is better', () => {
  const up = chart([at('actual', 2023, 10), at('target', 2025, 20)])
  const down = chart(
    [at('baseline', 2020, 30), at('actual', 2023, 10), at('target', 2025, 20)].map((f) => ({
      ...f,
      item: '待機児童数',
    })),
  )
  const aim = (svg: string) => Number(/class="aim" d="M[\d.]+,([\d.]+)/.exec(svg)?.[1])
  expect(heightOf(up, 'good')[1]).toBeCloseTo(aim(up), 5)
  expect(heightOf(down, 'good')[0]).toBeCloseTo(aim(down), 5)
})

test('where nobody knows which way is good, neither side is', () => {
  const svg = chart([at('baseline', 2020, 30), at('actual', 2023, 10), at('target', 2025, 20)])
  expect(svg).not.toContain('class="good"')
})

test('doubtful readings are hollow; what says no number is not drawn', () => {
  const svg = chart([
    at('actual', 2021, 10, { confidence: 0.5 }),
    at('actual', 2022, null, { status: 'carried' }),
    at('actual', 2023, 12),
  ])
  expect(svg.match(/<circle class="actual/g)).toHaveLength(2)
  expect(svg.match(/class="actual unsure"/g)).toHaveLength(1)
  expect(svg).toContain('aria-label="出生数 の推移。実績 2021 10、2022 ⇒、2023 12"')
})

test('one year is no course', () => {
  expect(chart([at('actual', 2023, 10)])).toBe('')
})
