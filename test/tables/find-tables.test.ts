import { describe, expect, test } from 'vitest'
import { displayedBox } from '../../src/geometry/turn.ts'
import { findTables } from '../../src/tables/find-tables.ts'
import type { Page, Ruling, Turn, Word } from '../../src/types.ts'
import { fillIn, grid, page, shown, word } from './draw.ts'

const XS = [50, 150, 250, 350]
const YS = [100, 120, 140]
const TEXTS = [
  ['区分', '予算', '決算'],
  ['報酬', '1,200', '1,100'],
]

describe('what stands round a table', () => {
  const words = [
    word('歳出の状況', 50, 80),
    word('(単位:千円)', 280, 82),
    ...fillIn(XS, YS, TEXTS),
    word('※決算は見込みである', 50, 145),
    word('以上のとおりである。', 50, 190),
  ]
  const [table] = findTables(page({ words, rulings: grid(XS, YS) }))
  test('title, unit note, notes', () => {
    expect([table!.title, table!.unitNote, table!.notes]).toEqual([
      '歳出の状況',
      '(単位:千円)',
      ['※決算は見込みである'],
    ])
  })
  test('id, heads, confidence', () => {
    expect([table!.id, table!.headerRows, table!.confidence]).toEqual(['p1t1', 1, 1])
  })
})

test('tables beside each other from the left, then the ones below', () => {
  const right = XS.map((x) => x + 310)
  const low = [300, 320, 340]
  const rulings = [...grid(right, YS), ...grid(XS, low), ...grid(XS, [103, 123, 143])]
  const words = [
    ...fillIn(XS, low, [
      ['c', '', ''],
      ['り', '1', '2'],
    ]),
    ...fillIn(right, YS, [
      ['b', '', ''],
      ['り', '1', '2'],
    ]),
    ...fillIn(
      XS,
      [103, 123],
      [
        ['a', '', ''],
        ['り', '1', '2'],
      ],
    ),
  ]
  const found = findTables(page({ words, rulings }, 3, [720, 800]))
  expect(found.map((t) => [t.id, t.cells[0]!.text])).toEqual([
    ['p3t1', 'a'],
    ['p3t2', 'b'],
    ['p3t3', 'c'],
  ])
})

/** The page as it is displayed when its text runs in the direction `turn`. */
function turned(upright: Page, turn: Turn): Page {
  const sheet = turn === 180 || turn === 0 ? { width: 600, height: 800 } : { width: 800, height: 600 }
  const box = (b: Word['box']) => displayedBox(b, sheet, turn)
  const ends: Record<Turn, (x: number) => number> = {
    0: (x) => x,
    90: (x) => x,
    180: (x) => sheet.width - x,
    270: (x) => sheet.height - x,
  }
  const ruling = (r: Ruling): Ruling => {
    const b = box(
      r.axis === 'h' ? { x0: r.from, x1: r.to, y0: r.at, y1: r.at } : { x0: r.at, x1: r.at, y0: r.from, y1: r.to },
    )
    return b.x1 - b.x0 > b.y1 - b.y0
      ? { ...r, axis: 'h', at: b.y0, from: b.x0, to: b.x1 }
      : { ...r, axis: 'v', at: b.x0, from: b.y0, to: b.y1 }
  }
  return {
    ...upright,
    ...sheet,
    words: upright.words.map((w) => ({ ...w, turn, box: box(w.box), edges: w.edges.map(ends[turn]) })),
    rulings: upright.rulings.map(ruling),
  }
}

describe('a table whose text does not run from left to right', () => {
  const upright = page({ words: [word('歳出', 50, 82), ...fillIn(XS, YS, TEXTS)], rulings: grid(XS, YS) })
  test.each([90, 180, 270] as const)('%i: read upright, placed on the displayed page', (turn) => {
    const drawn = turned(upright, turn)
    const [table] = findTables(drawn)
    expect(shown(table!.cells)).toEqual(TEXTS.flatMap((row, r) => row.map((text, c) => `${r},${c}:${text}`)))
    expect([table!.turn, table!.title]).toEqual([turn, '歳出'])
    const cell = table!.cells.find((c) => c.text === '1,200')!
    const place = displayedBox({ x0: 150, y0: 120, x1: 250, y1: 140 }, drawn, turn)
    expect(cell.place.box).toEqual(place)
    expect(cell.words[0]).toEqual(drawn.words.find((w) => w.text === '1,200'))
  })
})

test('tables that the source marks itself are taken as they are', () => {
  const [given] = findTables(page({ words: fillIn(XS, YS, TEXTS), rulings: grid(XS, YS) }))
  expect(findTables({ ...page({}), given: [given!] })).toEqual([given])
})
