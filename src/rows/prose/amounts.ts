// Running text -> the amounts in it that can be a fact: those with a unit that counts something. Pure.
import { type Quantity, readQuantities } from '../../notation/number.ts'

export type Amount = {
  readonly start: number
  readonly end: number
  /** As printed, with its unit and the 約 or 延べ before it. */
  readonly text: string
  readonly cumulative: boolean
  /** うち was printed: a part of the amount before it. */
  readonly part: boolean
  readonly changed: boolean
  readonly confidence: number
}

/** 年・月・日・丁目・条・位・歳 and their kin count nothing that a city reports as an outcome. */
const NAMING_UNIT =
  /^(?:年|月|日$|時$|分$|秒|丁目|番|号|条|項$|款|目$|節|章|頁|ページ|位|歳|才|代$|期|世紀|次|[かヶカヵケ]月|[かヶカヵケ]年|週|回目|つ目|点目|日間|時間$|級|階|倍|割$)/u

const counts = (q: Quantity): boolean => q.unit !== '' && !NAMING_UNIT.test(q.unit) && q.upper === undefined

/** 週3回, 月2回, 第3回, 各2名: how often or which one, not how many there were. */
const OFTEN = /(?:毎?週|隔週|(?<![\d〜~-])月|毎月|毎?日|(?<!\d)1日|第|各|毎|1人|一人)$/u

/** 1.32（令和3年）: a year behind it makes a number that counts nothing an amount all the same. */
const DATED = /^\s*[(（〔［[]\s*(?:令和|平成|[RH])\s*[0-9元]{1,2}年?度?末?[)）〕］\]]/u

const YEAR = '(?:令和|平成|[RH])\\s*[0-9元]{1,2}(?:年度?)?末?'
/** R3：64　R4：88　目標（R8）：200: so does a year with a colon before it. */
const LED = new RegExp(`${YEAR}[)）]?\\s*[:：]\\s*$`, 'u')
/** 令和4年度 17.4分 → 令和5年度 11.2分（令和8年度目標 10.0分）: minutes and years of age that a line of years compares. */
const IN_LINE = new RegExp(`${YEAR}(?:の?(?:目標|実績|現状)値?)?[)）]?[\\s:：]*$`, 'u')
const COMPARED_UNIT = /^(?:分|時間|日間?|歳|倍|割)$/u
const ARROW = /[→⇒➡⇨]/u
/** Characters before a number in which its year stands. */
const LOOK_BACK = 20

const before = (text: string, q: Quantity): string => text.slice(Math.max(0, q.start - LOOK_BACK), q.start)
const lineOf = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at))

const isDated = (text: string, q: Quantity): boolean =>
  q.upper === undefined &&
  ((q.unit === '' && (DATED.test(text.slice(q.end)) || LED.test(before(text, q)))) ||
    (COMPARED_UNIT.test(q.unit) && IN_LINE.test(before(text, q)) && ARROW.test(lineOf(text, q.start))))

/** `dated`: also numbers without a unit that a year behind them dates. */
export const amountsIn = (text: string, dated = false): readonly Amount[] =>
  readQuantities(text)
    .filter((q) => counts(q) || (dated && isDated(text, q)))
    .filter((q) => !OFTEN.test(text.slice(Math.max(0, q.start - 3), q.start)))
    .map((q) => ({
      start: q.start,
      end: q.end,
      text: text.slice(q.start, q.end),
      cumulative: q.cumulative,
      part: q.part === true,
      changed: q.change !== undefined,
      confidence: q.confidence,
    }))
