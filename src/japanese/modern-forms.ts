// Old and Chinese forms of characters that converters put in the place of today's Japanese ones -> today's. Pure.
// For words that are compared with known words only: in a name (渡邊, 齋藤) the printed form stays.

const PAIRS =
  '增増 值値 觀観 國国 縣県 區区 體体 學学 會会 實実 數数 總総 變変 發発 轉転 單単 步歩 每毎 收収 處処 圖図 參参 濟済 經経 營営 歷歴 齡齢 廳庁 點点 續続 價価 擴拡 檢検 驗験 對対 當当 屆届 黑黒'
const MODERN: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map(([old = '', today = '']): [string, string] => [old, today]),
)
const OLD = new RegExp(`[${[...MODERN.keys()].join('')}]`, 'gu')

export const modernForms = (text: string): string => text.replace(OLD, (c) => MODERN.get(c) ?? c)
