// What a piece of text looks like, without understanding it: a value, a leader, a bullet, a caption. Pure.

/** A number with at most a few signs and a short unit, or one of the signs that stand for a missing one. */
export function isValue(text: string): boolean {
  const t = text.replace(/\s/g, '')
  if (MISSING.test(t)) return true
  const digits = t.replace(/\D/g, '').length
  return digits > 0 && digits >= t.length * DIGIT_SHARE && VALUE.test(t)
}

const MISSING = /^([-–—―−‐‑ー－…‥:*×]{1,4}|n\.?[/.]?a\.?|\(?[xzX]\)?|皆増|皆減|未定|なし)$/i
/** Up to two signs, digits, up to four characters of unit or note: △1,234 (56.7%) 38件 12千円. */
const VALUE = /^[^\p{L}\d]{0,3}\d[\d,.．，/~～–-]*[^\d]{0,4}(\(?[△▲+-]?[\d,.]+\D{0,3}\)?)?$/u
const DIGIT_SHARE = 0.33

/** ...... ・・・・ ----- _____ : what leads the eye from a label to its value. */
export const isLeader = (text: string): boolean => /^([.．…‥・･_ .]{4,}|…{2,}|-{6,}|_{4,})$/.test(text)

/** The start of an item of a list. */
export const isBullet = (text: string): boolean =>
  /^([•●○◯◆◇■□▪▫▶►・‣❖※＊*–—-]|[(（]?[0-9a-zA-Zア-ンIVXivx]{1,3}[)）.．]|[①-⑳])$/.test(text)

/** The line that names a table or a figure: no row of one. */
export const isCaption = (text: string): boolean =>
  /^[(（【[<＜]?(table|figure|fig\.|exhibit|chart|tableau|表|図表|図|別表|第\s*[0-9〇一二三四五六七八九十-]+\s*表)\s*[0-9A-Z０-９〇一二三四五六七八九十]*/iu.test(
    text,
  ) && text.length > 3

/** （単位：千円）: stands above a table's right end. */
export const isUnitNote = (text: string): boolean => /^[(（【[]?\s*単位\s*[:：;]/.test(text)

/** ■ 総務費, 【歳入】: names what stands below it. */
export const isGroupName = (text: string): boolean => /^[■◆●▼□◇○▽【〔《].*\p{L}{2}/u.test(text)
