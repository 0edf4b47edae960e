// A finding's crops -> figures: a piece of the page with the places of the values drawn on it.  Pure.
// The picture stands once in the page (pictures.ts); each figure looks at it through a view box in points of the page.
import type { Box } from '../../../types.ts'
import type { ReportFinding } from '../../content/content.ts'
import type { Crop, Picture } from '../../crops/crops.ts'
import { attribute, both } from '../bilingual.ts'
import { type Html, html, trusted } from '../html.ts'

/** Pixels of the screen a point of the page has, so far as there is room: print of 8 pt reads like text of the report. */
const ZOOM = 1.5
/** Points left free between a value's ink and the line drawn round it. */
const GAP = 0.5

export const picturesHtml = (pictures: readonly Picture[]): Html =>
  pictures.length === 0
    ? html``
    : html`<svg class="pictures" width="0" height="0" aria-hidden="true" focusable="false"><defs>${pictures.map(
        ({ id, area, mediaType, base64 }) =>
          html`<image id="${id}" ${frame(area)} preserveAspectRatio="none" href="data:${mediaType};base64,${trusted(base64)}"/>`,
      )}</defs></svg>`

const frame = ({ x0, y0, x1, y1 }: Box): Html =>
  html`x="${round(x0)}" y="${round(y0)}" width="${round(x1 - x0)}" height="${round(y1 - y0)}"`

const round = (points: number): number => Math.round(points * 10) / 10

/** `several`: the finding shows more than one page, so each says which it is. */
export const cropHtml = (finding: ReportFinding, crop: Crop, several: boolean): Html => {
  const { x0, y0, x1, y1 } = crop.window
  const width = Math.round((x1 - x0) * ZOOM)
  const name = (crop.elsewhere ?? finding.document).name
  const values = finding.values
    .filter((v) => !crop.elsewhere && v.page === crop.page)
    .map((v) => `${v.item} ${v.raw}`.trim())
  const [ja, en] = [
    `${name} ${crop.page} ページの切り抜き。枠の値: ${values.join('、') || '（文）'}`,
    `Cut-out of page ${crop.page} of ${name}. Framed: ${values.join(', ') || '(text)'}`,
  ]
  return html`<figure class="crop" tabindex="0"><svg viewBox="${round(x0)} ${round(y0)} ${round(x1 - x0)} ${round(y1 - y0)}" width="${width}" role="img" ${attribute('aria-label', ja, en)}><use href="#${crop.picture}"/>${crop.boxes.map(
    (box) => html`<rect class="mark" ${frame(grown(box))} rx="2"/>`,
  )}</svg>${several && html`<figcaption>${captionHtml(finding, crop)}</figcaption>`}</figure>`
}

/** The document too, where several are compared. */
const captionHtml = (finding: ReportFinding, { page, elsewhere }: Crop): Html => {
  const name = elsewhere?.name ?? (finding.elsewhere.length > 0 ? finding.document.name : '')
  return both(`${name} ${page} ページ`.trim(), `${name} page ${page}`.trim())
}

const grown = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 - GAP, y0: y0 - GAP, x1: x1 + GAP, y1: y1 + GAP })
