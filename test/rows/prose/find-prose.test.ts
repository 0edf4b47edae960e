import { beforeAll, describe, expect, it } from 'vitest'
import type { Tokenise } from '../../../src/japanese/tokens.ts'
import { loadDictionary } from '../../../src/load-dictionary.ts'
import { findProse } from '../../../src/rows/prose/find-prose.ts'
import { needsDictionary } from '../../../src/rows/prose/needs-dictionary.ts'
import type { Context } from '../../../src/types.ts'
import { emptyPage, formTable, word } from '../forms/form-table.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await loadDictionary()
})

const inCell = (text: string, label = '取組', context: Context = {}): string[] => {
  const table = formTable({ rows: [[label, text]], shaded: { [label]: '#dddddd' } })
  return findProse([table], [emptyPage()], context, {}, tokenise).map((r) => {
    const [v] = r.values
    const years = v!.years
      ? v!.years.from === v!.years.to
        ? `${v!.years.from}`
        : `${v!.years.from}-${v!.years.to}`
      : '-'
    return `${r.item}|${v!.role}|${years}|${v!.text}${v!.cumulative ? '|cumulative' : ''}`
  })
}

describe('marked outcomes', () => {
  it.each([
    [
      '□ 説明会の開催 ▶R2…参加者78名、出展企業28社、就職者3名(うち市内企業2名)※3月調査時点',
      [
        '参加者|actual|2020|78名',
        '出展企業|actual|2020|28社',
        '就職者|actual|2020|3名',
        '就職者 うち市内企業|actual|2020|2名',
      ],
    ],
    [
      '□ 導入の支援 ▶R2…4件(導入3件、開発1件)',
      ['導入の支援|actual|2020|4件', '導入の支援 導入|actual|2020|3件', '導入の支援 開発|actual|2020|1件'],
    ],
    [
      '□ 相談会 ▶R2…(市単独)2件、2名 (県主催(2回))16組22名',
      [
        '(市単独)|actual|2020|2件',
        '(市単独)|actual|2020|2名',
        '(県主催(2回))|actual|2020|16組',
        '(県主催(2回))|actual|2020|22名',
      ],
    ],
    [
      '□ 生産性の向上 ▶R2…導入セミナー:8月開催、71名参加 活用セミナー:10月開催、56名参加',
      ['導入セミナー 参加|actual|2020|71名', '活用セミナー 参加|actual|2020|56名'],
    ],
    [
      '□ 応募 ▶R2…5件応募、うち2件最終審査会、2件入賞',
      ['応募|actual|2020|5件', '応募 うち最終審査会|actual|2020|うち2件', '入賞|actual|2020|2件'],
    ],
    [
      '□ 応援団 ▶R2…登録件数3件 累計登録件数245件',
      ['登録件数|actual|2020|3件', '累計登録件数|actual|2020|245件|cumulative'],
    ],
    ['□ 匠教室の開催 ▶R2…R3.3.26実施し、参加者5名。', ['参加者|actual|2020|5名']],
    // no outcome: houses of an address, a day, a cancelled event
    ['□ 宅地の供給 ▶R2…八丁平3丁目、港南町1丁目跡地', []],
    ['□ 視察会の開催 ▶R2…感染拡大により中止', []],
  ])('%s', (text, expected) => {
    expect(inCell(text)).toEqual(expected)
  })
})

describe('labelled aims', () => {
  it.each([
    ['・指標:発電設備の導入量【数値目標:8,339kW(考え方:予定の合計)】', ['発電設備の導入量|target|-|8,339kW']],
    ['・指標(令和5年度):研究の対象【数値目標:30部程度に拡大】', ['研究の対象|target|2023|30部程度']],
    [
      '※令和5年度〜9年度の合計を記載\n・指標:支援する団体の数【数値目標:10団体】',
      ['支援する団体の数|target|2023-2027|10団体'],
    ],
    [
      '【数値目標:空き店舗数 30店舗以下】 令和5年度実績:34店舗',
      ['空き店舗数|target|-|30店舗以下', '空き店舗数|actual|2023|34店舗'],
    ],
  ])('%s', (text, expected) => {
    expect(inCell(text)).toEqual(expected)
  })
})

