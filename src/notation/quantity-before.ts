// What stands before a numeral: ▲, 約, 延べ, 累計, うち -> sign and flags. Pure.

export type Before = {
  readonly start: number
  readonly negative: boolean
  readonly gap: boolean
  readonly vowel: boolean
  readonly dash: boolean
  readonly approximate: boolean
  readonly cumulative: boolean
  readonly gross: boolean
  readonly part: boolean
}

const PREFIX =
  /(約|およそ|おおよそ|概ね|おおむね|ほぼ|延べ|のべ|延|累計|累積|通算|うち|内|合計|総計|総数|小計|計|年間|平均)\s?[:は]?\s?$/
/** Characters looked at to the left of a numeral. */
const LOOK_BACK = 16
const SIGN = /(▲|△|▼|▽|マイナス)(\s{0,2})$|(?:^|[\s([:、。,~/])(-)(\s?)$|(?:^|[\s(])(ー)$|(\+)$/

/** `floor`: where the quantity before ends. */
export function lookBack(text: string, at: number, floor: number): Before {
  let start = at
  const window = (): string => text.slice(Math.max(floor, start - LOOK_BACK), start)
  const sign = SIGN.exec(window())
  const marks = sign ? (sign[1] ?? sign[3] ?? sign[5] ?? sign[6] ?? '') : ''
  const gap = sign ? (sign[2] ?? sign[4] ?? '') : ''
  start -= marks.length + gap.length
  const words: string[] = []
  for (let word = PREFIX.exec(window()); word && words.length < 4; word = PREFIX.exec(window())) {
    if (word[1] === '内' && /[^\s(、。]/.test(text[start - word[0].length - 1] ?? ' ')) break
    words.push(word[1] ?? '')
    start -= word[0].length
  }
  return {
    start,
    negative: marks !== '' && marks !== '+',
    gap: gap !== '' && marks !== '',
    vowel: marks === 'ー',
    dash: marks === '-',
    approximate: words.some((word) => /約|およそ|おおよそ|概ね|おおむね|ほぼ/.test(word)),
    cumulative: words.some((word) => /累計|累積|通算/.test(word)),
    gross: words.some((word) => /延|のべ/.test(word)),
    part: words.some((word) => word === 'うち' || word === '内'),
  }
}
