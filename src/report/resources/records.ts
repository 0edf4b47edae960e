// What came of checks, people and runs.  Data.
import { array, datetime, inUnit, object, type Resource, real, text, whole } from '../resource.ts'
import { BOX, DOCUMENT, ID, OF_DOCUMENT, PAGE, SHA256 } from './columns.ts'

export const FINDINGS: Resource = {
  name: 'findings',
  ja: '点検で見つかったこと',
  en: 'what the checks found',
  primaryKey: ['id'],
  foreignKeys: [OF_DOCUMENT],
  fields: [
    DOCUMENT,
    text('check', '点検の ID', 'id of the check'),
    text('severity', 'error 誤り, suspicious 疑い, info 参考', 'severity'),
    text('message_ja', '説明（日本語）', 'message in Japanese'),
    text('message_en', '説明（英語）', 'message in English'),
    text('arithmetic', '計算', 'the arithmetic'),
    array('pages', 'ページ（JSON）', 'pages (JSON)'),
    array('boxes', '場所（JSON）', 'boxes (JSON)'),
    array('facts', '関わる値（JSON）', 'keys of the facts (JSON)'),
    SHA256,
    ID,
    text('origin', 'document 紙面, extraction 読み取り', 'whose fault it looks like: the paper or the reading'),
    text('verdict', '人の判断 accepted 認める, dismissed 退ける', 'what a person said of it'),
    text('verdict_why', '判断の理由', 'the reason given'),
    text('verdict_who', '判断した人', 'who said it'),
    array('elsewhere', '他の文書の場所（JSON）', 'places in other documents (JSON)'),
  ],
}

export const CORRECTIONS: Resource = {
  name: 'corrections',
  ja: '人による訂正',
  en: 'corrections made by people',
  primaryKey: ['id'],
  foreignKeys: [],
  fields: [
    DOCUMENT,
    SHA256,
    PAGE,
    ...BOX,
    text('raw', '印刷どおりの文字', 'as printed'),
    text('printed', '印刷された小数', 'the printed decimal'),
    text('changed', '訂正した項目', 'what was corrected'),
    text('before', '訂正前', 'before'),
    text('after', '訂正後', 'after'),
    text('unit_base', '訂正後の基本の単位', 'base unit after'),
    real('factor', '基本の単位への倍率', 'factor to the base unit'),
    text('who', '訂正した人', 'who'),
    text('why', '理由', 'why'),
    datetime('made_at', '日時', 'when'),
    datetime('withdrawn_at', '取り消した日時', 'when it was withdrawn'),
    text('withdrawn_by', '取り消した人', 'who withdrew it'),
    text(
      'state',
      'applied 有効, carried 新しい版にも有効, replaced 別の訂正あり, older-version 新しい版に同じ値がない, withdrawn 取消, moved 場所が変わった, read-differently 読みが変わった, gone なし, no-document 文書なし',
      'what became of it',
    ),
    ID,
    text('kind', 'fact 値, field 欄, choice 選択', 'what was corrected'),
  ],
}

export const RUNS: Resource = {
  name: 'runs',
  ja: '実行の記録',
  en: 'log of runs',
  primaryKey: ['id'],
  foreignKeys: [],
  fields: [
    datetime('started_at', '始め', 'start'),
    datetime('finished_at', '終わり', 'end'),
    text('version', '処理の版', 'version of the pipeline'),
    object('settings', '設定（JSON）', 'settings (JSON)'),
    text('status', 'running, done, failed, interrupted', 'how it ended'),
    whole('documents', '文書', 'documents'),
    whole('unchanged', '変更なし', 'unchanged'),
    whole('failed', '失敗', 'failed'),
    whole('pages', 'ページ', 'pages'),
    whole('facts', '値', 'facts'),
    inUnit('s', real('seconds', '秒', 'seconds')),
    ID,
  ],
}
