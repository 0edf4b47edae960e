// Findings -> what has to be cut out of which pages so that each finding shows its places, pages with grave ones first.  Pure.
// Windows of one page that overlap much become one picture, which their findings share.
import { area, union } from '../../geometry/box.ts'
import type { Box } from '../../types.ts'
import type { PageBox, Paper, ReportFinding } from '../content/content.ts'
import { groupBy } from '../content/group-by.ts'

/** `tilt`: degrees clockwise by which a scan lies askew; places are on the straightened page. */
export type PageSize = { readonly width: number; readonly height: number; readonly tilt?: number }
/** What one finding shows of one page, in points. */
export type CropWindow = {
  readonly finding: number
  readonly page: number
  readonly window: Box
  readonly boxes: readonly Box[]
  /** The document, where it is not the finding's own. */
  readonly elsewhere?: Paper
}
/** One picture to be cut out of a page, and the windows that look at it. */
export type Cut = { readonly id: string; readonly area: Box; readonly windows: readonly CropWindow[] }
export type PageCuts = {
  readonly sha256: string
  readonly page: number
  readonly tilt: number
  readonly cuts: readonly Cut[]
}

/** Pages shown of one finding; a value that differs in thirty places is understood after these. */
export const MOST_PAGES = 4
/** Documents shown of one finding. */
const MOST_PAPERS = 4
/** Points left free round the places: two lines of a table above and below, and what stands beside. */
const MARGIN = { x: 72, y: 34 }
/** At least the width of A4 lying, so that a line shows the label it belongs to. */
const LEAST = { width: 842, height: 96 }
/** Labels of a line stand at its left, heads above it: there a small window grows. Shares of the growth. */
const LABELS_LEFT = 0.85
const HEADS_ABOVE = 0.65
/** Two windows share a picture where it is no larger than this share of both. */
const WORTH_SHARING = 1.15

export const planCrops = (
  findings: readonly ReportFinding[],
  sizeOf: (sha256: string, page: number) => PageSize | undefined,
): PageCuts[] => {
  const windows = findings.flatMap((finding) => {
    const own = { document: finding.document, boxes: finding.boxes, of: {} }
    const others = finding.elsewhere.map(({ document, boxes }) => ({ document, boxes, of: { elsewhere: document } }))
    return [own, ...others].slice(0, MOST_PAPERS).flatMap(({ document: { sha256 }, boxes, of }) =>
      [...groupBy(boxes, ([page]) => page)].slice(0, MOST_PAGES).flatMap(([page, here]) => {
        const size = sizeOf(sha256, page)
        return size ? [{ sha256, ...of, ...windowOf(finding.id, page, here, size) }] : []
      }),
    )
  })
  // Findings come the gravest first, so do the pages they stand on.
  return [...groupBy(windows, ({ sha256, page }) => `${sha256} ${page}`).values()].map((here, place) => ({
    sha256: here[0]!.sha256,
    page: here[0]!.page,
    tilt: sizeOf(here[0]!.sha256, here[0]!.page)?.tilt ?? 0,
    cuts: cutsOf(here).map((cut, i) => ({ id: `p${place}-${i}`, ...cut })),
  }))
}

const windowOf = (finding: number, page: number, places: readonly PageBox[], size: PageSize): CropWindow => {
  const boxes = places.map(([, x0, y0, x1, y1]) => ({ x0, y0, x1, y1 }))
  const { x0, y0, x1, y1 } = union(boxes)
  const [left, right] = stretched(x0 - MARGIN.x, x1 + MARGIN.x, LEAST.width, size.width, LABELS_LEFT)
  const [top, bottom] = stretched(y0 - MARGIN.y, y1 + MARGIN.y, LEAST.height, size.height, HEADS_ABOVE)
  return { finding, page, boxes, window: { x0: left, y0: top, x1: right, y1: bottom } }
}

/** At least so long, and inside 0..end; `before`: share of what is added that goes before. */
const stretched = (from: number, to: number, least: number, end: number, before: number): [number, number] => {
  const length = Math.min(end, Math.max(least, to - from))
  const start = Math.min(Math.max(0, from - (length - (to - from)) * before), end - length)
  return [Math.floor(start), Math.ceil(start + length)]
}

const cutsOf = (windows: readonly CropWindow[]): Omit<Cut, 'id'>[] => {
  const cuts: { area: Box; windows: CropWindow[] }[] = []
  for (const window of windows) {
    const shared = cuts.find((cut) => area(union([cut.area, window.window])) <= worth(cut.area, window.window))
    if (!shared) cuts.push({ area: window.window, windows: [window] })
    else {
      shared.area = union([shared.area, window.window])
      shared.windows.push(window)
    }
  }
  return cuts
}

const worth = (a: Box, b: Box): number => (area(a) + area(b)) * WORTH_SHARING
