import { expect, test } from 'vitest'
import type { PageBox, ReportFinding } from '../../../src/report/content/content.ts'
import { MOST_PAGES, planCrops } from '../../../src/report/crops/plan-crops.ts'

const finding = (id: number, boxes: readonly PageBox[], sha256 = 'a') =>
  ({ id, boxes, document: { sha256 }, elsewhere: [] }) as unknown as ReportFinding
const A4 = () => ({ width: 595, height: 842 })

test('a window is as wide as a page upright and holds its places with room round them', () => {
  const [page] = planCrops([finding(1, [[3, 300, 400, 340, 412]])], A4)
  const window = page!.cuts[0]!.windows[0]!
  expect(page).toMatchObject({ page: 3, sha256: 'a' })
  expect([window.window.x0, window.window.x1]).toEqual([0, 595])
  expect(window.window.y0).toBeLessThan(400 - 30)
  expect(window.window.y1).toBeGreaterThan(412 + 20)
  expect(window.boxes).toEqual([{ x0: 300, y0: 400, x1: 340, y1: 412 }])
})

test('on a wide page it reaches to the labels at the left', () => {
  const [page] = planCrops([finding(1, [[1, 600, 400, 640, 412]])], () => ({ width: 960, height: 540 }))
  const { x0, x1 } = page!.cuts[0]!.area
  expect(x0).toBeLessThan(200)
  expect(x1).toBeLessThanOrEqual(960)
})

test('no window leaves its page, however odd the box', () => {
  for (const box of [
    [1, -50, -20, 700, 900],
    [1, 590, 838, 595, 842],
    [1, 0, 0, 1, 1],
  ] as const) {
    const { x0, y0, x1, y1 } = planCrops([finding(1, [box])], A4)[0]!.cuts[0]!.area
    expect([x0 >= 0, y0 >= 0, x1 <= 595, y1 <= 842, x1 > x0, y1 > y0]).toEqual(Array(6).fill(true))
  }
})

test('findings about one line share a picture, those far apart on a page do not', () => {
  const [page] = planCrops(
    [
      finding(1, [[1, 300, 100, 340, 112]]),
      finding(2, [[1, 400, 106, 440, 118]]),
      finding(3, [[1, 300, 700, 340, 712]]),
    ],
    A4,
  )
  expect(page!.cuts.map(({ windows }) => windows.map((w) => w.finding))).toEqual([[1, 2], [3]])
})

test('pages stand in the order of the gravest finding on them', () => {
  const pages = planCrops(
    [finding(1, [[7, 0, 0, 9, 9]]), finding(2, [[2, 0, 0, 9, 9]], 'b'), finding(3, [[7, 0, 0, 9, 9]])],
    A4,
  )
  expect(pages.map(({ sha256, page }) => [sha256, page])).toEqual([
    ['a', 7],
    ['b', 2],
  ])
})

test('of a finding on many pages the first are shown; a page of unknown size is not', () => {
  const many = finding(
    1,
    Array.from({ length: 9 }, (_, i): PageBox => [i + 1, 0, 0, 9, 9]),
  )
  expect(planCrops([many], A4)).toHaveLength(MOST_PAGES)
  expect(planCrops([many], () => undefined)).toEqual([])
})

test('a finding that compares documents shows a window of each, and says which is not its own', () => {
  const older = { sha256: 'b', name: 'older.pdf', path: 'older.pdf', mediaType: 'application/pdf' }
  const both = {
    ...finding(1, [[2, 300, 400, 340, 412]]),
    elsewhere: [{ document: older, pages: [5], boxes: [[5, 300, 100, 340, 112]] }],
  } as unknown as ReportFinding
  const windows = planCrops([both], A4).map(({ sha256, page, cuts }) => [sha256, page, cuts[0]!.windows[0]!.elsewhere])
  expect(windows).toEqual([
    ['a', 2, undefined],
    ['b', 5, older],
  ])
})
