// A table as a grid in which every cell says what kind of thing it holds. Pure.
import { type Quantity, readCell } from '../../notation/number.ts'
import { readUnit } from '../../notation/unit.ts'
import type { Cell, Table, Years } from '../../types.ts'
import { aimPairs } from './aim-pairs.ts'
import { eraRuns } from './era-runs.ts'
import type { Head, HeadReader } from './head.ts'
import { keyPlaces, stagePlaces } from './key-columns.ts'
import { blockNames, unitsBelow } from './lost-merges.ts'
import { nameHeads } from './name-columns.ts'
import { namingRows } from './naming-rows.ts'
import { numberedBands } from './numbered-bands.ts'
import { isGrade, isWhose } from './references.ts'
import { relativeHeads } from './relative-heads.ts'
import { isStack } from './stacked.ts'
import { takeApart } from './value-text.ts'
import { LABEL_HEAD } from './words.ts'
import { yearCells } from './year-cells.ts'
import { yearColumn } from './year-column.ts'
import { dated, yearLines } from './year-lines.ts'

/** value: numbers alone; status: dash, ⇒, 未実施; head: role and year alone; text: names, sentences, all else. */
export type Kind = 'blank' | 'value' | 'status' | 'unit' | 'head' | 'label-head' | 'text'

export type GridCell = {
  readonly cell: Cell
  readonly kind: Kind
  readonly head: Head
  readonly text: string
}

export type Grid = {
  readonly table: Table
  readonly rows: number
  readonly columns: number
  at(row: number, column: number): GridCell | undefined
  /** Distinct cells that begin in or reach into the row, from the left. */
  row(row: number): readonly GridCell[]
}

/** Texts longer than this are sentences: no head, no label with a number in it. */
const LONGEST_VALUE = 60

export function makeGrid(table: Table, readHead: HeadReader): Grid {
  const { rows, columns } = table
  const places: (GridCell | undefined)[] = new Array(rows * columns)
  for (const cell of table.cells) {
    const made = gridCell(cell, readHead)
    for (let r = cell.row; r < Math.min(rows, cell.row + cell.rowSpan); r++)
      for (let c = cell.column; c < Math.min(columns, cell.column + cell.columnSpan); c++)
        places[r * columns + c] = made
  }
  for (const [i, year] of yearCells(places, rows, columns, table.headerRows))
    places[i] = yearHead(places[i]!, { from: year, to: year, calendar: 'calendar' })
  for (const i of nameHeads(places, rows, columns, table.headerRows)) places[i] = labelHead(places[i]!)
  for (const [i, years] of eraRuns(places, rows, columns)) places[i] = yearHead(places[i]!, years)
  const read = (text: string) => readHead(text).years
  for (const [i, years] of yearColumn(places, rows, columns, read)) places[i] = yearHead(places[i]!, years)
  for (const [i, years] of relativeHeads(places, rows, columns))
    places[i] = { ...places[i]!, kind: 'head', head: { ...places[i]!.head, years } }
  for (const i of yearLines(places, rows, columns)) {
    const [above, year] = [places[i - columns]!, places[i]!]
    places[i - columns] = { ...above, text: dated(above.text, year.text) }
    places[i] = { ...year, kind: 'blank', head: NO_HEAD }
  }
  for (const [i, years] of aimPairs(places, rows, columns))
    places[i] = { ...places[i]!, head: { ...places[i]!.head, years } }
  for (const find of table.kind === 'given' ? [blockNames, unitsBelow] : [])
    for (const [i, cell] of find(places, rows, columns)) places[i] = cell
  const names = [namingRows, numberedBands, keyPlaces, stagePlaces].flatMap((find) => find(places, rows, columns))
  for (const i of names) places[i] = { ...places[i]!, kind: 'text' }
  const inside = (r: number, c: number) => r >= 0 && r < rows && c >= 0 && c < columns
  const rowCells = new Map<number, readonly GridCell[]>()
  return {
    table,
    rows,
    columns,
    at: (r, c) => (inside(r, c) ? places[r * columns + c] : undefined),
    row: (r) => {
      const known = rowCells.get(r)
      if (known) return known
      const found = [...new Set(places.slice(r * columns, (r + 1) * columns))].filter((g) => g !== undefined)
      rowCells.set(r, found)
      return found
    },
  }
}

/** Most cells are plain numbers: they need no closer look. */
const PLAIN_NUMBER = /^[-△▲]?[0-9０-９]{1,3}(?:[,，]?[0-9０-９]{3})*(?:[.．][0-9０-９]+)?[%％]?$/
/** 75歳以上, 65～74歳, 20歳代 at the left end of a row say who is counted. */
const AGE_BAND =
  /^(?:[0-9]{1,3}[〜~～\-－][0-9]{1,3}歳代?|[0-9]{1,3}歳(?:代|以上|以下|未満|児)|[0-9]{1,3}歳[〜~～\-－][0-9]{1,3}歳)(?:[(（].*[)）])?$/u
