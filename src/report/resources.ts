// The contract of OUT/data: every CSV, its columns in order, their types and what they mean.  Data.
// Columns are only ever added, at the end.

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'json' | 'datetime'
export type ResourceField = {
  readonly name: string
  readonly type: FieldType
  readonly ja: string
  readonly en: string
}
export type Resource = {
  readonly name: string
  readonly ja: string
  readonly en: string
  readonly fields: readonly ResourceField[]
}

const field =
  (type: FieldType) =>
  (name: string, ja: string, en: string): ResourceField => ({ name, type, ja, en })
const [text, whole, real, flag, json] = [
  field('string'),
  field('integer'),
  field('number'),
  field('boolean'),
  field('json'),
]

const DOCUMENT = text('document', '文書のファイル名', 'file name of the document')
const SHA256 = text('sha256', 'ファイルの SHA-256', "SHA-256 of the file's bytes")
const PAGE = whole('page', 'ページ番号（1 から）', 'page number, from 1')
const TABLE = text('table', '表（様式、文）の ID。p3t1 = 3 ページ目の 1 番目', 'id of the table, form or sentence')
const PATH = json('path', '見出しの道すじ、外側から（JSON 配列）', 'labels above, outermost first (JSON array)')
const CONFIDENCE = real('confidence', '確からしさ（0〜1）', 'confidence, 0 to 1')
const REASONS = json('reasons', '確からしさの根拠（JSON）', 'reasons of the confidence (JSON)')
const BOX = [
  real('x0', '左端（表示ページ左上から、ポイント）', 'left edge, points from the top left of the page as displayed'),
  real('y0', '上端', 'top edge'),
  real('x1', '右端', 'right edge'),
  real('y1', '下端', 'bottom edge'),
]

