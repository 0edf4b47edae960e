import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Crops } from '../../../src/report/crops/crops.ts'
import { A, B, document, fact, finding } from '../content/made.ts'
import { CHROMIUM, openBrowser, openReport } from './browser.ts'
import { madeReport } from './made-report.ts'

/** A white dot, WebP. */
const DOT = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA='
const window = { x0: 0, y0: 60, x1: 595, y1: 160 }
const CROPS: Crops = {
  pictures: [{ id: 'p0-0', area: window, mediaType: 'image/webp', base64: DOT }],
  crops: new Map([
    [1, [{ finding: 1, page: 1, window, boxes: [{ x0: 100, y0: 100, x1: 140, y1: 112 }], picture: 'p0-0' }]],
  ]),
  missing: new Map([[2, { ja: 'ファイルがありません', en: 'the file is gone' }]]),
}

/** Sixty findings over two documents: 10 errors, 20 suspicious, 30 for information. */
const ROWS = {
  documents: [document(), document({ sha256: B, document: 'b.txt', municipality: '△△町', media_type: 'text/plain' })],
  facts: [
    fact(),
    fact({ role: 'baseline', column: 0, fiscal_year_start: 2018, fiscal_year_end: 2018, number: 5, raw: '5' }),
    fact({
      role: 'target',
      column: 2,
      fiscal_year_start: 2025,
      fiscal_year_end: 2025,
      number: 20,
      raw: '20',
      confidence: 0.6,
    }),
    fact({ item: '待機児童数', row: 2, role: 'target', fiscal_year_end: 2025 }),
    fact({ item: '待機児童数', row: 2, raw: '累計8', number: 8, cumulative: 1 }),
  ],
  findings: Array.from({ length: 60 }, (_, i) =>
    finding({
      severity: i < 10 ? 'error' : i < 30 ? 'suspicious' : 'info',
      check: i % 2 ? 'rate-mismatch' : 'year-jump',
      sha256: i % 3 ? A : B,
      message_ja: `指摘の文 ${i}番 ﾊﾟｰｾﾝﾄ`,
      facts: i % 3 ? '["p1t1:1:1"]' : '["p1t9:2:0"]',
    }),
  ),
  tables: [{ sha256: B, table: 'p1t9', page: 1, title: '表', header_rows: 1 }],
  cells: [0, 1, 2].map((row) => ({
    sha256: B,
    table: 'p1t9',
    row,
    column: 0,
    row_span: 1,
    column_span: 1,
    header: 0,
    text: `行${row}`,
  })),
  pages: [{ sha256: A, page: 2, origin: 'text', verdict: 'scanned', reason: '画像だけ' }],
}

describe.skipIf(!CHROMIUM)('in Chromium (skipped where there is none)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  }, 120_000)
  afterAll(() => browser.close())

  const cards = '#finding-list > li'
  const report = madeReport(ROWS, CROPS)

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('axe finds nothing to complain of: %s, %i pixels', async (colorScheme, width) => {
    const { page, trouble } = await openReport(browser, report, { colorScheme, viewport: { width, height: 900 } })
    await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`)
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      `${axe.source}; axe.run()`,
    )
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(trouble).toEqual([])
  })

  test('findings are filtered, sorted and turned by keyboard alone', async () => {
    const { page, trouble } = await openReport(browser, report)
    expect(await page.locator(cards).count()).toBe(25)
    await page.locator('input[name=text]').focus()
    await page.keyboard.type('パーセント 7番')
    expect(await page.locator('#finding-count [lang=ja]').textContent()).toBe('60 件のうち 6 件')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space') // errors off
    expect(await page.locator(`${cards}.error`).count()).toBe(0)
    expect(await page.locator('#finding-count [lang=ja]').textContent()).toBe('60 件のうち 50 件')
    await page.locator('select[name=document]').selectOption({ index: 2 })
    expect(await page.locator('#finding-count [lang=en]').textContent()).toBe('16 of 60 findings')
    await page.locator('button[type=reset]').press('Enter')
    await page.locator('select[name=sort]').selectOption('check')
    expect(await page.locator('#finding-count [lang=en]').textContent()).toBe('60 findings')
    await page.locator('#finding-pages button').last().press('Enter')
    expect(await page.locator(cards).count()).toBe(10)
    expect(await page.evaluate('document.activeElement.className')).toContain('finding')
    expect(trouble).toEqual([])
  })

  test('a link to a finding on a later page leads there', async () => {
    const { page } = await openReport(browser, report)
    await page.evaluate(`location.hash = '#f58'`)
    await page.locator('#f58').waitFor()
    expect(await page.locator('#f58').isVisible()).toBe(true)
  })

  test('the language switch changes all that is seen, of cards shown later too', async () => {
    const { page } = await openReport(browser, report)
    await page.locator('#language').press('Enter')
    expect(await page.locator('h1').innerText()).toBe('Municipal KPI check report')
    expect(await page.locator('select[name=check] option').first().textContent()).toBe('all')
    await page.locator('#finding-pages button').last().press('Enter')
    expect(await page.locator(cards).first().innerText()).toContain('the rate does not fit')
    expect(await page.locator('#language').getAttribute('aria-label')).toBe('日本語にする')
  })

  test('the brightness switch beats the system', async () => {
    const { page } = await openReport(browser, report, { colorScheme: 'dark' })
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const dark = await ground()
    await page.locator('#theme').press('Enter')
    expect(await ground()).not.toBe(dark)
  })

  test('the frame stands where the value is', async () => {
    const { page } = await openReport(browser, report, { viewport: { width: 1280, height: 900 } })
    const [crop, mark] = await Promise.all(
      ['.crop svg', '.crop .mark'].map((s) => page.locator(s).first().boundingBox()),
    )
    expect((mark!.x - crop!.x) / crop!.width).toBeCloseTo(100 / 595, 1)
    expect((mark!.y - crop!.y) / crop!.height).toBeCloseTo((100 - 60) / 100, 1)
  })

  test('text of documents runs nothing', async () => {
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>'
    const findings = ROWS.findings.map((f) => ({ ...f, message_ja: hostile, message_en: hostile, arithmetic: hostile }))
    const { page, trouble } = await openReport(
      browser,
      madeReport({ ...ROWS, findings, documents: [document({ document: hostile })] }),
    )
    await page.locator('#finding-pages button').last().click()
    await page.locator('#language').click()
    expect(await page.locator(`${cards} .message`).first().innerText()).toBe(hostile)
    expect(await page.locator('main img, main script:not([type])').count()).toBe(0)
    expect(trouble).toEqual([])
  })

  test('on paper all findings are there, and every document lies open', async () => {
    const { page } = await openReport(browser, report)
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator(cards).count()).toBe(60)
    expect(await page.locator('details.document:not([open])').count()).toBe(0)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    expect(await page.locator(cards).count()).toBe(25)
  })
})
