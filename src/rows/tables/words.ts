// What head and label words mean. Data: word -> role, words that only dress a head, words that name no indicator.
// Whence: head notations of city plans, 事務事業評価 sheets, budget and settlement books (地方自治法施行規則 forms).
import type { Role } from '../../types.ts'

/** First match wins: a compound word (目標達成率, 決算見込) stands before the words it is made of. */
export const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [
    /達成率|達成度|達成状況|達成割合|到達率|到達度|消化率|^収入率$|進捗率|進捗度|進捗状況|進捗割合|^進捗$|執行率|伸び?率|伸長率|改善率$|変[化動]率$|^率$|構成比|構成割合|(?:前[年回]|目標|計画|予算)(?:度|値|額)?対?比(?!較)|前年同期比|(?:目標|計画)に対する(?:割合|比率)|^対.{1,6}比率?$/,
    'rate',
  ],
  [/増加分の?(?:累計|累積|合計)|(?:累計|累積)の?増加/, 'cumulative_increment'],
  [/増加分|増分|増加見込分/, 'increment'],
  [
    /差引|差し引き|増減|増[▲△]減|比較|差額|差異|かい離|乖離|過不足|補正額|(?:前年|前回|目標|計画|ポイント|との)差$|^差(?=$|[(（])|^変[化動](?:量|額|数|値|幅)?$|(?:改善|上昇|低下|変動)幅$|(?:実績|目標)値?[-－−―]+(?:実績|目標)/,
    'difference',
  ],
  [/中間(?:評価)?値|中間実績|(?:中間|最終|事後|期末)評価[時値]|^評価時(?:点|の値)?$|^検証時(?:点|の値)?$/, 'actual'],
  [/評価(?!(?:対象)?年度)|判定|評点|ランク|評定/, 'grade'],
  [
    /(?<!健全化|再生|判断|評価|環境|設置|認定|達成|算定)基準(?=値|年|時|点|日)|(?<![\p{Script=Han}])基準(?!財政|内|外|量|に)|現状|現況|当初値|初期値|(?:策定時|改[定訂]時|設定時|計画時|見直し時)(?!.*目標)|策定前|策定当初|計画当初|開始前|開始[時値]|着手前|(?:実施|導入)前$|従来値|スタート[時値]|出発[値点]|起点|改定前|ベースライン|従前/u,
    'baseline',
  ],
  [
    /目標|(?:め[ざあ]|目指)す(?:べき)?(?:値|姿|水準)|めざそう値|期待(?:する)?値|望ましい値|目安|めやす|あるべき姿|ゴール値|KPI値/,
    'target',
  ],
  [
    /見込|見通|想定|推計|予測|試算|将来値|将来展望値?|^将来(?:推計|見通し?)?$|確保(?:の?方策|量|の内容|数)|提供量|(?:必要|ニーズ|需要|供給)量$|^[(（［[]?予定(?:[値数量]|人数|件数|事業費)?[)）］\]]?$|^概算(?:事業費|額|金額)?$|計画値|計画額|計画量|計画数|計画[)）］\]]?$|^[(（［[]?計画/,
    'forecast',
  ],
  [
    /決算|支出済|執行済?額|^執行済$|支出額|支払済?額|精算額|支出負担行為額|収入済|収納[済額]|徴収額|(?:事業費|経費|コスト|費用|支出|執行)(?:の?実績|[(（]実績[)）])|実績(?:事業費|経費|コスト|支出|費用)/,
    'settlement',
  ],
  [
    /予算|補正前|補正後|計上額|査定額|要求額|既決|予定額|現計額?$|内示額|配当額|^[0-9]*月?補正$|^(?:要求|査定)$/,
    'budget',
  ],
  [
    /実績|実数|実測|測定値|調査値|集計値|実施結果|取組結果|調査結果$|^結果[値数]?$|達成[値数]|到達[値点]|計測値|モニタリング値|^(?:確定|速報|実際の?|取得)値$|^[今前]回(?:値|調査|結果)?$|直近|最新|現在値|^(?:現在|現時点)(?:の(?:値|数値|状況))?$/,
    'actual',
  ],
]

/** Words that dress a head and name nothing: taken off before a head is asked whether it is more than role and year. */
export const DRESSING =
  /評価(?:対象)?年度|年度末?|年間|年目|年|時点|対象|最終|中間|当該|直近|参考|速報|確定|暫定|第?[0-9]+期|前期|後期|期末|期首|中期|長期|到達|達成|努力|水準|期待|数値|指標|KPI|現額|累計|累積|当初|補正|最新|変更|見直し|改[定訂]時?|策定時?|設定時?|単位|事業|内容|区分|総額|金額|金|額|値|数|量|率|度|分|案|月|日|末|等|及び|又は|の|ま?で|から|まで|各|本|前|翌|今|次|毎|①|②|③|④|⑤|[A-Ja-j](?![a-z])|[0-9]+/g

