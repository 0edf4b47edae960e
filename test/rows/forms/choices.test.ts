import { describe, expect, it } from 'vitest'
import { findForms } from '../../../src/rows/forms/find-forms.ts'
import { readOptions } from '../../../src/rows/forms/options.ts'
import { type Draft, emptyPage, formTable } from './form-table.ts'

const choicesOf = (draft: Draft): string[] =>
  findForms([formTable(draft)], [emptyPage()], {}, {}).choices.map(
    (c) => `${c.group}: ${c.selected ? '+' : '-'}${c.option}`,
  )

describe('marks in the text of options', () => {
  it.each([
    ['☑拡充 □継続 □縮小 □廃止', '+拡充 -継続 -縮小 -廃止'],
    ['□ 拡充\n■ 継続\n□ 縮小', '-拡充 +継続 -縮小'],
    ['●新規○継続○見直し', '+新規 -継続 -見直し'],
    ['○新規●継続', '-新規 +継続'],
    ['( )拡充 (○)継続 ( )縮小', '-拡充 +継続 -縮小'],
    ['拡充( ) 継続(○) 縮小( )', '-拡充 +継続 -縮小'],
    ['☐直営 ☑委託 ☐その他', '-直営 +委託 -その他'],
    ['□該当', '-該当'],
    ['1ソフト ②ハード 3維持管理', '-ソフト +ハード -維持管理'],
    // bullets, not boxes
    ['①相談会を開いた ②冊子を配った', ''],
    ['1年目は①調査 2年目は②工事', ''],
    ['○相談会を開いた ○冊子を配った', ''],
    ['■市民の声を聞く会を月に一度ずつ市役所で開いてきた ■冊子を作り、市内の全部の世帯に配ってきた', ''],
    ['☐ 移住相談 ▶R2...41件 ☐ 相談会 ▶R2...2件', ''],
    ['サービスの質(満足度)と量(件数)', ''],
    ['レクリエーション', ''],
  ])('%s', (text, expected) => {
    expect(
      readOptions(text)
        .map((o) => (o.selected ? '+' : '-') + o.option)
        .join(' '),
    ).toBe(expected)
  })
})

describe('choices of a form', () => {
  it('names the list by its label', () => {
    expect(choicesOf({ rows: [['今後の方向性', '☑拡充 □継続 □縮小 □廃止']] })).toEqual([
      '今後の方向性: +拡充',
      '今後の方向性: -継続',
      '今後の方向性: -縮小',
      '今後の方向性: -廃止',
    ])
  })

  it('reads marks in cells of their own, before the options', () => {
    const draft: Draft = {
      rows: [
        ['関連するゴール', '○', '貧困をなくそう', '', '飢餓をゼロに'],
        ['^', '', '健康と福祉', '〇', '質の高い教育'],
      ],
      widths: [100, 20, 150, 20, 150],
    }
    expect(choicesOf(draft)).toEqual([
      '関連するゴール: +貧困をなくそう',
      '関連するゴール: -健康と福祉',
      '関連するゴール: -飢餓をゼロに',
      '関連するゴール: +質の高い教育',
    ])
  })

  it('reads marks in cells of their own, behind the options', () => {
    const draft: Draft = {
      rows: [['実施方法', '直営', '', '委託', '○', '補助', '']],
      widths: [100, 80, 20, 80, 20, 80, 20],
    }
    expect(choicesOf(draft).sort()).toEqual(['実施方法: +委託', '実施方法: -直営', '実施方法: -補助'].sort())
  })

  it('reads an ellipse round one of several options in a cell', () => {
    const draft: Draft = { rows: [['評価区分', 'A B C D']], marks: [{ on: 'B', kind: 'circle' }] }
    expect(choicesOf(draft)).toEqual(['評価区分: -A', '評価区分: +B', '評価区分: -C', '評価区分: -D'])
  })

  it('reads an ellipse round a part of one printed word', () => {
    const draft: Draft = { rows: [['評価区分', '高い・普通・低い']], marks: [{ on: '普通', kind: 'circle' }] }
    expect(choicesOf(draft)).toEqual(['評価区分: -高い', '評価区分: +普通', '評価区分: -低い'])
  })

  it('keeps an option that has a comma in it whole', () => {
    const draft: Draft = {
      rows: [['今後の方針', '効果があるため、続ける\n見直しを行う']],
      marks: [{ on: '効果があるため、続ける', kind: 'circle' }],
    }
    expect(choicesOf(draft)).toEqual(['今後の方針: +効果があるため、続ける', '今後の方針: -見直しを行う'])
  })

  it('reads an ellipse round one of the cells beside each other', () => {
    const draft: Draft = { rows: [['評価区分', 'A', 'B', 'C']], marks: [{ on: 'C', kind: 'circle' }] }
    expect(choicesOf(draft)).toEqual(['評価区分: -A', '評価区分: -B', '評価区分: +C'])
  })

  it('reads a drawn tick before one of the lines', () => {
    const draft: Draft = {
      rows: [['今後の方針', '拡充する\n継続する\n廃止する']],
      marks: [{ on: '継続する', kind: 'check' }],
    }
    expect(choicesOf(draft)).toEqual(['今後の方針: -拡充する', '今後の方針: +継続する', '今後の方針: -廃止する'])
  })

  it('reads a column that asks for a mark', () => {
    const draft: Draft = {
      rows: [
        ['指標名', '単位', '実績', '重点指標に該当'],
        ['相談件数', '件', '12', '○'],
        ['参加者数', '人', '34', ''],
      ],
    }
    expect(choicesOf(draft)).toEqual(['重点指標に該当: +相談件数', '重点指標に該当: -参加者数'])
  })

  it('reads option letters as heads of columns', () => {
    const draft: Draft = {
      rows: [
        ['評価項目', '評価の視点', 'A', 'B', 'C'],
        ['妥当性', '市が行うべきか', '○', '', ''],
        ['有効性', '役に立っているか', '', '○', ''],
        ['効率性', '費用を減らせないか', '', '', ''],
      ],
      widths: [80, 200, 30, 30, 30],
    }
    expect(choicesOf(draft)).toEqual([
      '妥当性: +A',
      '妥当性: -B',
      '妥当性: -C',
      '有効性: -A',
      '有効性: +B',
      '有効性: -C',
      '効率性: -A',
      '効率性: -B',
      '効率性: -C',
    ])
  })

  it('keeps a blank in brackets with its option', () => {
    const draft: Draft = { rows: [['事業主体', '市 その他( )']], marks: [{ on: '市', kind: 'check' }] }
    expect(choicesOf(draft)).toEqual(['事業主体: +市', '事業主体: -その他()'])
  })

  it('does not take blank cells for boxes where nothing is marked', () => {
    const draft: Draft = {
      rows: [
        ['担当課', '', '企画課'],
        ['電話', '', '内線123'],
      ],
      widths: [80, 20, 200],
    }
    expect(choicesOf(draft)).toEqual([])
  })

  it('gives an option as a choice and not as a field, too', () => {
    const { fields } = findForms([formTable({ rows: [['今後の方向性', '☑拡充 □継続']] })], [emptyPage()], {}, {})
    expect(fields).toEqual([])
  })
})
