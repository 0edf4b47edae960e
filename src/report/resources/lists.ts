// What values and documents belong to: the tree of goals, indicators, municipalities.  Data.
import { type Resource, text, whole } from '../resource.ts'
import { DOCUMENT, ID, ITEM_KEY, OF_DOCUMENT, PATH, SHA256 } from './columns.ts'

export const INITIATIVES: Resource = {
  name: 'initiatives',
  ja: '目標・施策・事業の木',
  en: 'the tree of goals, measures and projects',
  primaryKey: ['id'],
  foreignKeys: [OF_DOCUMENT],
  fields: [
    DOCUMENT,
    SHA256,
    whole('parent', '上の段の id', 'id of the initiative above'),
    whole('level', '段（1 が最も外側）', 'level, 1 is the outermost'),
    text('name', '名前', 'name'),
    PATH,
    ID,
  ],
}

export const INDICATORS: Resource = {
  name: 'indicators',
  ja: '指標・費目の辞書',
  en: 'dictionary of indicators and cost items',
  primaryKey: ['id'],
  foreignKeys: [],
  fields: [
    text('item', '指標・費目（単位を除く）', 'indicator or cost item, without its unit'),
    text('unit_base', '基本の単位', 'base unit'),
    ID,
    ITEM_KEY,
  ],
}

export const MUNICIPALITIES: Resource = {
  name: 'municipalities',
  ja: '文書の自治体',
  en: 'municipalities of the documents',
  primaryKey: ['municipality_code'],
  foreignKeys: [],
  fields: [
    text(
      'municipality_code',
      '全国地方公共団体コード（6 桁、検査数字つき）',
      'municipality code, 6 digits with check digit',
    ),
    text('prefecture', '都道府県', 'prefecture'),
    text('name', '名前', 'name'),
    text('kana', '読み', 'reading'),
    text('valid_from', 'コードの始まり（分からないものは空）', 'first day of the code; empty where it is not known'),
    text('valid_to', 'コードの終わり（分からないものは空）', 'last day of the code; empty where it is not known'),
    ID,
  ],
}
