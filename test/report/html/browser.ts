// Chromium where there is one: the report as a person meets it.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Its path, or nothing: then tests are skipped and say so. */
export const CHROMIUM = PLACES.find((path) => path !== undefined && existsSync(path))

/** As root, in a container, Chromium has no sandbox to offer. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })

export type Seen = { readonly page: Page; readonly trouble: string[] }

/** The report from disk; whatever the browser complains of, and whatever it would fetch, is kept. */
export const openReport = async (
  browser: Browser,
  report: string,
  look: Parameters<Browser['newPage']>[0] = {},
): Promise<Seen> => {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.html')
  writeFileSync(file, report)
  const page = await browser.newPage(look)
  const trouble: string[] = []
  page.on('console', (message) => trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('dialog', (dialog) => trouble.push(`dialog ${dialog.message()}`))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) trouble.push(`request ${request.url()}`)
  })
  await page.goto(pathToFileURL(file).href)
  return { page, trouble }
}
