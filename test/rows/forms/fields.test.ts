import { describe, expect, it } from 'vitest'
import { findForms } from '../../../src/rows/forms/find-forms.ts'
import { type Draft, emptyPage, formTable, word } from './form-table.ts'

const GREY = '#d9d9d9'
const fieldsOf = (draft: Draft): string[] =>
  findForms([formTable(draft)], [emptyPage()], {}, {}).fields.map((f) => [...f.path, `${f.name}=${f.text}`].join(' > '))

const cases: readonly (readonly [string, Draft, readonly string[]])[] = [
  [
    'labels and values in turns, no shading at all',
    {
      rows: [
        ['事務事業名', '移住促進事業', '担当課', '企画政策課'],
        ['事業開始年度', '平成28年度', '電話', '0123-45-6789'],
        ['根拠法令', 'まち・ひと・しごと創生法', '<', '<'],
      ],
    },
    [
      '事務事業名=移住促進事業',
      '担当課=企画政策課',
      '事業開始年度=平成28年度',
      '電話=0123-45-6789',
      '根拠法令=まち・ひと・しごと創生法',
    ],
  ],
  [
    'labels shaded, values in another shade',
    {
      rows: [['担当部署名', '環境政策課', 'おすすめ', '環境学習推進事業']],
      shaded: { 担当部署名: '#d6dce4', おすすめ: '#d6dce4', 環境政策課: '#f2f2f2', 環境学習推進事業: '#f2f2f2' },
    },
    ['担当部署名=環境政策課', 'おすすめ=環境学習推進事業'],
  ],
  [
    'a label over several rows names the group of the labels beside it',
    {
      rows: [
        ['総合計画の体系', '基本目標', '安心して暮らせるまち'],
        ['^', '施策名', '子育て支援の充実'],
      ],
    },
    ['総合計画の体系 > 基本目標=安心して暮らせるまち', '総合計画の体系 > 施策名=子育て支援の充実'],
  ],
  [
    'values below their labels',
    {
      rows: [
        ['担当課', '連絡先', '整理番号'],
        ['企画政策課', '内線 123', '2-15'],
        ['事業の目的', '<', '<'],
        ['市外からの移住を促し、人口の減少をゆるめる。', '<', '<'],
      ],
      shaded: { 担当課: GREY, 連絡先: GREY, 整理番号: GREY, 事業の目的: GREY },
    },
    [
      '担当課=企画政策課',
      '連絡先=内線 123',
      '整理番号=2-15',
      '事業の目的=市外からの移住を促し、人口の減少をゆるめる。',
    ],
  ],
  [
    'one value in several cells',
    {
      rows: [['実施期間', '令和', '5', '年度から令和', '9', '年度', '担当課', '企画課']],
      shaded: { 実施期間: GREY, 担当課: GREY },
    },
    ['実施期間=令和5年度から令和9年度', '担当課=企画課'],
  ],
  [
    'a vertical label',
    { rows: [['事業概要', '相談会に出展し、個別に相談を受ける。']], vertical: ['事業概要'], widths: [20, 400] },
    ['事業概要=相談会に出展し、個別に相談を受ける。'],
  ],
  [
    'labels that repeat are told apart by the boxes above them',
    {
      rows: [
        ['達成状況', 'A.順調に推移している'],
        ['判断理由', '前の年より利用が増えているため。'],
        ['今後の方向性', '現状維持'],
        ['判断理由', '続けることが求められているため。'],
      ],
      shaded: { 達成状況: GREY, 判断理由: GREY, 今後の方向性: GREY },
    },
    [
      '達成状況=A.順調に推移している',
      '達成状況 > 判断理由=前の年より利用が増えているため。',
      '今後の方向性=現状維持',
      '今後の方向性 > 判断理由=続けることが求められているため。',
    ],
  ],
  [
    'a bar names the section of the boxes below it; plain labels between shaded bars',
    {
      rows: [
        ['1 事業の概要', '<', '<', '<'],
        ['対象者', '市民', '実施主体', '市'],
      ],
      shaded: { '1 事業の概要': GREY },
    },
    ['1 事業の概要 > 対象者=市民', '1 事業の概要 > 実施主体=市'],
  ],
  [
    'bracketed headings over their boxes',
    {
      rows: [
        ['[事業の評価]', '[意見]'],
        ['計画どおり進んだ。', '続けるべきである。'],
      ],
    },
    ['事業の評価=計画どおり進んだ。', '意見=続けるべきである。'],
  ],
  [
    'rows of numbers under heads are records, no fields',
    {
      rows: [
        ['区分', '令和4年度決算', '令和5年度決算', '令和6年度予算'],
        ['事業費', '5,690', '5,700', '5,800'],
        ['一般財源', '690', '700', '800'],
      ],
      shaded: {
        区分: GREY,
        令和4年度決算: GREY,
        令和5年度決算: GREY,
        令和6年度予算: GREY,
        事業費: GREY,
        一般財源: GREY,
      },
    },
    [],
  ],
  [
    'the corner of a list leads to heads, not to a value',
    {
      rows: [
        ['項目', '令和4年度', '令和5年度'],
        ['来場者数(人)', '1,200', '1,320'],
      ],
    },
    [],
  ],
  [
    'a text wrapped over lines is one paragraph',
    { rows: [['事業の目的', '市外からの移住を促し、人口の減\n少をゆるめる。\n・相談会を開く。']] },
    ['事業の目的=市外からの移住を促し、人口の減少をゆるめる。\n・相談会を開く。'],
  ],
]