export const RESOURCES: readonly Resource[] = [
  {
    name: 'facts',
    ja: '数値と状態：指標・費目 × 役割 × 年度',
    en: 'values: indicator or cost item by role and fiscal year',
    fields: [
      DOCUMENT,
      SHA256,
      text('municipality_code', '全国地方公共団体コード（6 桁）', 'municipality code, 6 digits'),
      PAGE,
      TABLE,
      whole('row', '表の行（0 から）', 'row of the table, from 0'),
      whole('column', '表の列（0 から、文は -1）', 'column of the table, from 0; -1 in prose'),
      PATH,
      text('item', '指標・費目（単位を除く）', 'indicator or cost item, without its unit'),
      text(
        'role',
        '役割：baseline 基準, actual 実績, target 目標, forecast 見込, budget 予算, settlement 決算, increment 増加分, cumulative_increment 増加分の累計, rate 達成率, difference 差引, grade 評価, other',
        'role of the value',
      ),
      whole('fiscal_year_start', '年度（西暦、期間は始まり）', 'fiscal year (Gregorian), first of a period'),
      whole('fiscal_year_end', '年度（西暦、期間は終わり）', 'fiscal year (Gregorian), last of a period'),
      real('number', '数値（unit の単位で）', 'the number, in `unit`'),
      text('unit', '単位（千円 などはそのまま）', 'unit as printed'),
      real('number_base', '数値（unit_base の単位で）', 'the number, in `unit_base`'),
      text('unit_base', '基本の単位（千円 → 円）', 'base unit'),
      flag('cumulative', '累計', 'cumulative'),
      flag('approximate', '概数（約、程度）', 'approximate'),
      text(
        'status',
        'value 値, blank 空欄, dash 横線, carried 前と同じ, suspended 中止, pending 未定, text 文字, unreadable 読めない',
        'what the cell says',
      ),
      text('raw', '印刷どおりの文字', 'as printed'),
      CONFIDENCE,
      ...BOX,
      text('printed', '印刷された小数（桁区切りなし）', 'the printed decimal, separators removed'),
      text('bound', '以上・以下など：at-least, at-most, more-than, less-than, about', 'bound of the value'),
      real('denominator', '分母（43/100 の 100）', 'denominator of a fraction'),
      text('calendar', 'fiscal 年度, calendar 暦年, as-of 時点', 'kind of year'),
      flag('total', '合計の行', 'a row of totals'),
      text('source', 'table 表, form 様式, prose 文', 'where the value stands'),
      text('unit_from', '単位の出所', 'where the unit is printed'),
      text('reason', '読めない理由', 'why it is unreadable'),
      REASONS,
    ],
  },
  {
    name: 'fields',
    ja: '様式の欄：見出しと文章',
    en: 'labelled boxes of text',
    fields: [
      DOCUMENT,
      PAGE,
      PATH,
      text('name', '欄の名前', 'name of the field'),
      text('text', '書かれた文章', 'its text'),
      ...BOX,
      SHA256,
      CONFIDENCE,
    ],
  },
  {
    name: 'choices',
    ja: '選択肢と印',
    en: 'options of marked lists',
    fields: [
      DOCUMENT,
      PAGE,
      text('group', '選択肢の組', 'the group of options'),
      text('option', '選択肢', 'the option'),
      flag('selected', '選ばれている', 'selected or not'),
      ...BOX,
      SHA256,
      PATH,
      CONFIDENCE,
    ],
  },
  {
    name: 'findings',
    ja: '点検で見つかったこと',
    en: 'what the checks found',
    fields: [
      DOCUMENT,
      text('check', '点検の ID', 'id of the check'),
      text('severity', 'error 誤り, suspicious 疑い, info 参考', 'severity'),
      text('message_ja', '説明（日本語）', 'message in Japanese'),
      text('message_en', '説明（英語）', 'message in English'),
      text('arithmetic', '計算', 'the arithmetic'),
      json('pages', 'ページ（JSON）', 'pages (JSON)'),
      json('boxes', '場所（JSON）', 'boxes (JSON)'),
      json('facts', '関わる値（JSON）', 'keys of the facts (JSON)'),
      SHA256,
    ],
  },
  {
    name: 'documents',
    ja: '文書',
    en: 'documents',
    fields: [
      DOCUMENT,
      SHA256,
      text('path', '読んだファイルの場所', 'path of the file'),
      text('media_type', 'ファイルの種類', 'media type'),
      whole('bytes', '大きさ（バイト）', 'size in bytes'),
      whole('pages', '読んだページ数', 'pages read'),
      text('municipality_code', '全国地方公共団体コード（6 桁）', 'municipality code, 6 digits'),
      text('municipality', '自治体', 'municipality'),
      text('title', '題名', 'title'),
      whole('fiscal_year', '対象の年度（西暦）', 'fiscal year the document is about'),
      whole('plan_start', '計画期間の始まり', 'first year of the plan'),
      whole('plan_end', '計画期間の終わり', 'last year of the plan'),
      text('era', '元号', 'era'),
      text('family', '様式の系統', 'document family'),
      text('status', 'done 読めた, failed 読めない', 'done or failed'),
      text('error', '読めない理由', 'why it failed'),
      text('version', '処理の版', 'version of the pipeline'),
      json('settings', '処理の設定（JSON）', 'settings (JSON)'),
      field('datetime')('read_at', '読んだ日時', 'when it was read'),
    ],
  },
  {
    name: 'pages',
    ja: 'ページ',
    en: 'pages',
    fields: [
      DOCUMENT,
      SHA256,
      PAGE,
      real('width', '幅（ポイント）', 'width in points'),
      real('height', '高さ（ポイント）', 'height in points'),
      whole('rotation', 'ファイルの回転（適用済み）', 'rotation of the file, already applied'),
      text('origin', 'text 文字層, ocr 文字認識, converted 変換済みの文字', 'where the words come from'),
      text('verdict', 'text, scanned, no-text, sparse, garbled, ocr-layer, mixed', 'what kind of page it is'),
      text('reason', '判断の理由', 'why'),
      real('garbled', '文字にならない字形の割合', 'share of glyphs without text'),
      whole('words', '語の数', 'number of words'),
    ],
  },
  {
    name: 'tables',
    ja: '表',
    en: 'tables',
    fields: [
      DOCUMENT,
      SHA256,
      PAGE,
      TABLE,
      text('kind', 'ruled 罫線, aligned 罫線なし, given 変換済み', 'how it was found'),
      whole('turn', '文字の向き（度）', 'turn of the text in degrees'),
      whole('rows', '行数', 'rows'),
      whole('columns', '列数', 'columns'),
      whole('header_rows', '見出しの行数', 'header rows'),
      text('title', '表題', 'title'),
      text('unit_note', '単位の注記', 'unit note'),
      json('notes', '注（JSON 配列）', 'notes (JSON array)'),
      json('parts', 'ページごとの場所（JSON）', 'its place on each page (JSON)'),
      CONFIDENCE,
      REASONS,
      ...BOX,
    ],
  },
  {
    name: 'cells',
    ja: '表のます',
    en: 'cells',
    fields: [
      DOCUMENT,
      SHA256,
      PAGE,
      TABLE,
      whole('row', '行（0 から）', 'row, from 0'),
      whole('column', '列（0 から）', 'column, from 0'),
      whole('row_span', 'またがる行数', 'row span'),
      whole('column_span', 'またがる列数', 'column span'),
      flag('header', '見出し', 'header or not'),
      text('text', '文字（整えたもの）', 'text, folded'),
      text('printed', '印刷どおりの文字（text と違うときだけ）', 'as printed, where it differs from text'),
      ...BOX,
      json('extra', '印・注・続き（JSON）', 'marks, notes, further pieces (JSON)'),
    ],
  },
]
