// Surface drawn by typst: every mark is placed absolutely on pages without margins.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { boldFont, regularFont, widthOf } from '../layout/font.ts'
import { BLACK, FIXED_DATE, type Surface } from './surface.ts'

const points = (n: number) => `${Math.round(n * 1000) / 1000}pt`
const literal = (text: string) => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}')
const at = (x: number, y: number, what: string) => `#place(top + left, dx: ${points(x)}, dy: ${points(y)}, ${what})`
const paint = (color?: string) => `rgb("${color ?? BLACK}")`

/** Without kerning and without the gap typst puts between Japanese and Latin (it would come out as spaces). */
export const TYPST_HEAD =
  '#set text(font: "Noto Sans JP", lang: "ja", kerning: false, ligatures: false, cjk-latin-spacing: none, top-edge: "baseline", bottom-edge: "baseline")\n'

export function typstPdf(source: string): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [Buffer.from(regularFont), Buffer.from(boldFont)] }] })
  return compiler.pdf({ mainFileContent: source }, { creationTimestamp: FIXED_DATE.getTime() / 1000 })
}

export function typstSurface(title: string): Surface {
  const out = [`#set document(title: ${literal(title)}, date: none)\n${TYPST_HEAD}`]
  let pages = 0
  const text: Surface['text'] = (x, y, string, { size, bold, color }) => {
    const style = `size: ${points(size)}, weight: ${bold ? 700 : 400}, fill: ${paint(color)}`
    if (string !== '') out.push(at(x, y, `text(${style}, box(${literal(string)}))`))
  }
  return {
    page: (width, height) => {
      const setting = `set page(width: ${points(width)}, height: ${points(height)}, margin: 0pt)`
      out.push(pages++ === 0 ? `#${setting}` : `#pagebreak()\n#${setting}`)
    },
    text,
    column: (x, y, string, style, pitch) => {
      for (const [i, c] of [...string].entries())
        text(x - widthOf(c, style.size, style.bold) / 2, y + style.size * (0.88 + i * pitch), c, style)
    },
    line: ([x0, y0], [x1, y1], width, color) =>
      out.push(
        at(
          0,
          0,
          `line(start: (${points(x0)}, ${points(y0)}), end: (${points(x1)}, ${points(y1)}), stroke: ${points(width)} + ${paint(color)})`,
        ),
      ),
    fill: (x, y, width, height, color) =>
      out.push(at(x, y, `rect(width: ${points(width)}, height: ${points(height)}, fill: ${paint(color)})`)),
    frame: (x, y, width, height, stroke) =>
      out.push(
        at(x, y, `rect(width: ${points(width)}, height: ${points(height)}, stroke: ${points(stroke)} + ${paint()})`),
      ),
    ellipse: (x, y, rx, ry, stroke, color) =>
      out.push(
        at(
          x - rx,
          y - ry,
          `ellipse(width: ${points(2 * rx)}, height: ${points(2 * ry)}, stroke: ${points(stroke)} + ${paint(color)})`,
        ),
      ),
    path: (list, { fill, stroke, color }) => {
      const [first, ...rest] = list.map(([x, y]) => `(${points(x)}, ${points(y)})`)
      const steps = [`curve.move(${first})`, ...rest.map((p) => `curve.line(${p})`), ...(fill ? ['curve.close()'] : [])]
      const ink = fill ? `fill: ${paint(fill)}` : `stroke: ${points(stroke ?? 1)} + ${paint(color)}`
      out.push(at(0, 0, `curve(${ink}, ${steps.join(', ')})`))
    },
    finish: async () => typstPdf(out.join('\n')),
  }
}
