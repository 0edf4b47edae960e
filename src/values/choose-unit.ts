// The unit of a number: the nearest of cell, unit column, item name, head, caption, page. Pure.
import { readUnit } from '../notation/unit.ts'
import type { Role, Unit, UnitHint } from '../types.ts'

export type Subject = {
  readonly item: string
  readonly role: Role
  /** Heads over the value, as printed. */
  readonly heads: readonly string[]
  readonly value: number
}

const MONEY_ITEM = /費|額|金|財源|収入|支出|債|予算|決算|収益|コスト|料$|税(?!務|理士)|歳[入出]|補助|負担/
const COUNT_ITEM = /(?<!算)数(?!学|料)|人口|割合|率|回数|件|者(?!医療|福祉|支援|自立|保険)|量|面積/

/** Units in words nobody listed (種類, 園) are taken from unit columns as printed; longer texts are remarks. */
const LONGEST_UNKNOWN_UNIT = 8

export function chooseUnit(cellUnit: string, hints: readonly UnitHint[], subject: Subject): Unit | undefined {
  if (cellUnit !== '') return toUnit(cellUnit, 'cell')
  const alone = new Set(hints.filter((h) => h.from === 'caption').map((h) => h.text)).size === 1
  for (const hint of hints) {
    const unit = toUnit(hint.text, hint.from)
    if (unit && (fits(unit, subject) || (alone && isOnlyPercent(unit, subject)))) return unit
  }
  const counter = COUNTER_ITEM.exec(subject.item.trim())?.[1]
  if (counter !== undefined && hints.some((h) => readUnit(h.text)?.dimension === 'person'))
    return toUnit(counter, 'item')
  const percent = isPercent(subject) ? toUnit('%', 'header') : undefined
  return percent && { ...percent, from: 'none' }
}

/** （平均正答率：％） over subjects and schools: nothing else is printed in the table. */
const isOnlyPercent = (unit: Unit, { item, role }: Subject): boolean =>
  unit.from === 'caption' &&
  unit.base === '%' &&
  /^(?:actual|target|baseline)$/.test(role) &&
  !COUNT_ITEM.test(item) &&
  !MONEY_ITEM.test(item)

/** 達成率 | 95.0 with no unit anywhere: a rate over 1.5 is printed in %; below, it may be a plain ratio. */
const LEAST_PERCENT = 1.5
const isPercent = ({ role, heads, item, value }: Subject): boolean =>
  (Math.abs(value) > LEAST_PERCENT || (isTenth(value) && heads.some((h) => CHANGE.test(h)))) &&
  (((role === 'rate' || heads.some(isRateHead)) && [...heads, item].some((t) => /率|割合|構成比/.test(t))) ||
    (SHARE.test(item) && value <= 100))
/** 増減率 △0.5: as a plain ratio a change would be printed with two or three decimals. */
const CHANGE = /(?:増減|伸び?|増加|減少)\s*率/u
const isTenth = (value: number): boolean => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9

/** 高齢化率, 受診率: shares of a whole. Rates per thousand and the like are not, nor ratios. */
const SHARE =
  /(?<!出生|死亡|婚姻|離婚|罹患|発生|致死|増加|増減|伸び|変化|有訴者|受療|回転|[一-龠]倍)(?:率|割合)(?:[(（][^()（）]*[)）])?$/u

function toUnit(text: string, from: UnitHint['from']): Unit | undefined {
  const known = readUnit(text)
  if (known) return { ...known, from }
  const bare = text.replace(/\s+/gu, '').replace(/^[(（]|[)）]$/gu, '')
  const plain = bare !== '' && bare.length <= LONGEST_UNKNOWN_UNIT && !/[-―－—/・]$|^[0-9.,]+$/.test(bare)
  if (!plain || (from !== 'column' && from !== 'cell' && !/^[0-9]+(?:段階|点満点)/.test(bare))) return undefined
  return { printed: bare, base: bare, dimension: 'unknown', factor: 1, from }
}

/** 増減率, 達成率, 構成比: counted in %, whatever the row's other columns are counted in. */
export const isRatio = ({ role, heads }: Pick<Subject, 'role' | 'heads'>): boolean =>
  role === 'rate' || heads.some((h) => RATIO.test(h.replace(/\s+|[(（][^()（）]*[)）]/gu, '')))
/** 増減率 C/B: a formula of letters behind the word. */
const RATIO = /(?:率|割合|構成比)[A-Za-z①-⑳÷/×*+\-－%％=]*$/u

/** （千円） of a caption is no unit of a headcount on the same page, 人 of a caption none of a cost. */
function fits(unit: Unit, subject: Subject): boolean {
  const { item, role, heads } = subject
  if ((unit.from === 'column' || unit.from === 'item') && heads.some(isRateHead))
    return unit.dimension === 'ratio' || unit.dimension === 'points'
  if (unit.from !== 'caption' && unit.from !== 'page' && unit.from !== 'header') return true
  const money = unit.base.includes('円')
  const moneyRole = role === 'budget' || role === 'settlement'
  if (isRatio(subject) && money) return false
  // （単位：トン、％） over 計画量 | 実績量 | 達成率
  if (role === 'rate' && unit.from !== 'header' && heads.some(isRateHead) && unit.dimension !== 'ratio') return false
  if (unit.from === 'header') return true
  if (unit.base === '%') return isRatio(subject) || /率|割合|比率/.test(item)
  if (money)
    return (
      (moneyRole && !/率$|割合$/.test(item)) ||
      (MONEY_ITEM.test(item) && !/(?:率|割合|件数|人数|者数|回数)$/.test(item)) ||
      ((unit.from === 'caption' || role === 'difference' || role === 'other') && !COUNT_ITEM.test(item))
    )
  // （単位：人） over 高齢者数 and 高齢化率 is no unit of the rate.
  if (COUNTER_ITEM.test(item) && unit.dimension === 'person') return false
  return !moneyRole && !MONEY_ITEM.test(item) && !(SHARE.test(item) && COUNTS.test(unit.dimension))
}
/** 学級数, 利用件数 in a table of people. */
const COUNTER_ITEM = /(件|回|学級|世帯|施設|団体|台|戸|[か箇]所|日|冊|棟|校|園)数(?:[(（][^()（）]*[)）])?$/u
const COUNTS = /^(?:person|actor|case|organisation|facility|household|thing|place)$/

/** A column 達成率 beside 目標 and 実績: the row's 単位 is theirs. */
const isRateHead = (head: string): boolean =>
  /(?:達成|進捗|執行|増減|伸び?)(?:率|割合)|(?:達成|進捗)度|^対.{1,6}比|(?:前年|計画|目標|予算)(?:度|値|額)?比|構成比/.test(
    head.replace(/\s+/gu, ''),
  )