describe('fields of a form', () => {
  it.each(cases)('%s', (_title, draft, expected) => {
    expect(fieldsOf(draft)).toEqual(expected)
  })

  it('takes a remark over the whole table for a field of the bar above it', () => {
    const rows = [
      ['事業の目的', '暮らしを守る。'],
      ['3 事業の経費', '<'],
      ['令和5年度決算', '令和6年度予算'],
      ['800', '41,200'],
      ['※ 一財がマイナスとなる理由:補助金の基準額が大きいため。', '<'],
    ]
    expect(
      fieldsOf({ rows, shaded: { 事業の目的: GREY, '3 事業の経費': GREY, 令和5年度決算: GREY, 令和6年度予算: GREY } }),
    ).toContain('3 事業の経費 > ※=一財がマイナスとなる理由:補助金の基準額が大きいため。')
  })

  it('joins a box that a small table in its corner cuts; an arrow between two tables is no text', () => {
    const rows = [
      ['4 取組実績', '<', '<'],
      ['相談会を開いた。市外から多くの人を迎えたため、\n➡', '<', '<'],
      ['次の年も続けることとした。', '区分', 'R5'],
      ['^', '件数', '12件'],
    ]
    const found = fieldsOf({ rows, shaded: { '4 取組実績': GREY, 区分: '#f2f2f2', R5: '#f2f2f2' } })
    expect(found.map((f) => f.replace(/\n/gu, ''))).toContain(
      '4 取組実績=相談会を開いた。市外から多くの人を迎えたため、次の年も続けることとした。',
    )
  })

  it('joins a box with what goes on at the top of the next page', () => {
    const bars = { '1 取組実績': GREY, '2 事業の評価': GREY }
    const first = formTable({
      rows: [
        ['1 取組実績', '<'],
        ['相談会を開き、市外から多くの人を迎えた。', '<'],
      ],
      shaded: bars,
    })
    const head = formTable({ rows: [['事業名', '移住の促進']], id: 'p2t1', page: 2, widths: [60, 60] })
    const last = [
      ['次の年も続ける。', '<'],
      ['2 事業の評価', '<'],
      ['進んだ。', '<'],
    ]
    const rest = formTable({ rows: last, shaded: bars, id: 'p2t2', page: 2 })
    const { fields } = findForms([first, head, rest], [emptyPage(), emptyPage({ number: 2 })], {}, {})
    expect(fields.map((f) => `${f.page} ${f.name}=${f.text.replace(/\n/gu, '')}`)).toContain(
      '1 1 取組実績=相談会を開き、市外から多くの人を迎えた。次の年も続ける。',
    )
  })

  it('takes the heading above a table into the path', () => {
    const table = formTable({ rows: [['事業の対象', '市民']] })
    const page = emptyPage({ words: [word('(2)事業の概要', 40, 84)] })
    const [field] = findForms([table], [page], {}, {}).fields
    expect(field?.path).toEqual(['(2)事業の概要'])
  })
})

describe('labelled boxes outside of tables', () => {
  const box = (x0: number, y0: number, x1: number, y1: number) => [
    { axis: 'h' as const, at: y0, from: x0, to: x1, width: 1, source: 'stroke' as const },
    { axis: 'h' as const, at: y1, from: x0, to: x1, width: 1, source: 'stroke' as const },
    { axis: 'v' as const, at: x0, from: y0, to: y1, width: 1, source: 'stroke' as const },
    { axis: 'v' as const, at: x1, from: y0, to: y1, width: 1, source: 'stroke' as const },
  ]
  const loose = (page: ReturnType<typeof emptyPage>): string[] =>
    findForms([], [page], {}, {}).fields.map((f) => `${f.name}=${f.text}`)

  it('reads a label over its box and one beside its box', () => {
    const words = [word('No.', 50, 58), word('12', 70, 74), word('所管局', 300, 74), word('環境局', 380, 74)]
    const rulings = [...box(50, 70, 120, 88), ...box(370, 70, 500, 88)]
    expect(loose(emptyPage({ words, rulings }))).toEqual(['No.=12', '所管局=環境局'])
  })

  it('reads a label with a colon, but no sentence with one', () => {
    const words = [word('担当課:企画政策課', 50, 50), word('次のとおり、定める。対象:市民である。', 50, 90)]
    expect(loose(emptyPage({ words }))).toEqual(['担当課=企画政策課'])
  })

  it('leaves a box without a label alone', () => {
    expect(loose(emptyPage({ words: [word('12', 70, 74)], rulings: box(50, 70, 120, 88) }))).toEqual([])
  })
})
