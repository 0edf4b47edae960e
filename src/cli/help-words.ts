// Every sentence of the help, Japanese and English.  Data.
import type { Say } from './language.ts'

export const helpWords = (say: Say) => ({
  about: say(
    '自治体の PDF から、点検できる KPI データベースへ。どの数値も紙面の枠までたどれます。',
    "From a city's PDF to a KPI database in which every number leads back to its rectangle on the paper.",
  ),
  run: say(
    'ファイル・フォルダー・グロブを読み、データベースと CSV に入れる',
    'read files, folders and globs into the database and CSV',
  ),
  export: say('データベースの中身をファイルに出す', 'write what the database holds to files'),
  check: say('点検で見つかった誤りや疑いを計算とともに示す', 'show what the checks found, with the arithmetic'),
  severity: say('この重さ以上を示す（error, suspicious, info）', 'show findings of this severity or above'),
  explain: say('各段階が紙面から何を見たかを示す', 'show what each stage saw on a page'),
  families: say('様式の系統の一覧', 'list the document families'),
  cities: say('自治体コードの一覧', 'list municipality codes'),
  indicators: say('データベースにある指標の一覧', 'list the indicators of the database'),
  paths: say(
    'ファイル、フォルダー、グロブ。- は標準入力の一覧（1 行に 1 つのパス、または出典つきの JSON）',
    'files, folders, globs; - = a list on stdin, a path a line or JSON with its source',
  ),
  file: say('調べる文書', 'the document'),
  out: say('出力先のフォルダー', 'folder for what comes out'),
  db: say('データベースのファイル（既定は OUT/machikpi.sqlite）', 'database file (default OUT/machikpi.sqlite)'),
  family: say('様式の系統を決める（none で使わない）', 'the family of the documents (none = generic)'),
  familyFolder: say('自分の系統のフォルダー（none ですべて切る）', 'folder with your own families (none = all off)'),
  city: say('自治体コード（5 桁か 6 桁）', 'municipality code, 5 or 6 digits'),
  ocr: say('文字認識', 'optical character recognition'),
  jobs: say('同時に読む文書の数（既定は CPU の数）', 'documents at the same time (default: cores)'),
  pages: say('読むページ。例 1-3,7', 'pages to read, such as 1-3,7'),
  password: say('PDF のパスワード', 'password of the PDFs'),
  force: say('変更のない文書も読み直す', 'read unchanged documents again'),
  publisher: say('文書の発行者', 'publisher of the documents'),
  url: say('文書の出典の URL', 'where the documents were published (URL)'),
  retrieved: say('文書を取得した日。例 2025-04-01', 'when they were retrieved, such as 2025-04-01'),
  dated: say('文書の日付。例 2025-04', 'date of the documents, such as 2025-04'),
  json: say('結果を JSON 1 つで標準出力へ', 'the result as one JSON document on stdout'),
  strict: say('この重さ以上の指摘で終了コード 3', 'exit 3 on findings of this severity or above'),
  format: say(
    '形式（csv, jsonl, xlsx, parquet, rs = 行政事業レビュー 3-1。コンマ区切りで複数）',
    'formats (csv, jsonl, xlsx, parquet, rs = national review file 3-1; several with commas)',
  ),
  shape: say(
    'long = 値ごとに 1 行、wide = 指標ごとに 1 行・年度の列',
    'long = a line a value, wide = a line an indicator',
  ),
  tables: say(
    '出す表（facts,documents など。既定はすべて）',
    'tables to write, such as facts,documents (default: all)',
  ),
  encoding: say('CSV の文字コード（utf-8, shift_jis）', 'encoding of CSV (utf-8, shift_jis)'),
  bom: say('CSV に BOM を付ける（Excel 用）', 'CSV with a byte order mark (for Excel)'),
  cityFilter: say('自治体コードで絞る（コンマ区切り）', 'only these municipality codes (commas)'),
  yearFilter: say('年度で絞る。例 2024、2020-2024', 'only these fiscal years, such as 2024 or 2020-2024'),
  roleFilter: say('役割で絞る（actual, target など）', 'only these roles (actual, target ...)'),
  indicatorFilter: say('名前にこの文字列を含む指標だけ', 'only indicators whose name contains this'),
  minConfidence: say('確からしさがこれ以上の値だけ（0〜1）', 'only values of at least this confidence (0 to 1)'),
  allVersions: say('古い版の文書も出す', 'older versions of documents too'),
  license: say('データの利用条件。例 CC-BY-4.0', 'licence of the data, such as CC-BY-4.0'),
  schema: say('系統ファイルの JSON Schema', 'JSON Schema of a family file'),
  page: say('ページ番号', 'page number'),
  stage: say('段階', 'stage'),
  png: say('見たものを紙面の位置に描いた PNG', 'what was seen, drawn in its place on the page'),
  city_filter: say('名前の一部で絞る', 'part of the name'),
  help: say('この説明を出す', 'show this help'),
  helpCommand: say('コマンドの説明を出す', 'show the help of a command'),
  version: say('版を出す', 'show the version'),
  examples: say('例', 'Examples'),
  exit: say(
    '終了コード: 0 完了、1 失敗した文書あり、2 使い方の誤り、3 --strict 以上の指摘あり、130/143 中断',
    'Exit: 0 done, 1 a document failed, 2 wrong usage, 3 findings at or above --strict, 130/143 interrupted',
  ),
})

export type HelpWords = ReturnType<typeof helpWords>

/** commander's own English, by its start. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
}

export const translateTitle = (title: string, say: Say): string => say(TITLES[title] ?? title, title)

const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*?)'/, '「$1」というコマンドはありません'],
  [/^error: unknown option '(.*?)'/, '「$1」というオプションはありません'],
  [/^error: missing required argument '(.*?)'/, '引数 $1 がありません'],
  [/^error: option '(.*?)' argument missing/, '「$1」に値がありません'],
  [/^error: required option '(.*?)' not specified/, '「$1」が必要です'],
  [/^error: too many arguments.*/, '引数が多すぎます'],
  [
    /^error: option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\./,
    '「$1」に「$2」は使えません（$3）',
  ],
  [/\n?\(Did you mean (?:one of )?(.*?)\?\)/, '（もしかして: $1）'],
]

/** One line, in the person's language. */
export const translateError = (message: string, say: Say): string => {
  const english = message.trim().replace(/\n/g, ' ')
  const japanese = ERRORS.reduce((text, [pattern, ja]) => text.replace(pattern, ja), message.trim())
  return `machikpi: ${say(japanese, english.replace(/^error: /, ''))}\n`
}
