// An indicator's points -> a small drawing of its course: baseline, actuals, target, and on which side of it is good.  Pure.
// Drawn by hand and not by a chart library: two scales and five marks, 0.1 ms and 1 kB each (half of it its words).
import { SURE } from '../../content/confidence.ts'
import type { Direction, Indicator, Point } from '../../content/content.ts'
import { periodsOf } from '../../content/points.ts'
import { attribute } from '../bilingual.ts'
import { type Html, html } from '../html.ts'
import { type Dot, linePath, type Scales, scalesOf, stepArea } from './chart-shapes.ts'
import { chartWords } from './chart-words.ts'

const [WIDTH, HEIGHT] = [216, 76]

export const chartHtml = (indicator: Indicator): Html => {
  const { points, cumulative, direction } = indicator
  const actual = dots(points.actual)
  const planned = dots([...points.increment, ...points.cumulative_increment])
  const target = dots(points.target)
  const all = [...dots(points.baseline), ...actual, ...target, ...dots(points.forecast), ...planned]
  if (new Set(all.map((dot) => dot.year)).size < 2) return html``
  const fromZero = cumulative || planned.length > 0
  const aim = target.at(-1)
  const scales = scalesOf(all, {
    width: WIDTH,
    height: HEIGHT,
    fromZero,
    beyond: aim && { aim: aim.value, less: direction === 'down' },
  })
  const { ja, en } = chartWords(indicator)
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" ${attribute('aria-label', ja, en)}>${[
    target.map((dot, i) => goodSide(dot, target[i - 1], direction, scales)),
    cumulative && html`<path class="area" d="${stepArea(actual, scales)}"/>`,
    bars(dots(points.increment), scales),
    !cumulative && periodsOf(points).map((period) => way(dots(period), scales)),
    html`<path class="line" d="${linePath(actual, scales)}"/>`,
    html`<path class="line plan" d="${linePath(dots(points.cumulative_increment), scales)}"/>`,
    dots(points.forecast).map((dot) => mark('forecast', dot, scales)),
    dots(points.baseline).map((dot) => diamond(dot, scales)),
    actual.map((dot) => mark('actual', dot, scales)),
    target.map((dot) => mark('target', dot, scales)),
    years(all, scales),
  ]}</svg>`
}

const dots = (points: readonly Point[]): Dot[] =>
  points.flatMap(({ year, number, fact }) =>
    year === null || number === null ? [] : [{ year, value: number, sure: fact.confidence >= SURE }],
  )

/** Light beyond each target, up to its year: above it, or below where less is better. */
const goodSide = (target: Dot, before: Dot | undefined, direction: Direction, { x, y, frame }: Scales): Html => {
  const [at, left, right] = [y(target.value), before ? x(before.year) : frame.left, x(target.year)]
  const [top, bottom] = direction === 'down' ? [at, frame.bottom] : [frame.top, at]
  const side = html`<rect class="good" x="${left}" y="${top}" width="${right - left}" height="${Math.max(0, bottom - top)}"/>`
  return html`${direction !== 'unknown' && side}<path class="aim" d="M${left},${at}H${right}"/>`
}

/** The straight way from the baseline to the target: above or below it lies the actual. */
const way = ([from, to]: readonly Dot[], { x, y }: Scales): Html | false =>
  from !== undefined &&
  to !== undefined &&
  html`<path class="way" d="M${x(from.year)},${y(from.value)}L${x(to.year)},${y(to.value)}"/>`

const bars = (increments: readonly Dot[], { x, y }: Scales): Html[] =>
  increments.map(({ year, value, sure }) => {
    const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))]
    return html`<rect class="bar${!sure && ' unsure'}" x="${x(year) - 5}" y="${top}" width="10" height="${Math.max(1, bottom - top)}"/>`
  })

const mark = (kind: string, { year, value, sure }: Dot, { x, y }: Scales): Html =>
  html`<circle class="${kind}${!sure && ' unsure'}" cx="${x(year)}" cy="${y(value)}" r="${kind === 'target' ? 4 : 3}"/>`

const diamond = ({ year, value, sure }: Dot, { x, y }: Scales): Html =>
  html`<path class="baseline${!sure && ' unsure'}" d="M${x(year)},${y(value) - 4}l4,4l-4,4l-4,-4z"/>`

/** The first and the last year, told by the axis. */
const years = (all: readonly Dot[], { x }: Scales): Html[] => {
  const [first, last] = [Math.min(...all.map((dot) => dot.year)), Math.max(...all.map((dot) => dot.year))]
  const label = (year: number, anchor: string) =>
    html`<text x="${x(year)}" y="${HEIGHT - 3}" text-anchor="${anchor}">${year}</text>`
  return [label(first, 'start'), label(last, 'end')]
}
