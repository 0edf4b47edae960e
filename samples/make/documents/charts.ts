// Bar and line charts with axes, as slides show them beside tables.

import { widthOf } from '../layout/font.ts'
import { wrap } from '../layout/wrap.ts'
import type { Surface } from '../surfaces/surface.ts'

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Series = {
  readonly title: string
  readonly labels: readonly string[]
  readonly values: readonly number[]
  readonly top: number
  readonly step: number
  readonly unit: string
}

const GREY = '#8c8c8c'
const PALE = '#d9d9d9'
const LABEL = 7

export function barChart(s: Surface, area: Area, series: Series, color: string): void {
  const plot = axes(s, area, series)
  const slot = plot.width / series.values.length
  for (const [i, value] of series.values.entries()) {
    const height = (Math.min(value, series.top) / series.top) * plot.height
    s.fill(plot.x + slot * (i + 0.22), plot.y + plot.height - height, slot * 0.56, height, color)
  }
}

export function lineChart(s: Surface, area: Area, series: Series, color: string): void {
  const plot = axes(s, area, series)
  const slot = plot.width / series.values.length
  const at = series.values.map(
    (v, i) => [plot.x + slot * (i + 0.5), plot.y + plot.height * (1 - v / series.top)] as const,
  )
  s.path(at, { stroke: 1.8, color })
  for (const [x, y] of at) s.fill(x - 2.5, y - 2.5, 5, 5, color)
}

function axes(s: Surface, area: Area, { title, labels, top, step, unit }: Series): Area {
  const plot = { x: area.x + 34, y: area.y + 26, width: area.width - 40, height: area.height - 66 }
  s.text(area.x + (area.width - widthOf(title, 9, true)) / 2, area.y + 10, title, { size: 9, bold: true })
  s.text(area.x, area.y + 20, `(${unit})`, { size: LABEL })
  for (let value = 0; value <= top; value += step) {
    const y = plot.y + plot.height * (1 - value / top)
    if (value > 0) s.line([plot.x, y], [plot.x + plot.width, y], 0.4, PALE)
    const text = value.toLocaleString('en')
    s.text(plot.x - 4 - widthOf(text, LABEL), y + 2.5, text, { size: LABEL })
  }
  s.line([plot.x, plot.y], [plot.x, plot.y + plot.height], 0.8, GREY)
  s.line([plot.x, plot.y + plot.height], [plot.x + plot.width, plot.y + plot.height], 0.8, GREY)
  const slot = plot.width / labels.length
  for (const [i, label] of labels.entries())
    for (const [n, part] of wrap(label, slot - 2, LABEL)
      .slice(0, 4)
      .entries())
      s.text(plot.x + slot * (i + 0.5) - widthOf(part, LABEL) / 2, plot.y + plot.height + 9 + n * 8.5, part, {
        size: LABEL,
      })
  return plot
}
