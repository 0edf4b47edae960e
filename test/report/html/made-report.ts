// A report made of rows written by hand.
import { reportScript } from '../../../src/cli/drawing/report-script.ts'
import { buildContent } from '../../../src/report/content/build-content.ts'
import { readExcerpts } from '../../../src/report/content/excerpts.ts'
import { type Crops, NO_CROPS } from '../../../src/report/crops/crops.ts'
import { linksOf } from '../../../src/report/html/links.ts'
import { reportHtml } from '../../../src/report/html/page.ts'
import { KNOWLEDGE, type Rows, readerOf } from '../content/made.ts'

const MADE = { generator: 'machikpi 0', readAt: '2026-01-02T03:04:05Z', state: 'state', script: reportScript() }

export const madeReport = (rows: Rows, crops: Crops = NO_CROPS, paths = new Map<string, string>()): string => {
  const read = readerOf(rows)
  const content = buildContent(read, KNOWLEDGE)
  return reportHtml(content, { crops, excerpts: readExcerpts(read, content.findings), links: linksOf(paths) }, MADE)
}
