import { describe, expect, test } from 'vitest'
import type { Box } from '../../../src/types.ts'
import { at, jp, readRaw, stream, wordOf } from './raw-pdf.ts'

/** The em square of 10 pt text on a base line: 8.8 above, 1.2 below. */
const near = (box: Box, ...[x0, y0, x1, y1]: readonly number[]) => {
  for (const [got, wanted] of [
    [box.x0, x0],
    [box.y0, y0],
    [box.x1, x1],
    [box.y1, y1],
  ] as const)
    expect(got).toBeCloseTo(wanted!, 1)
}

describe('places are on the displayed page, from its upper left corner', () => {
  test('plain', async () => {
    const page = await readRaw({ content: at(100, 200, '事業名') })
    expect([page.width, page.height]).toEqual([400, 300])
    near(wordOf(page, '事業名').box, 100, 91.2, 130, 101.2)
  })

  test('nested transformations', async () => {
    const content = `q 2 0 0 2 10 20 cm q 0.5 0 0 0.5 30 40 cm ${at(0, 0, '事業')} Q ${at(0, 0, '大')} Q ${at(0, 0, '小')}`
    const page = await readRaw({ content })
    near(wordOf(page, '事業').box, 70, 191.2, 90, 201.2)
    near(wordOf(page, '大').box, 10, 262.4, 30, 282.4)
    near(wordOf(page, '小').box, 0, 291.2, 10, 301.2)
  })

  test('a form drawn twice, with a matrix of its own', async () => {
    const content = 'q 1 0 0 1 100 0 cm /X Do Q q 1 0 0 1 200 100 cm /X Do Q'
    const form = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 5 5] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
      'BT /F 10 Tf 0 0 Td (12) Tj ET 0 20 m 50 20 l S',
    )
    const page = await readRaw({ content, resources: '/XObject << /X 10 0 R >>' }, { extra: [form] })
    const words = page.words.map((w) => [w.text, Math.round(w.box.x0), Math.round(w.box.y1)])
    expect(words).toContainEqual(['12', 105, 296])
    expect(words).toContainEqual(['12', 205, 196])
    expect(words).toHaveLength(2)
    expect(page.rulings.map((r) => [r.axis, Math.round(r.at), Math.round(r.from), Math.round(r.to)])).toEqual([
      ['h', 275, 105, 155],
      ['h', 175, 205, 255],
    ])
  })

  test.each([
    { rotate: 90, size: [300, 400], box: [198.8, 100, 208.8, 130], turn: 90, rule: ['v', 50, 10, 110] },
    { rotate: 180, size: [400, 300], box: [270, 198.8, 300, 208.8], turn: 180, rule: ['h', 50, 290, 390] },
    { rotate: 270, size: [300, 400], box: [91.2, 270, 101.2, 300], turn: 270, rule: ['v', 250, 290, 390] },
  ] as const)('/Rotate $rotate', async ({ rotate, size, box, turn, rule }) => {
    const page = await readRaw({ content: `${at(100, 200, '事業名')} 10 50 m 110 50 l S`, keys: `/Rotate ${rotate}` })
    expect([page.width, page.height, page.rotation]).toEqual([...size, rotate])
    const word = wordOf(page, '事業名')
    near(word.box, ...box)
    expect(word.turn).toBe(turn)
    const { axis, at: place, from, to } = page.rulings[0]!
    expect([axis, Math.round(place), Math.round(from), Math.round(to)]).toEqual(rule)
  })

  test('a page that is turned so that its sideways text stands upright', async () => {
    const page = await readRaw({ content: `BT /J 10 Tf 0 1 -1 0 100 50 Tm ${jp('比較')} Tj ET`, keys: '/Rotate 90' })
    expect(wordOf(page, '比較').turn).toBe(0)
    near(wordOf(page, '比較').box, 50, 91.2, 70, 101.2)
  })

  test('a CropBox that does not begin at the corner', async () => {
    const page = await readRaw({ content: at(100, 200, '事業名'), keys: '/CropBox [50 20 350 280]' })
    expect([page.width, page.height]).toEqual([300, 260])
    near(wordOf(page, '事業名').box, 50, 71.2, 80, 81.2)
  })

  test('UserUnit', async () => {
    const page = await readRaw({ content: at(100, 200, '事業名'), keys: '/UserUnit 2' })
    expect([page.width, page.height]).toEqual([800, 600])
    near(wordOf(page, '事業名').box, 200, 182.4, 260, 202.4)
    expect(wordOf(page, '事業名').fontSize).toBeCloseTo(20, 3)
  })
})

describe('reading directions on an upright page', () => {
  test.each([
    { name: 'from bottom to top', matrix: '0 1 -1 0 100 50', turn: 270, box: [91.2, 220, 101.2, 250] },
    { name: 'from top to bottom', matrix: '0 -1 1 0 100 250', turn: 90, box: [98.8, 50, 108.8, 80] },
    { name: 'upside down', matrix: '-1 0 0 -1 300 100', turn: 180, box: [270, 198.8, 300, 208.8] },
  ] as const)('$name', async ({ matrix, turn, box }) => {
    const page = await readRaw({ content: `BT /J 10 Tf ${matrix} Tm ${jp('比較表')} Tj ET` })
    const word = wordOf(page, '比較表')
    expect(word.turn).toBe(turn)
    near(word.box, ...box)
    expect(word.edges).toHaveLength(4)
  })
})