describe('labelled amounts', () => {
  it.each([
    [
      '(令和5年度)\n・75歳以上(1,000円)の接種件数:134,076件',
      '取組実績',
      ['75歳以上(1,000円)の接種件数|actual|2023|134,076件'],
    ],
    [
      '(令和5年度)\n地域移行の委託(実施校数:7校9部活動)',
      '取組実績',
      ['実施校数|actual|2023|7校', '実施校数|actual|2023|9部活動'],
    ],
    ['平成28年度登録件数62件(累計178件)\n説明会を開いた。', '事業効果', ['登録件数|actual|2016|62件']],
    [
      '平均接種率の推移を見た。令和元年度から令和4年度の平均接種率は、54.66%であり、微増の数値である。',
      '評価',
      ['平均接種率|actual|2019-2022|54.66%'],
    ],
    // nobody dates them
    ['利用料金:1,500円、開設時間:午前10時から', '利用案内', []],
    // sentences of numbers that count nothing
    ['令和5年度には重症化率が約5倍も高くなっている75歳以上の負担額を1,500円から1,000円に軽減した。', '概要', []],
    ['令和5年度は16校28部で実践研究を行ってきた。全6回を開催する予定である。', '概要', []],
  ])('%s', (text, label, expected) => {
    expect(inCell(text, label)).toEqual(expected)
  })

  it('takes amounts in the bracket behind an amount for the same thing', () => {
    const context: Context = { title: '令和5年度主要な施策の成果', fiscalYear: 2023 }
    expect(inCell('○移住相談件数:324件(前年度287件)\n○移住者数:56人(目標50人)', 'まとめ', context)).toEqual([
      '移住相談件数|actual|2023|324件',
      '移住相談件数|actual|2022|287件',
      '移住者数|actual|2023|56人',
      '移住者数|target|2023|50人',
    ])
  })
})

describe('words of role before their numbers', () => {
  const context: Context = { title: '令和4年度事業の効果検証', fiscalYear: 2022 }
  it.each([
    [
      '【KPI】観光アプリのダウンロード数 目標 5,000件 → 実績 6,214件',
      ['観光アプリのダウンロード数|target|2022|5,000件', '観光アプリのダウンロード数|actual|2022|6,214件'],
    ],
    [
      'KPI:立地企業数 基準値 3社(令和元年度)、目標値 10社(令和6年度)、実績値 8社(令和5年度)',
      ['立地企業数|baseline|2019|3社', '立地企業数|target|2024|10社', '立地企業数|actual|2023|8社'],
    ],
    ['<数値目標>社会増減数 現状値▲120人→目標値▲50人', ['社会増減数|baseline|-|▲120人', '社会増減数|target|-|▲50人']],
    [
      '【成果指標】移住相談件数 R4実績:210件 R5目標:250件 R5実績:268件',
      ['移住相談件数|actual|2022|210件', '移住相談件数|target|2023|250件', '移住相談件数|actual|2023|268件'],
    ],
    [
      '・講座の参加者数 計画:100人 実績:132人',
      ['講座の参加者数|forecast|2022|100人', '講座の参加者数|actual|2022|132人'],
    ],
    [
      '【目標】創業者数20人 【実績】創業者数18人(達成率90%)',
      ['創業者数|target|2022|20人', '創業者数|actual|2022|18人', '創業者数|rate|2022|90%'],
    ],
    // no name, no fact; how often is no outcome
    ['これまでの取組を続ける。目標 5,000件', []],
    ['【成果】SNSの発信を週3回行い、フォロワー数は8,450人となった。', ['フォロワー数|actual|2022|8,450人']],
    ['【事業費】12,300千円', ['事業費|settlement|2022|12,300千円']],
  ])('%s', (text, expected) => {
    expect(inCell(text, '取組', context)).toEqual(expected)
  })
})

describe('amounts alone in a bracket', () => {
  const context: Context = { fiscalYear: 2023 }
  it.each([
    ['・市民マラソン大会を開催した(参加者1,842人)', ['市民マラソン大会 参加者|actual|2023|1,842人']],
    [
      '・令和5年度:発電設備の導入量(562kW)、排出量(297t-CO2)',
      ['発電設備の導入量|actual|2023|562kW', '排出量|actual|2023|297t-CO2'],
    ],
    // parts of the number before the bracket, a price in a name, a day
    ['・研究者への支援9件(研究者6件、企業3件)を行ってきた', []],
    ['・75歳以上(1,500円)の方への接種を行ってきた', []],
    ['・基本協定を締結(11月)し、議案を可決(3月)した', []],
  ])('%s', (text, expected) => {
    expect(inCell(text, '取組実績', context)).toEqual(expected)
  })
})

