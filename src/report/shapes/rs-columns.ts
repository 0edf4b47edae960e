// The columns of the national 行政事業レビュー data file 3-1 (効果発現経路_目標・実績), in its order.  Data.
// Whence: the published CSV of fiscal year 2024: 28 columns, then one for each of the years 2007 to 2060.
import { type Resource, real, text, whole } from '../resource.ts'

export const FIRST_YEAR = 2007
export const LAST_YEAR = 2060
export const RS_YEARS: readonly number[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)

/** What a line of the four holds, as the file spells it. */
export const RS_LINES = { targetYear: '1.目標年度', target: '2.目標値', actual: '3.実績値', rate: '4.達成率' } as const

const NOT_SAID = '（文書から決められないため空）'
const OPEN = 'left empty: the document does not decide it'

export const RS_RESOURCE: Resource = {
  name: 'rs_3-1',
  ja: '行政事業レビュー 3-1 の形（1 指標 4 行）',
  en: 'in the columns of the national review file 3-1, four lines an indicator',
  primaryKey: ['予算事業ID', 'アクティビティ・アウトプット・アウトカムの番号', '目標年度／目標値／実績値／達成率'],
  foreignKeys: [],
  fields: [
    text('シート種別', NOT_SAID, OPEN),
    whole('事業年度', '文書の対象年度', 'fiscal year the document is about'),
    whole('予算事業ID', 'この書き出しの中での事業の番号', 'number of the project within this export'),
    text(
      '事業名',
      'シートの事業名の欄、なければ見出しの道すじの末尾、題名',
      'the project the sheet names, else the last label above, else the title',
    ),
    whole('府省庁の建制順', NOT_SAID, OPEN),
    text('政策所管府省庁', NOT_SAID, OPEN),
    text('府省庁', '自治体', 'municipality'),
    ...['局・庁', '部', '課', '室', '班', '係'].map((name) => text(name, NOT_SAID, OPEN)),
    ...['名称', '該当箇所', 'URL'].map((what) =>
      text(`事業に関連するKPIが定められている閣議決定等の${what}`, NOT_SAID, OPEN),
    ),
    whole('アクティビティ・アウトプット・アウトカムの番号', '事業の中での指標の番号', 'number of the indicator'),
    text('種別（アクティビティ・アウトプット・アウトカム）', NOT_SAID, OPEN),
    text('アウトカムの期間', NOT_SAID, OPEN),
    text('成果目標の種類', '定量的（数値の指標だけを出します）', 'quantitative: only numbers are written'),
    text('アクティビティ／活動目標／成果目標', '見出しの道すじ', 'labels above'),
    text('活動指標／成果指標', '指標', 'indicator'),
    text('単位', '単位', 'unit'),
    text('改善の上向き／下向き', NOT_SAID, OPEN),
    text('成果実績及び目標値の根拠として用いた統計・データ名（出典）', '文書のファイル名', 'file name of the document'),
    text('定性的なアウトカム目標を設定している理由', NOT_SAID, OPEN),
    text('定性的なアウトカムに関する成果実績', NOT_SAID, OPEN),
    text('目標年度／目標値／実績値／達成率', Object.values(RS_LINES).join(', '), 'which of the four lines'),
    ...RS_YEARS.map((year) => real(String(year), `${year}年度`, `fiscal year ${year}`)),
  ],
}
