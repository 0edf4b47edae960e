import { describe, expect, it } from 'vitest'
import { readUnit, splitUnit } from '../../src/notation/unit.ts'

describe('readUnit', () => {
  it.each([
    ['人', '人', 'person', 1],
    ['名', '人', 'person', 1],
    ['人数', '人', 'person', 1],
    ['件数', '件', 'case', 1],
    ['相談件数', '件', 'case', 1],
    ['％', '%', 'ratio', 1],
    ['割', '%', 'ratio', 10],
    ['千円', '円', 'money', 1000],
    ['百万円', '円', 'money', 1e6],
    ['億円', '円', 'money', 1e8],
    ['十億円', '円', 'money', 1e9],
    ['千t', 't', 'mass', 1000],
    ['万トン', 't', 'mass', 1e4],
    ['万t-CO2', 't-CO2', 'carbon', 1e4],
    ['ヶ所', '箇所', 'place', 1],
    ['か所', '箇所', 'place', 1],
    ['カ国', '国', 'organisation', 1],
    ['㎡', '㎡', 'area', 1],
    ['m2', '㎡', 'area', 1],
    ['ｋＷ', 'kW', 'power', 1],
    ['kWh', 'kWh', 'energy', 1],
    ['円/人', '円/人', 'money/person', 1],
    ['千円／人', '円/人', 'money/person', 1000],
    ['人/日', '人/日', 'person/time', 1],
    ['/人', '/人', '/person', 1],
    ['回/千km', '回/km', 'occurrence/length', 0.001],
    ['人泊', '人泊', 'person-time', 1],
    ['（単位：千円）', '円', 'money', 1000],
    ['単位:％', '%', 'ratio', 1],
    ['件（累計）', '件', 'case', 1],
    ['件数（百万）', '件', 'case', 1e6],
    ['削減率（％）', '%', 'ratio', 1],
    ['締約国数', '締約国', 'count', 1],
    ['人工', '人工', 'person-time', 1],
    ['人口10万人当たり', '人口10万対', 'ratio', 1],
    ['台／12h', '台/12h', 'thing/time', 1],
    ['千円/10a', '円/10a', 'money/area', 1000],
  ])('%s', (text, base, dimension, factor) => expect(readUnit(text)).toMatchObject({ base, dimension, factor }))

  it.each([
    '',
    '-',
    '－',
    '年間',
    '（年間）',
    '5年間累計',
    '5段階評価',
    '延べ人数',
    '人間開発指数',
    '千円、人',
    '万kl日数',
    '実施する',
    'x'.repeat(100),
  ])('%s is none', (text) => expect(readUnit(text)).toBeUndefined())
})

describe('splitUnit', () => {
  it.each([
    ['登録者数（人）', '登録者数', '人'],
    ['観光入込客数（万人）', '観光入込客数', '万人'],
    ['利用者数(延べ人数) (人)', '利用者数(延べ人数)', '人'],
    ['運行時間(年間)(時間)', '運行時間(年間)', '時間'],
    ['新規企業進出件数（5年間累計）（件）', '新規企業進出件数（5年間累計）', '件'],
    ['参加者数（人）（年間）', '参加者数（年間）', '人'],
    ['人件費(千円)', '人件費', '千円'],
    ['事業費［百万円］', '事業費', '百万円'],
    ['取扱量(千t)', '取扱量', '千t'],
    ['利用率 %', '利用率', '%'],
    ['人件費（単位：千円）', '人件費', '千円'],
    ['参加国数（国）', '参加国数', '国'],
  ])('%s', (text, item, unit) => expect(splitUnit(text)).toEqual({ item, unit }))

  it.each([
    '合計特殊出生率（-）',
    '満足度（5段階評価）',
    '補助金（国）',
    '事業費 A',
    '事業費（A）',
    '利用者数（年間）',
    '（人）',
    '一般財源',
  ])('%s stays whole', (text) => expect(splitUnit(text)).toEqual({ item: text }))
})