const NO_HEAD: Head = { text: '', relative: false, cumulative: false, strong: false, name: '' }

function gridCell(cell: Cell, readHead: HeadReader): GridCell {
  const text = cell.text.trim()
  if (text === '') return { cell, kind: 'blank', head: NO_HEAD, text }
  if (PLAIN_NUMBER.test(text)) return { cell, kind: 'value', head: NO_HEAD, text }
  const [unit, number] = cell.lines.length === 2 ? cell.lines.map((line) => line.trim()) : []
  if (unit && number && PLAIN_NUMBER.test(number) && isUnitText(unit))
    return { cell, kind: 'value', head: { ...NO_HEAD, unit }, text: number }
  const head = readHead(text.length <= LONGEST_VALUE ? text : '')
  const kind = cell.column === 0 && AGE_BAND.test(text.replace(/\s+/gu, '')) ? 'text' : kindOf(text, head, readHead)
  return { cell, kind: (kind === 'text' || kind === 'head') && isStack(cell, readHead) ? 'value' : kind, head, text }
}

function kindOf(text: string, head: Head, readHead: HeadReader): Kind {
  const bare = text.replace(/\s+/gu, '')
  if (bare === '') return 'blank'
  if (LABEL_HEAD.test(unbracket(bare))) return 'label-head'
  if (bare.length > LONGEST_VALUE) return 'text'
  const apart = takeApart(text, readHead)
  // 46件（見込）
  if (apart.behind && readCell(apart.text).kind === 'quantities') return 'value'
  if (head.strong && head.role) return 'head'
  if (isUnitText(bare)) return 'unit'
  const cell = readCell(apart.text)
  const kind = cell.kind
  if (cell.kind === 'quantities' && cell.quantities.every((q) => isName(q, text))) return head.strong ? 'head' : 'text'
  if (kind === 'quantities') return head.strong && !apart.years && yearOnly(bare) ? 'head' : 'value'
  if (kind === 'blank') return head.strong ? 'head' : 'blank'
  if (kind !== 'text' && kind !== 'unreadable') return 'status'
  if (head.strong) return 'head'
  return 'text'
}

/** 4 取組実績: a number before an unknown word of several letters is the number of a heading. */
const SHORTEST_NAME = 3
const isName = (q: Quantity, text: string): boolean =>
  q.doubts.includes('unknown-unit') &&
  (q.unit.length >= SHORTEST_NAME || (q.unit.length > 1 && /^[0-9０-９]+[.．\s]/.test(text)))

/** 千円, (人), %: longer words and names that only end in a counter (参加者数) are labels. */
const LONGEST_UNIT_CELL = 6
/** 市 | 県 | 全国 over columns: whose number it is. */
const AREA = /^(?:[市町村区都道府県国]|本市|全国|県内)$/u

/** 人口 | 世帯 | 高齢化率 as labels: what is counted. In a column headed 単位 they are units all the same. */
const COUNTED =
  /^(?:[a-fA-F]|人口|率|割合|比率|指数|倍率|児童|生徒|学生|職員|会員|患者|委員|選手|隊員|利用者|参加者|家庭|家族|企業|会社|小学校|中学校|高校|大学|保育園|幼稚園|保育所|図書館|公民館|病院|港湾|空港)$/

const isUnitText = (bare: string): boolean =>
  bare.length <= LONGEST_UNIT_CELL &&
  !AREA.test(bare) &&
  !COUNTED.test(unbracket(bare)) &&
  !isGrade(bare) &&
  !isWhose(bare) &&
  !/.[(（]/.test(bare) &&
  !/.[数率度値者]$/.test(unbracket(bare)) &&
  readUnit(bare) !== undefined

export const unbracket = (text: string): string =>
  text.replace(/^[[(（【〔［「<＜]+|[\])）】〕］」>＞]+$/gu, '').replace(/[※*][0-9０-９]*$/u, '')

/** R4, 令和4年度, H30: an era sign makes a year of it; 2022 alone may be a number. */
const yearOnly = (bare: string): boolean => /年度|元年|[RHSrhs][0-9元]|令和|平成|昭和/.test(bare)

const labelHead = (g: GridCell): GridCell => {
  const { role: _, ...head } = g.head
  return { ...g, kind: 'label-head', head: { ...head, strong: false } }
}

const yearHead = (g: GridCell, years: Years): GridCell => ({
  ...g,
  kind: 'head',
  head: { ...g.head, years, strong: true, name: '' },
})
