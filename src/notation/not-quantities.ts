// Narrowed text -> the stretches whose digits count nothing: dates, times, phone numbers, ids, list numbers, ordinals. Pure.
import { findYears } from './years.ts'

export type Stretch = { readonly start: number; readonly end: number; readonly kind: 'year' | 'other' }

/** Each pattern is bounded and starts at a fixed mark or a digit, so that a hostile text costs one pass. */
const PATTERNS: readonly RegExp[] = [
  // 7月16日, 10月, 9月末; 3か月 is a length of time and not meant.
  /(?<![\d.,])(?:1[0-2]|0?[1-9])\s?月(?!\s?間)(?:\s?\d{1,2}\s?日)?(?:\s?~\s?\d{1,2}\s?[月日](?:\s?\d{1,2}\s?日)?)?/g,
  // 15時30分, 9:30, 15日(木)
  /\d{1,2}\s?時(?!間)(?:\s?\d{1,2}\s?分|半)?|(?<![\d:RHS年度)）])\d{1,2}:[0-5]\d(?::\d{2})?(?![\d:])|\d{1,2}日(?=\s?\([日月火水木金土])/g,
  // (9/4), 9/4~, 10/1(木)
  /(?<=[(~])\s?(?:1[0-2]|0?[1-9])\/(?:3[01]|[12]\d|0?[1-9])(?=\s?[)~(])|(?:1[0-2]|0?[1-9])\/(?:3[01]|[12]\d|0?[1-9])(?=\s?(?:~|\([日月火水木金土]))/g,
  // 0143-22-1111, 1-01, 2-3-1, 1-01-3; also 〒059-8555
  /(?<![\d.,])\d{1,6}(?:-\d{1,6}){1,6}(?!\d)/g,
  // 第3期, 第2回, 第12条
  /第\s?(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s?[-.]?\d{0,3}\s?(?:次|期|回|条|章|号|節|項|款|目|弾|位|版|区|部|段階|四半期|週|日|子|種|類|者|表|図|編|話)?(?:目)?/g,
  // 3回目, 2年目, 3年生, 5丁目, 8番地, 2号館, 3次, 1期, 2学期, 4号, 1級
  /(?<![\d.,])\d{1,4}\s?(?:(?:回|年|日|人|つ|件|番|度|社|か所|代|校|本|位)目|年生|年次|丁目|番地|番|号(?!線)|号館|号線|次(?!元)|期|学期|歳児|歳代|代(?=[^\u3041-\u3096]|$)|級|類|四半期|条|章|学年|等賞|番目|階建)/g,
  // No.5, №3, ※1, *2, 注3, 図4, 表2, 様式1, 別紙2, 問3, P.12, p12, SDGs17, Ver.2
  /(?:No\.?|№|※|\*|注|図|表|様式|別紙|資料|付録|問|[Pp]{1,2}\.|[Vv]er\.?)\s?\(?\d{1,5}(?:[-.]\d{1,4})?\)?/g,
  // A4, CO2, Wi-Fi6, G7, 4K, 5G, 3D: digits grown into a Latin word
  /[A-Za-z][A-Za-z\d]{0,30}\d(?:[.-]\d)?|(?<!\d)\d{1,4}(?=[GDKRX](?![A-Za-z]))[GDKRX]/g,
  // 目標1, 施策2, 基本目標 3
  /(?:基本目標|基本方針|基本施策|重点目標|重点施策|施策(?:の柱)?|柱|方針|方向性?|政策|戦略|プロジェクト|ステップ|フェーズ|ゴール|レベル|グループ|ケース)\s?\(?\d{1,3}(?:[-.]\d{1,3}){0,3}\)?(?![\d,%])(?!\s?(?:件|人|回|社|事業|項目|か所|円|本))/g,
  // 1. 2) (3) at the start of a text or a line, before words
  /(?:^|\n)\s{0,8}(?:\(\d{1,3}\)|\d{1,2}[.)](?!\d))(?=\s{0,4}[^\s\d])|(?:^|\n)\s{0,8}\d{1,2}(?:\.\d{1,2}){1,3}(?=\s{1,4}(?![十百千万億兆人件回社名円か箇ヶ台本冊戸棟])[\u3041-\u9fff]{3})/g,
  // (1) before a word inside a text
  /\(\d{1,2}\)(?=\s?[^\s\d()、。,.:：;~/]{2})/g,
  /https?:\/\/[^\s、。]{1,300}|[\w.+-]{1,64}@[\w.-]{1,255}/g,
]

/** In order, without overlaps (the first and longest wins). */
export function notQuantities(plain: string): readonly Stretch[] {
  const years = findYears(plain).map(({ start, end }) => ({ start, end, kind: 'year' as const }))
  const others = PATTERNS.flatMap((pattern) =>
    Array.from(plain.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'other' as const,
    })),
  )
  const sorted = [...years, ...others].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Stretch[] = []
  for (const stretch of sorted) {
    const last = kept.at(-1)
    if (!last || stretch.start >= last.end) kept.push(stretch)
    else if (stretch.end > last.end) kept[kept.length - 1] = { ...last, end: stretch.end }
  }
  return kept
}
