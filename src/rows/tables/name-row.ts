// Labels and heads of a value -> item and path. Pure.
import type { Role } from '../../types.ts'
import type { GridCell } from './grid.ts'
import type { Above, HeadFinder } from './heads-above.ts'
import type { Labels } from './labels.ts'
import { chain } from './outline.ts'
import { COST_ITEM, FUNDING, LABEL_HEAD, MEASURE, NAMED_ROLE, TOTAL } from './words.ts'
import { isSumHead } from './year-sums.ts'

export type Named = {
  readonly item: string
  readonly path: readonly string[]
  /** head: the item stands in the column head; title: nothing but a title names it; none: the label is blank. */
  readonly from: 'label' | 'head' | 'cost' | 'title' | 'none'
}

/** Group heads (第1期ビジョン) that go into the path; longer ones are explanations. */
const LONGEST_GROUP = 24
/** 年度 | R4 | R5 over 値 | 61 | 104: the row of a card's values has no name of its own. */
const NAMELESS = /^(?:数値|値|指標値)$/u
const isMoney = (role: Role): boolean => role === 'budget' || role === 'settlement'

export function nameRow(
  row: number,
  above: Above,
  labels: Labels,
  role: Role,
  over: HeadFinder,
  title: string | undefined,
): Named {
  const groups = above.heads.filter(namesSomething).map((h) => clean(h.head.name || h.text))
  const outer = [...titlesOf(above), ...cornerOf(row, labels, over)]
  const names = labels.names
    .map((n) => clean(clean(n.text).replace(NAMED_ROLE, '')))
    .filter((n) => n !== '' && !NAMELESS.test(n))
  const inner = groups.at(-1)
  // 量の見込み, 過不足 before columns of kinds (1号 | 2号): the row says what is counted, the heads of whom.
  const counted = labels.heads.findLast(
    (h) => h.head.role !== undefined && !isPlainRole(h) && h.cell.column >= labels.column,
  )
  if (inner !== undefined && names.length === 0 && counted && !isItem(inner))
    return { item: clean(counted.text), path: [...outer, ...groups], from: 'label' }
  if (inner !== undefined && (names.length === 0 || isItem(inner)))
    return { item: inner, path: [...outer, ...names, ...groups.slice(0, -1)], from: 'head' }
  const kept = groups.filter((g) => g.length <= LONGEST_GROUP)
  const asRole = labels.heads.at(-1)
  if (asRole && names.length > 0 && above.heads.some((h) => h.head.role !== undefined) && namesItsRow(asRole, labels))
    return { item: clean(asRole.text), path: [...outer, ...names], from: 'label' }
  if (labels.unnamed && names.length > 0 && !beginsHere(labels, row))
    return { item: '', path: [...outer, ...names], from: 'none' }
  if (asRole && MONEY_ROW.test(asRole.text) && MONEY_SECTION.test(names.at(-1)?.replace(/\s+/gu, '') ?? ''))
    return { item: clean(asRole.text).replace(ROW_LETTER, ''), path: [...outer, ...names], from: 'label' }
  if (names.length > 0) {
    const project = isMoney(role) && isProjectColumn(row, labels, over)
    if (project) return { item: COST_ITEM, path: [...outer, ...names, ...kept], from: 'cost' }
    return { item: names.at(-1)!, path: [...outer, ...names.slice(0, -1), ...kept], from: 'label' }
  }
  return withoutName(above, labels, role, [...outer, ...kept], title)
}

function withoutName(
  above: Above,
  labels: Labels,
  role: Role,
  outer: readonly string[],
  caption: string | undefined,
): Named {
  // 令和2年度 | 142,600: a year alone is no name.
  const said = labels.heads.findLast((h) => h.head.role !== undefined || !h.head.strong)
  const word = clean(said?.text ?? '')
  // 執行率 | 94.37 under R5実績: the head says the role, so the label is a name though it sounds like a role.
  if (word !== '' && !AIM_OR_RESULT.test(word) && above.heads.some((h) => h.head.role !== undefined))
    return { item: word, path: outer, from: 'label' }
  if (said && !isPlainRole(said)) return { item: word, path: outer, from: 'label' }
  if (isMoney(role)) {
    const plain = word === '' || /^(?:予算|決算|当初予算|最終予算|補正予算)(?:現?額)?$/.test(word.replace(/\s/g, ''))
    return { item: plain ? COST_ITEM : word, path: outer, from: 'cost' }
  }
  const own = above.heads.at(-1)
  // 予算額 | 決算額 | 執行率 over one row of numbers; 目標効果額 | 実績効果額 | 達成率: each column names itself.
  const named = (h: GridCell) =>
    (h.head.role !== undefined && isMoney(h.head.role)) || (namesSomething(h) && isItem(h.head.name))
  if (own && soundsLikeName(own) && above.beside.some(named))
    return {
      item: clean(own.head.name || own.text),
      path: caption === undefined ? outer : [...outer, caption],
      from: 'head',
    }
  const title = outer.at(-1) ?? caption
  if (title !== undefined) return { item: title, path: outer.slice(0, -1), from: 'title' }
  return { item: word, path: [], from: word === '' ? 'none' : 'title' }
}

