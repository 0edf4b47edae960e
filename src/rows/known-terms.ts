// Words that stand in the tables of every city by law or by custom: a label made of them alone was not misread. Data.
// Whence: 地方自治法施行規則 別記 (節 of expenditure, 款 of revenue), 地方財政状況調査 (funding), heads of 事務事業評価 and
// 総合戦略 sheets as the national guides print them.

const EXPENSES =
  '報酬 給料 職員手当等 職員手当 共済費 災害補償費 恩給 退職年金 賃金 報償費 旅費 交際費 需用費 消耗品費 燃料費 食糧費 印刷製本費 光熱水費 修繕料 賄材料費 飼料費 医薬材料費 役務費 通信運搬費 広告料 手数料 保険料 委託料 使用料 賃借料 工事請負費 原材料費 公有財産購入費 備品購入費 負担金 補助 補助金 交付金 扶助費 貸付金 補償 補塡 補填 賠償金 償還金 利子 割引料 投資 出資金 積立金 寄附金 公課費 繰出金 予備費'
const FUNDING =
  '国庫支出金 国支出金 国庫補助金 国庫負担金 都道府県支出金 県支出金 府支出金 道支出金 都支出金 県補助金 府補助金 地方債 市債 町債 村債 起債 特定財源 一般財源 その他特定財源 その他財源 その他 財源内訳 財源 分担金 手数料 財産収入 寄附金 繰入金 基金繰入金 繰越金 諸収入 受益者負担 地方税 市税 地方交付税 地方譲与税 国費 市費 町費 村費 単独費'
const COSTS =
  '事業費 直接事業費 総事業費 人件費 職員人件費 正規職員 会計年度任用職員 総コスト トータルコスト フルコスト 減価償却費 公債費 合計 小計 総計 歳入合計 歳出合計 歳入 歳出 計'
const HEADS =
  '目標値 目標 実績値 実績 現状値 現状 基準値 基準 当初値 計画値 計画 見込 見込値 見込額 達成率 達成度 進捗率 執行率 比較 増減 増減額 増減率 差引 差額 前年度比 構成比 予算額 予算現額 予算 当初予算 当初予算額 補正予算 補正予算額 補正前の額 補正額 決算額 決算 決算見込 決算見込額 本年度 前年度 指標 指標名 単位 区分 項目 累計 平均 最終 中間 年度 年 度 令和 平成 昭和 元年 元 基準年 目標年 目標年度 基準年度 時点 末 千円 万円 百万円 円 人 件 回 箇所 か所 世帯 団体 施設 社 校'

/** Longest first: 国庫支出金 before 支出金. */
const TERMS = [EXPENSES, FUNDING, COSTS, HEADS]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length)
const ALL = new RegExp(TERMS.join('|'), 'gu')
/** What stands between and around words, with the year's digits. */
const BESIDE = /及び|[\s\d、(（)）[\]［］・:：./,、%％RH~〜～-]+/gu

export const isKnownLabel = (text: string): boolean => {
  const bare = text.replace(BESIDE, ' ').trim()
  return bare !== '' && bare.replace(ALL, '').trim() === ''
}
