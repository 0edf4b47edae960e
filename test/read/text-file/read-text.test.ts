import { expect, test } from 'vitest'
import { readText } from '../../../src/read/text-file/read-text.ts'
import type { Table } from '../../../src/types.ts'

const read = (text: string | Uint8Array) =>
  readText({
    id: '0',
    name: 'a.txt',
    mediaType: 'text/plain',
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  })
const grid = (table: Table | undefined) =>
  Array.from({ length: table?.rows ?? 0 }, (_, r) => table?.cells.filter((c) => c.row === r).map((c) => c.text))

test('tab lines become one table, prose stays words of the page', () => {
  const [page] = read('見出し\n\n項目\tR5実績\n参加者数(人)\t1,234\n\n本文')
  expect(grid(page?.given?.[0])).toEqual([
    ['項目', 'R5実績'],
    ['参加者数(人)', '1,234'],
  ])
  expect(page?.given?.[0]?.headerRows).toBe(1)
  expect(page?.words.map((w) => w.text)).toEqual(['見出し', '本文', '項目', 'R5実績', '参加者数(人)', '1,234'])
})

test('a table goes on after a page break, group heads without tabs stand over its width', () => {
  const [page] = read('区分\t予算\nA事業\t10\n\n2. 第二の目標\n\nB事業\t20')
  expect(page?.given).toHaveLength(1)
  expect(grid(page?.given?.[0])).toEqual([['区分', '予算'], ['A事業', '10'], ['2. 第二の目標'], ['B事業', '20']])
  expect(page?.given?.[0]?.cells.find((c) => c.text.startsWith('2.'))?.columnSpan).toBe(2)
})

test('a block with a head of its own is a new table, however alike', () => {
  const [page] = read('区分\t予算\nA事業\t10\n\n区分\t予算\nB事業\t20')
  expect(page?.given).toHaveLength(2)
})

test('a row whose label was cut by the page end is joined', () => {
  const [page] = read('\t増加分の累計\nイベント参加\t46\n\n社数（社）\t\n創業件数\t6')
  expect(grid(page?.given?.[0])).toEqual([
    ['', '増加分の累計'],
    ['イベント参加社数(社)', '46'],
    ['創業件数', '6'],
  ])
})

test('markup of converters: check boxes, lists, entities, Markdown tables and headings', () => {
  const [page] = read(
    '# 表題\n| 名 | 数 |\n|---|---|\n| **甲**<br>乙 | 3 |\n\nA\t<input type="checkbox" checked/> 拡充 &lt;新&gt;<ul><li>一</li><li>二</li></ul>',
  )
  expect(page?.words[0]?.fontSize).toBeGreaterThan(page?.words[1]?.fontSize ?? 0)
  expect(page?.given?.[0]?.cells.at(2)?.lines).toEqual(['甲', '乙'])
  expect(page?.given?.[1]?.cells.at(1)?.lines).toEqual(['☑ 拡充 <新>', '一', '二'])
})

test('Shift_JIS is read, bytes of no known encoding are a person’s error', () => {
  expect(read(Uint8Array.of(0x8e, 0x73))[0]?.words[0]?.text).toBe('市')
  expect(() => read(Uint8Array.of(0xff, 0x00, 0xff, 0x00))).toThrow(/unknown text encoding/)
})

test('an HTML table keeps its spans, one or many lines long', () => {
  const [page] = read(
    '## 成果指標\n\n<table border="1"><tr><th rowspan="2">指標名</th><th colspan="2">令和5年度</th></tr>\n<tr><th>目標</th>\n<th>実績</th></tr>\n<tr><td>利用者数<br>（年間）</td><td>110,000</td><td>96,750</td></tr></table>\n\n説明の文',
  )
  expect(grid(page?.given?.[0])).toEqual([
    ['指標名', '令和5年度'],
    ['目標', '実績'],
    ['利用者数(年間)', '110,000', '96,750'],
  ])
  expect(page?.given?.[0]?.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1 })
  expect(page?.words.map((w) => w.text).slice(0, 2)).toEqual(['成果指標', '説明の文'])
})

test('an HTML table that is never closed is no table, and its text is kept', () => {
  const [page] = read('<table><tr><td>利用者数</td>\n<td>110,000</td>')
  expect(page?.given).toHaveLength(0)
  expect(page?.words.map((w) => w.text)).toEqual(['利用者数', '110,000'])
})

test('page numbers and the running heads beside them stand in no table', () => {
  const [page] = read(
    '区分\t予算\nA事業\t10\n\n- 2 -\n\n改革プラン 進捗状況\nB事業\t20\n\n－３－\n\n改革プラン 進捗状況\nC事業\t30',
  )
  expect(page?.given).toHaveLength(1)
  expect(grid(page?.given?.[0])).toEqual([
    ['区分', '予算'],
    ['A事業', '10'],
    ['B事業', '20'],
    ['C事業', '30'],
  ])
  expect(page?.words.map((w) => w.text)).not.toContain('改革プラン 進捗状況')
})

