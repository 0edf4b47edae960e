// Help of the commands over the database and of the services round it, Japanese and English.  Data.
import type { Say } from './language.ts'

export const databaseWords = (say: Say) => ({
  search: say(
    '言葉で値・欄・文書を探す（2 文字から。複数の語はすべて含むもの）',
    'find values, fields and documents by words (two characters suffice)',
  ),
  searchText: say('探す言葉', 'the words'),
  searchCity: say('自治体コード（5 桁か 6 桁）', 'municipality code, 5 or 6 digits'),
  limit: say('種類ごとの件数の上限', 'most results of each kind'),
  allVersions: say('古い版の文書も含める', 'older versions of documents too'),
  changes: say('新しい版で変わった値（増えた・消えた・改まった）', 'what changed in newer versions of documents'),
  correct: say(
    '読み取りを人が直す。印刷された値は変えず、横に記録する',
    'correct what was read; what was printed stays, the correction stands beside it',
  ),
  correctSet: say('値を 1 つ直す', 'correct one value'),
  correctList: say('直しの一覧と、いま当てはまるかどうか', 'list the corrections and whether they apply'),
  correctRemove: say('直しを取り下げる（記録は残る）', 'withdraw a correction (its record stays)'),
  correctId: say('直しの番号（correct list）', 'number of the correction (correct list)'),
  document: say('文書のファイル名、または SHA-256 のはじめ', 'file name of the document, or the start of its SHA-256'),
  atPage: say('ページ', 'page'),
  atTable: say('表の ID（p3t1）', 'id of the table (p3t1)'),
  atRow: say('表の行（0 から）', 'row of the table, from 0'),
  atColumn: say('表の列（0 から）', 'column of the table, from 0'),
  atItem: say('指標・費目の名前', 'name of the indicator'),
  atRole: say('役割（actual, target など）', 'role (actual, target ...)'),
  atYear: say('年度（西暦）', 'fiscal year (Gregorian)'),
  atRaw: say('印刷どおりの文字', 'as printed'),
  toNumber: say('正しい数値（その値の単位で）', 'the right number, in the unit of the value'),
  toUnit: say('正しい単位', 'the right unit'),
  toRole: say('正しい役割', 'the right role'),
  toItem: say('正しい名前', 'the right name'),
  toYear: say('正しい年度。例 2024、2020-2024', 'the right fiscal year, such as 2024 or 2020-2024'),
  toStatus: say('正しい状態（blank, dash など）', 'the right status (blank, dash ...)'),
  who: say('直した人（既定は MACHIKPI_WHO、USER）', 'who corrects (default: MACHIKPI_WHO, USER)'),
  why: say('理由', 'why'),
  state: say('この状態のものだけ（moved, gone など）', 'only those of this state (moved, gone ...)'),
  config: say('いまの設定と、それがどこから来たか', 'the settings in effect and where they come from'),
  configSchema: say('設定ファイルの JSON Schema', 'JSON Schema of the configuration file'),
  configFile: say('設定ファイル（既定は machikpi.config.yaml）', 'configuration file (default machikpi.config.yaml)'),
  doctor: say('この環境で動くか、データベースは健全かを調べる', 'check the installation and the database'),
  completion: say('シェルの補完スクリプト（bash, zsh, fish）', 'completion script for bash, zsh or fish'),
  shell: say('シェル', 'shell'),
})

export type DatabaseWords = ReturnType<typeof databaseWords>