/** Heads of label columns. */
export const LABEL_HEAD =
  /^(?:項目|区分|指標|指標名|指標の?名称|名称|内容|科目|款|項|目|節|細節|事業|事業名|事務事業名?|事業の名称|細事業名?|施策名?|施策の柱|政策名?|分野|基本目標|基本施策|具体的な?施策|主な取組|取組|取組名|取組内容|役割|年度|年次|説明|担当課?|所管課?|担当部署|主管課|部署|成果指標|活動指標|評価指標|目標指標|目標項目|評価項目|指標項目|重要業績評価指標|数値目標|KPI|会計名?|費目|経費区分|性質|目的|財源|財源内訳|内訳|種別|種類|地区名?|施設名?|対象|分類|大項目|中項目|小項目|番号|No\.?|NO\.?|№|備考|摘要|単位)$/i

/** Columns whose numbers are no facts. */
export const NO_FACT_HEAD =
  /^(?:No\.?|№|番号|整理番号|通し番号|事業番号|コード|頁|ページ|掲載頁|掲載ページ|該当頁|電話|電話番号|TEL|FAX|内線|郵便番号|〒|順位|優先順位|備考|摘要|日程|日時|日付|時間|時刻|年齢|学年|生年月日|住所|所在地|開始年度|終了年度|開始年|終了年|SDGs.*|関連SDGs.*|ゴール.*)$/i

/** Label columns that say who does the work or is paid for it, not what is counted. */
export const OFFICE_HEAD =
  /^(?:担当|所管|主管|所属|関係|実施)?(?:課|課名|部署|部局|部課|課等|所属|局|係|室(?!名)|主体|機関|課・?係)(?:名|等)?$|^(?:交付|補助|委託|支出|負担|貸付|相手|連携|契約)先(?:名|等)?$|^(?:実施|事業)主体$|^交付対象者?$/

/** Label columns that explain the label before them. */
export const EXPLAINING_HEAD =
  /^内容$|説明|算出|計算|算式|考え方|定義|出典|根拠|理由|データ元|概要|方向性|(?:取組|事業|実施|活動|業務)の?内容|の成果$|取組状況|実施状況/

/** Columns that print the year of the value beside them. */
export const YEAR_COLUMN =
  /^(?:(?:基準|現状|現況|目標|達成|達成目標|実績|策定|最終|調査|最新|直近|当初|評価|測定)(?:値|時)?の?)?年(?:度|次)?(?:等)?$/

/** Label columns whose cells own all numbers of the row, wherever they stand in it. */
export const PROJECT_HEAD =
  /基本目標|基本施策|^政策|^分野|事業名|^事業$|事業の名称|施策名|^施策$|取組名|取組項目|具体的な取組|主な取組/

/** Sources of money: they name an item even when they stand in a column head. */
const SOURCE =
  '特定財源|一般財源|一財|特財|国庫?支出金|国・?[都道府県]+支?出?金?|国・?[都道府県]|国県支出金|国庫補助金|国庫負担金|国費|[都道府県]支出金|[都道府県]補助金|[都道府県]費|市債|町債|村債|地方債|起債|繰入金|繰越金|分担金|負担金|使用料|手数料|使用料収入|分担金及び負担金|使用料及び手数料|諸収入|基金|受益者負担[金額分]?|寄附?金|その他|その他財源|その他特定財源|市費|町費|村費|人件費|事業費|直接事業費|総事業費|総コスト|トータルコスト|減価償却費|公債費'
export const FUNDING = new RegExp(`^[[(【〔]?(?:うち)?(?:${SOURCE})(?:[・、,/／](?:${SOURCE}))*等?[\\])】〕]?$`, 'u')

/** A column head which says what is counted: it is the item, its row label stands before it in the path. */
export const MEASURE =
  /(?:数|額|率|費|金|料|税|債|負担|冊|棟|戸|世帯|量|件|割合|面積|延長|者|人口|人員|時間|距離|度|高|収入|支出|回|財源|コスト)$/

/** Row labels that are totals. */
export const TOTAL = /^(?:総?合計|総?計|小計|累計|歳[入出]合計|総額|全体|計[(（].*|.{0,8}合計)$/

/** Without a name of their own, cost rows are 事業費. */
export const COST_ITEM = '事業費'

/** Captions that say the role of a table whose heads do not: only whole words, a caption holds many others. */
export const CAPTION_ROLES: readonly (readonly [RegExp, Role])[] = [
  [/実績|実施状況|利用状況|推移|(?<!(?:推計|見込|試算|予測)の?)結果|効果検証|実施分/, 'actual'],
  [/決算/, 'settlement'],
  [/予算/, 'budget'],
  [/(?:数値|成果|達成|年度別|各年度|年次)目標|目標(?:値|数値|指標|一覧)/, 'target'],
  [/見込|推計|将来/, 'forecast'],
]

/** 寄附金額（目標） over 寄附金額（実績）: the role of a row at the end of its name. */
export const NAMED_ROLE = /[(（](?:目標|実績|計画|見込み?|予定|予算|決算)(?:値|額|数)?[)）]$/u
