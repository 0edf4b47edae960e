// An item's name -> what it counts, by the word it ends with. Pure, data first.

export type Counted = 'person' | 'organisation' | 'count' | 'share' | 'per-mille'

/** Names that end in 数 and are no counts. */
const NO_COUNT = /(?:指数|係数|倍数|偏差値|点数|度数|日数|年数|月数|時間数|割数|分数|小数|回転数|乗数|対数|延数)$/
const SHARE = /率|割合|比$|比率|シェア|増減|伸び|構成|前年|対前|ポイント|パーセント|進捗|達成/
/** Vital rates are per thousand people (人口千対) by the ministry's own definition. */
const PER_MILLE = /^(?:普通)?(?:婚姻|離婚|死亡|出生|自然増加|自然増減|乳児死亡|周産期死亡|死産)率$/
const ORGANISATION = /(?:企業|会社|事業所|団体|法人|店舗|商店|加盟店|施設|病院|学校|校|社)数$/
const PERSON =
  /(?:者|人|名|員|児童|生徒|学生|住民|職員|会員|人口|来場客|入込客|観光客|宿泊客|乗客|旅客|患者|園児|選手)数$/
/** 者数 of those that are firms as often as people. */
const EITHER = /(?:事業|業|農業|漁業|設置|出店|出展|保険|所有|契約|落札|入札|受託|運営)者数$/

export function countedThing(item: string): Counted | undefined {
  const name = item.replace(/[(（][^()（）]*[)）]/gu, '').replace(/[\s0-9.,%％]+$/u, '')
  if (PER_MILLE.test(name)) return 'per-mille'
  if (NO_COUNT.test(name) || SHARE.test(name)) return undefined
  if (ORGANISATION.test(name)) return 'organisation'
  if (PERSON.test(name)) return EITHER.test(name) ? 'count' : 'person'
  return /[^\p{ASCII}]数$/u.test(name) ? 'count' : undefined
}
