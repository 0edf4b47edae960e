import { describe, expect, it } from 'vitest'
import { checkBoxes } from '../../../../src/read/ocr/marks/check-boxes.ts'
import { softInk } from '../../../../src/read/ocr/marks/soft-ink.ts'
import type { Pen } from '../paper.ts'
import { EM, printed } from './print.ts'

const boxesIn = (lines: readonly string[], draw?: (pen: Pen) => void, em = EM) => {
  const { gray, region } = printed(lines, draw, em)
  return checkBoxes(gray, region.ink, softInk(gray, region.box), em)
}
const seen = (lines: readonly string[], draw?: (pen: Pen) => void, em = EM): string =>
  [...boxesIn(lines, draw, em)]
    .sort(({ frame: a }, { frame: b }) => (Math.abs(a.y0 - b.y0) > em ? a.y0 - b.y0 : a.x0 - b.x0))
    .map((box) => box.text)
    .join('')

/** A tick by hand over the box that a line begins with. */
const tick =
  (line: number, inside = true) =>
  (pen: Pen): void => {
    const [x, y, side] = [20 + 0.1 * EM, 20 + line * 2 * EM + 0.1 * EM, 0.8 * EM]
    pen.lineWidth = 3
    pen.beginPath()
    pen.moveTo(x + 0.2 * side, y + 0.5 * side)
    pen.lineTo(x + 0.45 * side, y + 0.75 * side)
    pen.lineTo(x + (inside ? 0.8 : 1.1) * side, y + (inside ? 0.25 : -0.1) * side)
    pen.stroke()
  }

describe('boxes to tick', () => {
  it.each([
    ['on one line', ['□新規 ■継続 □見直し'], '□■□'],
    ['one below the other', ['■事業を拡大する', '□現状のまま続ける', '□縮小する'], '■□□'],
    ['none is chosen', ['□拡大 □維持 □縮小'], '□□□'],
    ['a filled one by itself', ['■評価'], '■'],
    ['rings and a disc', ['●拡大する', '○維持する', '○縮小する'], '●○○'],
    ['rings alone may be letters', ['〇〇市', '○'], ''],
  ])('%s', (_, lines, expected) => {
    expect(seen(lines)).toBe(expected)
  })

  it.each([18, 22, 34])('in letters of %i pixels', (em) => {
    expect(seen(['□新規 ■継続 □見直し'], undefined, em)).toBe('□■□')
  })

  it.each([
    ['letters with a frame', ['■国庫 □回数 □日数 □目標 □田園 □固定 □口座'], '■□□□□□□'],
    ['the letter 口 alone', ['口座の数', '窓口', '人口'], ''],
    ['framed letters below a box', ['□拡大 ■維持', '国の制度', '日程', '回数'], '□■'],
    ['one hollow box alone says nothing', ['□新規'], ''],
  ])('%s', (_, lines, expected) => {
    expect(seen(lines)).toBe(expected)
  })

  it.each([
    ['a tick inside its box', true],
    ['a tick that hits its frame', false],
  ])('%s', (_, inside) => {
    const lines = ['□拡大する', '□維持する', '□縮小する', '□廃止する']
    expect(seen(lines, tick(1, inside)).replace('☑', 'x')).toBe(inside ? '□x□□' : '□□□')
  })

  it('a frame that fell to pieces is known by the size of the others', () => {
    const gaps = (pen: Pen): void => {
      pen.fillStyle = '#fff'
      pen.fillRect(20 + 12, 20 + 2 * EM, 3, EM)
      pen.fillRect(20, 20 + 2 * EM + 12, EM, 3)
    }
    const lines = ['□拡大する', '□維持する', '□縮小する', '■廃止する']
    expect(seen(lines, gaps)).toBe('□□□■')
  })

  it('a ticked box is less sure than a plain one', () => {
    const boxes = boxesIn(['□拡大', '□維持', '□縮小', '□廃止'], tick(2))
    const [ticked] = boxes.filter((box) => box.text === '☑')
    expect(ticked!.confidence).toBeLessThan(0.9)
    expect(boxes.filter((box) => box.text === '□').every((box) => box.confidence > 0.9)).toBe(true)
  })
})
