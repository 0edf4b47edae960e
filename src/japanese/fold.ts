// Text as a file's character maps gave it -> text to be searched and compared. Pure.
// Look-alike code points are repaired first, then NFKC; what NFKC would turn into another number is left alone.
import { RADICALS } from './radicals.ts'

/** Single characters that NFKC leaves wrong, or folds to something a reader would not take them for. */
const REPAIRED: ReadonlyMap<number, string> = new Map([
  ...RADICALS,
  [0x6236, '戸'], // Japanese print knows only 戸; 戶 comes from the radical ⼾
  [0x2f3e, '戸'],
  [0x309b, '\u3099'], // free-standing voicing marks join the kana before them
  [0x309c, '\u309a'],
  [0x0336, '—'], // combining long stroke: Chromium writes it for a lone dash
  [0x2215, '/'], // division slash: Chromium writes it for a full-width stroke
  [0x2044, '/'],
  [0x2027, '・'],
  [0x00b7, '・'],
  [0x22c5, '・'],
  [0xff5e, '〜'], // full-width tilde and wave dash are one sign on paper; ~ stays ~
  [0x223c, '〜'],
  [0x00ad, ''],
  [0x200b, ''],
  [0x200c, ''],
  [0x200d, ''],
  [0x2060, ''],
  [0xfeff, ''],
])

/** Ranges NFKC must not touch, both ends included. */
const KEPT: readonly (readonly [number, number])[] = [
  [0x00a8, 0x00a8], // ¨ ¯ ´ ¸ become a blank and a combining mark
  [0x00af, 0x00af],
  [0x00b2, 0x00b4], // ² ³
  [0x00b8, 0x00b9], // ¹
  [0x00bc, 0x00be], // ¼ ½ ¾
  [0x02d8, 0x02dd],
  [0x2017, 0x2017],
  [0x203e, 0x203e],
  [0x2070, 0x2079],
  [0x2080, 0x2089],
  [0x2150, 0x215e],
  [0x2189, 0x2189],
  [0x2460, 0x249b], // ① ⑴ ⒈
  [0x24ea, 0x24ff],
  [0x2776, 0x2793],
  [0x3251, 0x325f],
  [0x3280, 0x3289], // ㊀
  [0x32b1, 0x32bf],
  [0x32d0, 0x32fe], // ㋐
  [0x33a0, 0x33a8], // ㎡ and kin: m2 would end in a digit
]

const HIGHEST_KEPT = 0x33a8
const isKept = (code: number): boolean => code <= HIGHEST_KEPT && KEPT.some(([from, to]) => code >= from && code <= to)

/** ASCII, kana and the common ideographs come back as they are. */
const PLAIN = /^[\t\n\r -~\u3001-\u3030\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u6235\u6237-\u9fff]*$/

function foldCharacter(character: string): string {
  const code = character.codePointAt(0)!
  const repaired = REPAIRED.get(code)
  if (repaired !== undefined) return repaired
  return isKept(code) ? character : character.normalize('NFKC')
}

/** The voicing marks, alone as NFKC leaves those of half-width kana. */
const VOICING = /[\u3099\u309a]/

export function foldText(text: string): string {
  if (PLAIN.test(text)) return text
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return VOICING.test(folded) ? folded.replace(/.[\u3099\u309a]/gu, (pair) => pair.normalize('NFC')) : folded
}
