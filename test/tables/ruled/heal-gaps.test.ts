// Rules as a scan gives them: a pixel or two off, pieces lost. The tables of drawn pages must come out all the same.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRuled } from '../../../src/tables/ruled/find-ruled.ts'
import { healGaps } from '../../../src/tables/ruled/heal-gaps.ts'
import type { Rule } from '../../../src/tables/ruled/rule.ts'
import type { Page, Ruling, Table, Word } from '../../../src/types.ts'
import { page, rule, text, wall } from '../aligned/typeset.ts'

const XS = [50, 170, 250, 330, 410]
const YS = [100, 124, 148, 172, 196, 220]
const TEXTS = [
  ['指標', '単位', '令和４年度', '令和５年度'],
  ['相談件数', '件', '210', '265'],
  ['来館者数', '人', '1,020', '1,330'],
  ['健診受診率', '％', '42.3', '45.2'],
  ['空き家の利活用', '件', '12', '―'],
]

const words: Word[] = TEXTS.flatMap((row, r) => row.flatMap((t, c) => text(t, XS[c]! + 4, YS[r]! + 7)))
const rulings: Ruling[] = [...YS.map((y) => rule(y, XS[0]!, XS[4]!)), ...XS.map((x) => wall(x, YS[0]!, YS[5]!))]

const shape = (tables: readonly Table[]): string[] =>
  tables.map((t) => `${t.rows}x${t.columns} ${t.cells.map((c) => `${c.rowSpan}${c.columnSpan}${c.text}`).join('|')}`)

const drawn = shape(findRuled(page(words, rulings)))

/** `noise` gives numbers in -1..1: places move by `points`, and one piece of 10 points at most a rule is lost. */
function scanned(noise: readonly number[], points: number): Page {
  let i = 0
  const next = (): number => noise[i++ % noise.length]!
  const pieces = rulings.flatMap((r) => {
    const at = r.at + next() * points
    const lost = r.from + 14 + ((next() + 1) / 2) * (r.to - r.from - 40)
    const hasLost = next() > 0
    return hasLost
      ? [
          { ...r, at, to: lost },
          { ...r, at: at + next() * 0.5, from: lost + 10 },
        ]
      : [{ ...r, at, from: r.from + next() * points, to: r.to + next() * points }]
  })
  const moved = words.map((w) => {
    const [dx, dy] = [next(), next()]
    return {
      ...w,
      box: { x0: w.box.x0 + dx, x1: w.box.x1 + dx, y0: w.box.y0 + dy, y1: w.box.y1 + dy },
      edges: w.edges.map((e) => e + dx),
    }
  })
  return { ...page(moved, pieces), origin: 'ocr' }
}

describe('rules found on a picture', () => {
  it('keep their tables when places are 1.5 points off and pieces are lost', () => {
    const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 97, maxLength: 97 })
    fc.assert(
      fc.property(noise, (values) => {
        expect(shape(findRuled(scanned(values, 1.5)))).toEqual(drawn)
      }),
      { numRuns: 60 },
    )
  })

  const line = (axis: 'h' | 'v', at: number, from: number, to: number): Rule => ({ axis, at, from, to, kind: 'line' })
  const frame = [line('v', 0, 0, 100), line('v', 60, 0, 100), line('v', 200, 0, 100)]
  const across = (rules: readonly Rule[]) => rules.filter((r) => r.axis === 'h').map(({ from, to }) => [from, to])

  it.each([
    ['a gap in the middle of nowhere is closed', [line('h', 50, 0, 100), line('h', 50, 112, 200)], [[0, 200]]],
    [
      'a gap from rule to rule stays',
      [line('h', 50, 0, 60), line('h', 50, 200, 300)],
      [
        [0, 60],
        [200, 300],
      ],
    ],
    ['an end short of a rule goes on to it', [line('h', 50, 0, 190)], [[0, 200]]],
    ['an end far from any rule stays', [line('h', 50, 0, 150)], [[0, 150]]],
  ])('%s', (_, rules, wanted) => {
    expect(across(healGaps([...frame, ...rules], []))).toEqual(wanted)
  })

  it('closes no gap that print stands in', () => {
    const rules = [...frame, line('h', 50, 0, 100), line('h', 50, 112, 200)]
    expect(across(healGaps(rules, text('平均', 98, 45)))).toEqual([
      [0, 100],
      [112, 200],
    ])
  })
})