/** (1)予算の状況 over A 当初予算額, B 補正予算額, 決算額 and 予算執行率: a section names no amount, its rows name themselves. */
const MONEY_SECTION =
  /^(?:[(（]?[0-9①-⑳]+[)）.．]?)?(?:予算|決算|予算・?決算|事業費|コスト|経費)の?(?:状況|推移|内訳)$/u
const MONEY_ROW = /予算|決算|執行/u
const ROW_LETTER = /^[A-Z][\s.．:：)）]+/u

/** 目標値 | 4 under 従前値: two words of roles and no name. */
const AIM_OR_RESULT = /^(?:目標|計画|実績|基準|現状|見込み?)(?:値|数|額|量)?$/u

/** 目標値, R5実績 say what a number of something else is; 量の見込み, 過不足 name their numbers. */
function isPlainRole({ head }: GridCell): boolean {
  const bare = head.name.replace(/[\s(（［[〔【<＜①-⑳)）］\]〕】>＞:：]+|[A-Za-z]$/gu, '')
  return bare === '' || PLAIN_ROLE.test(bare)
}
const PLAIN_ROLE =
  /^(?:(?:当初|変更|改定|見直し|修正|最終|中間|数値|年度|年間|単年度?|累計|累積|事業)?(?:目標|計画|実績|基準|現状|現況|見込み?|見通し?|予測|推計|想定|予定|達成|実施)(?:値|数|額|量|数値|状況)?|.*(?:達成|進捗|執行)(?:率|度|状況)|対?(?:前年|計画|目標|予算)(?:度|値|額)?比|(?:当初|初期|直近|最新|現在|中間|スタート)値|策定時|(?:当初|最終|補正|現計)?(?:予算|決算)(?:現?額|見込額?)?|[差増]減?|評価|判定)$/u

/** 執行率, 増減: roles that are measures as well. */
const soundsLikeName = (h: GridCell): boolean =>
  h.head.years === undefined && /^(?:rate|difference|grade|increment)$/.test(h.head.role ?? '')

/** 幼稚園 | ①需要量 over ②確保量 over ②－① before 計画 | 実績: where the heads say the roles, the rows of a group are named so. */
function namesItsRow(label: GridCell, { names, column }: Labels): boolean {
  if (label.cell.column <= column) return false
  const inGroup = (names.at(-1)?.cell.rowSpan ?? 1) > label.cell.rowSpan
  const formula = /^[(（]?[A-Z①-⑳]\W[A-Z①-⑳][)）]?$/u.test(clean(label.text))
  return soundsLikeName(label) ? inGroup || !formula : inGroup && !isPlainRole(label)
}

/** 1 市税 | (blank) | 5,000: the outer label names its own row where it is not merged over several. */
function beginsHere(labels: Labels, row: number): boolean {
  const cell = labels.names.at(-1)?.cell
  return cell !== undefined && cell.row === row && cell.rowSpan === 1
}

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A head that is more than role, year, unit or the head of a label column. */
const namesSomething = (h: GridCell): boolean =>
  h.kind === 'text' &&
  h.head.name !== '' &&
  !WHEN.test(h.head.name) &&
  !NAMELESS.test(h.head.name) &&
  !TOTAL.test(h.text.replace(/\s+/gu, '')) &&
  !isSumHead(h.text)

/** 中間, 最終 over a year: when it was counted, nothing that is counted. */
const WHEN = /^(?:参考|中間|最終|当初|速報|確定|暫定|期首|期中|期末|年度末)(?:値|時|時点|年度?)?$/u

const isItem = (name: string): boolean => {
  const bare = name.replace(/\s+/gu, '')
  return FUNDING.test(bare) || (MEASURE.test(bare) && !LABEL_HEAD.test(bare))
}

const titlesOf = (above: Above): readonly string[] => chain([...above.titles, ...above.bands].map((b) => clean(b.text)))

/** The head over the label column, where it is a name of its own: 1.地元企業と… | H30基準 | R4実績. */
function cornerOf(row: number, labels: Labels, over: HeadFinder): readonly string[] {
  if (labels.column < 0) return []
  const corner = over(row, labels.column).heads.at(-1)
  return corner &&
    corner.kind === 'text' &&
    corner.text.length > 4 &&
    corner.head.unit === undefined &&
    !/指標|事業|施策|項目|区分|種別|内容|年度|名称?$/.test(corner.text)
    ? [clean(corner.text)]
    : []
}

function isProjectColumn(row: number, labels: Labels, over: HeadFinder): boolean {
  const head = over(row, labels.column)
    .heads.map((h) => h.text)
    .join('')
  return /事業|取組|施策/.test(head) && !/指標|費目|経費/.test(head)
}
