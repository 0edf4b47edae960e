// Columns and keys that several tables share.  Data.
import { array, datetime, inUnit, real, text, whole } from '../resource.ts'

export const DOCUMENT = text('document', '文書のファイル名', 'file name of the document')
export const SHA256 = text('sha256', 'ファイルの SHA-256', "SHA-256 of the file's bytes")
export const PAGE = whole('page', 'ページ番号（1 から）', 'page number, from 1')
export const TABLE = text(
  'table',
  '表（様式、文）の ID。p3t1 = 3 ページ目の 1 番目',
  'id of the table, form or sentence',
)
export const PATH = array('path', '見出しの道すじ、外側から（JSON 配列）', 'labels above, outermost first (JSON array)')
export const CONFIDENCE = real('confidence', '確からしさ（0〜1）', 'confidence, 0 to 1')
export const REASONS = array('reasons', '確からしさの根拠（JSON）', 'reasons of the confidence (JSON)')
export const ID = whole('id', 'この書き出しの中での番号', 'id within the database')
export const OF_DOCUMENT = { fields: ['sha256'], to: 'documents' }
export const OF_PAGE = { fields: ['sha256', 'page'], to: 'pages' }
export const OF_MUNICIPALITY = { fields: ['municipality_code'], to: 'municipalities' }
export const BOX = [
  inUnit(
    'pt',
    real('x0', '左端（表示ページ左上から、ポイント）', 'left edge, points from the top left of the page as displayed'),
  ),
  inUnit('pt', real('y0', '上端', 'top edge')),
  inUnit('pt', real('x1', '右端', 'right edge')),
  inUnit('pt', real('y1', '下端', 'bottom edge')),
]
/** Not in the database: reckoned from `item` as it leaves (shapes/export-table.ts). */
export const ITEM_KEY = text(
  'item_key',
  '名寄せの鍵：空白・番号・送り仮名など表記のゆれを除いた指標名（意味は比べない）',
  'for joining: the name without list marks, blanks and variants of spelling; meaning is not compared',
)
/** Behind what a person corrected. */
export const CORRECTED_BY = [
  text('corrected_by', '直した人', 'who corrected it'),
  datetime('corrected_at', '直した日時', 'when'),
  text('corrected_why', '直した理由', 'why'),
]
