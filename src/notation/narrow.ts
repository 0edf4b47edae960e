// Text -> the same text in narrow forms, code unit for code unit, so that positions stay true. Pure.
// The grammar reads the result; NFKC is not used here because it changes lengths (㌫ -> パーセント) and turns ① into 1.

const PAIRS: readonly (readonly [from: string, to: string])[] = [
  ['　\u00a0\u2002\u2003\u2007\u2009\u202f', ' '],
  // Every dash that stands for a minus or a blank; the long vowel ー is a letter and is left alone.
  ['‐‑‒–—―−─━﹣⁃', '-'],
  ['〜∼∾〰', '~'],
  ['“”„″〃', '"'],
  ['，﹐', ','],
  ['．﹒', '.'],
  ['￥', '¥'],
  ['〔［', '['],
  ['〕］', ']'],
  ['⁄∕', '/'],
  ['▴▾', '▲'],
  ['﹪٪', '%'],
]

const TABLE: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([from, to]) => Array.from(from, (char): [string, string] => [char, to])),
)

const WIDE = /[\uff01-\uff5e\u3000\u00a0\u2002\u2003\u2007\u2009\u202f‐‑‒–—―−─━﹣⁃〜∼∾〰“”„″〃﹐﹒￥〔〕⁄∕▴▾﹪٪]/g

/** FF01..FF5E are the ASCII characters 21..7E at a distance of FEE0. */
const FULL_WIDTH_OFFSET = 0xfee0

export function narrow(text: string): string {
  return text.replace(WIDE, (char) => {
    const known = TABLE.get(char)
    if (known !== undefined) return known
    const code = char.charCodeAt(0)
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : char
  })
}