describe('columns of outcomes', () => {
  const column = (head: string, cells: readonly string[]): string[] => {
    const table = formTable({ rows: [['事業名', head], ...cells.map((c, i) => [`見回り事業${'甲乙丙'[i]}`, c])] })
    return findProse([table], [emptyPage()], { fiscalYear: 2022 }, {}).map(
      (r) => `${r.path.at(-1)}>${r.item}|${r.values[0]!.text}`,
    )
  }
  it('reads names with their amounts', () => {
    expect(column('主な成果', ['設置数412灯', '相談件数388件、講座数12回'])).toEqual([
      '見回り事業甲>設置数|412灯',
      '見回り事業乙>相談件数|388件',
      '見回り事業乙>講座数|12回',
    ])
  })
  it('takes the year of the head and leaves out who does the work', () => {
    const rows = [
      ['事業名', '担当課', '令和4年度の主な実績'],
      ['見回り事業', '総務課', '－市内循環 利用者 48人'],
      ['登録事業', '総務課', '－窓口 登録者 9人'],
    ]
    const [row] = findProse([{ ...formTable({ rows }), headerRows: 1 }], [emptyPage()], { fiscalYear: 2023 }, {})
    expect([row!.path, row!.values[0]!.years?.from]).toEqual([['見回り事業', '市内循環'], 2022])
  })
  it('leaves what is only expected', () => {
    expect(column('期待される成果', ['設置数412灯', '相談件数388件'])).toEqual([])
  })
  it('leaves numbers to the table', () => {
    expect(column('実績', ['412灯', '累計388件', '約30人'])).toEqual([])
  })
})

describe('prose outside of tables', () => {
  it('knows the heading above and the place of the amount', () => {
    const words = [word('1移住の促進', 40, 50), word('○移住者数:56人', 40, 70)]
    const page = emptyPage({ words: [word('1 移住の促進', 40, 50), words[1]!] })
    const [row] = findProse([], [page], { title: '事業の成果', fiscalYear: 2023 }, {}, tokenise)
    expect(row?.path).toEqual(['1 移住の促進'])
    expect(row?.values[0]?.place.box).toEqual(words[1]!.box)
  })

  it('tells headings by their size: no title, no text of another level in a name', () => {
    const words = [
      word('令和4年度事業の効果検証', 40, 30, 14),
      word('事業①観光の推進', 40, 50, 12),
      word('【実績】登録件数62件', 40, 70),
      word('事業②産品の販路', 40, 90, 12),
      word('【実績】商談件数21件', 40, 110),
    ]
    const context = { title: '令和4年度事業の効果検証', fiscalYear: 2022 }
    const rows = findProse([], [emptyPage({ words })], context, {}, tokenise)
    expect(rows.map((r) => [...r.path, r.item].join(' > '))).toEqual([
      '事業①観光の推進 > 登録件数',
      '事業②産品の販路 > 商談件数',
    ])
  })

  it('is less sure than a table', () => {
    const words = [word('○移住者数:56人', 40, 70)]
    const [row] = findProse([], [emptyPage({ words })], { title: '成果', fiscalYear: 2023 }, {}, tokenise)
    expect(row!.values[0]!.confidence).toBeLessThan(0.9)
  })
})

describe('the dictionary', () => {
  it.each([
    ['▶R2…参加者78名、出展企業28社', true],
    ['平成28年度登録件数62件、説明会を開いた', true],
    ['【実績】参加者78名、出展企業28社', true],
    ['市民の皆様に情報を提供し、3月に冊子を配った。', false],
    ['担当課 企画政策課', false],
  ])('is needed for %s: %s', (text, expected) => {
    expect(needsDictionary([formTable({ rows: [[text]] })], [])).toBe(expected)
  })

  it('is not needed for amounts that label themselves', () => {
    const table = formTable({ rows: [['目標', '・指標:団体数【数値目標:10団体】']], shaded: { 目標: '#dddddd' } })
    expect(findProse([table], [emptyPage()], {}, {}).map((r) => r.item)).toEqual(['団体数'])
  })
})

describe('an arrow from where things stand to what is aimed at', () => {
  const text = '① 新規就農者数：1.4人/年 → 4人/年\n② 新規創業件数：― → 10件'
  it('in a paper of aims', () => {
    expect(inCell(text, '取組', { title: '創生総合戦略 数値目標とKPI' })).toEqual([
      '新規就農者数|baseline|-|1.4人/年',
      '新規就農者数|target|-|4人/年',
      '新規創業件数|target|-|10件',
    ])
  })
  it('in no other', () => {
    expect(inCell(text, '取組', { title: '町の概要' })).toEqual([])
  })
})