test('a head that stands once, and a number alone, are no page ends', () => {
  const [page] = read('区分\t予算\nA事業\t10\n\n- 2 -\n\n第2章 予算の内訳\n\n35\n')
  expect(page?.words.map((w) => w.text)).toEqual(['第2章 予算の内訳', '35', '区分', '予算', 'A事業', '10'])
})

test('a column without any text is what was left of cells that span it', () => {
  const [page] = read('指標名\t\t単位\tR4\tR5\n参加者数\t\t人\t10\t12\n利用率\t\t％\t50\t')
  const [table] = page?.given ?? []
  expect(table?.cells.filter((c) => c.column === 0).map((c) => [c.text, c.columnSpan])).toEqual([
    ['指標名', 2],
    ['参加者数', 2],
    ['利用率', 2],
  ])
  expect(table?.columns).toBe(5)
})

test.each([
  ['a number before 目標 stands over 実績 too', '\t\t実績\t9', 2],
  ['another name begins another row', '利用率\t\t実績\t9', 1],
  ['a number below it is another value', '\t7\t実績\t9', 1],
  ['a line without a label behind the number tells nothing', '\t\t\t9', 1],
])('%s', (_, below, rowSpan) => {
  const [page] = read(`指標名\t策定時\t区分\tR4\n参加者数\t5\t目標\t10\n${below}`)
  expect(page?.given?.[0]?.cells.find((c) => c.text === '5')?.rowSpan).toBe(rowSpan)
})

test('a page number between empty lines parts no table; amounts with years in brackets are no heads', () => {
  const [page] = read('KPI\t現状値\nA\t9兆1,400億円 (2012年度)\n\n18\n\n\nB\t5.4‰↓')
  expect(page?.given).toHaveLength(1)
  expect(page?.given?.[0]?.headerRows).toBe(1)
  expect(page?.given?.[0]?.rows).toBe(3)
})

test('a Markdown table without bars at its ends', () => {
  const [page] = read('指標 | 現況 | 目標 |\n---|---|---|\nリサイクル率 | 37.2％ | 41％以上 |\n | 1 | 2\n\na | b')
  expect(grid(page?.given?.[0])).toEqual([
    ['指標', '現況', '目標'],
    ['リサイクル率', '37.2%', '41%以上'],
    ['', '1', '2'],
  ])
  expect(page?.given).toHaveLength(1)
})

const INNER =
  '<table border="1"> <tr> <th>指標</th> <th>目標値</th> </tr> <tr> <td>登録者数</td> <td>1,500人</td> </tr> </table>'

test('an HTML table inside a cell is a table of its own, not text of the cell', () => {
  const [page] = read(`事業名\t応援事業\nKPI\t${INNER}\n予算\t12千円`)
  expect(page?.given?.map(grid)).toEqual([
    [
      ['事業名', '応援事業'],
      ['KPI', ''],
      ['予算', '12千円'],
    ],
    [
      ['指標', '目標値'],
      ['登録者数', '1,500人'],
    ],
  ])
})

test('an HTML table inside a cell whose cells are printed once more below is read once', () => {
  const [page] = read(`事業名\t応援事業\nKPI\t${INNER}\n指標\t目標値\n登録者数\t1,500人`)
  expect(page?.given).toHaveLength(1)
})

test('a table that goes on behind a page end with its head printed again is one table', () => {
  const [page] = read('指標\t令和5年度\nA\t10\n\n- 3 -\n\n指標\t令和5年度\nB\t20')
  expect(page?.given?.map(grid)).toEqual([
    [
      ['指標', '令和5年度'],
      ['A', '10'],
      ['B', '20'],
    ],
  ])
})

test('a table of its own under the same head keeps it', () => {
  const [page] = read('指標\t令和5年度\nA\t10\n\n西部地区\n\n指標\t令和5年度\nB\t20')
  expect(page?.given).toHaveLength(2)
})

test('rows in pairs, the lower without labels: the labels were merged over both', () => {
  const [page] = read('施策\t指標\tR4\tR5\n1\t利用者数\t120\t130\n\t\t118\t\n\t登録者数\t5\t6\n\t\t4\t6')
  const cells = page?.given?.[0]?.cells.filter((c) => c.rowSpan > 1).map((c) => c.text)
  expect(cells).toEqual(['1', '利用者数', '登録者数'])
})

test.each([
  ['one of them without a partner', '指標\tR4\nA\t1\n\t2\nB\t3\n\t4\nC\t5'],
  ['a lower row with a label', '指標\tR4\nA\t1\nうち女性\t2\nB\t3\nうち女性\t4'],
  ['a single pair', '指標\tR4\nA\t1\n\t2'],
])('rows that are no pairs: %s', (_name, text) => {
  expect(read(text)[0]?.given?.[0]?.cells.some((c) => c.rowSpan > 1)).toBe(false)
})
