// A table -> the cells under heads of outcomes that name what they count, each with its head: 設置数412灯. Pure.
import type { Cell, Table } from '../../types.ts'
import { cellText } from './logical-lines.ts'
import { outcomeLines } from './outcome-lines.ts'

/** 主な成果, 取組の結果: what stands below says in words what was reached; 実績値 stands over bare numbers. */
const OUTCOMES = /(?:成果|実績|結果|効果)$/u
/** Not yet reached, or what others say of it. */
const NOT_REACHED = /期待|見込|予定|想定|目標|計画|評価/u

const isOutcomes = (head: string): boolean =>
  OUTCOMES.test(head.replace(/\s+|[(（][^()（）]*[)）]$/gu, '')) && !NOT_REACHED.test(head)

/** 実施日数240日: named as well, though days are no outcome; the table must not read it either. */
const NAMED = /^[^\d\s]{2,20}[\s:：]?[\d,.]+[^\d\s]{1,8}$/u
const NOT_NAMED = /^(?:約|延べ|のべ|累計|計|合計|平均|年間)[\d,.]/u

const isNamed = (cell: Cell): boolean =>
  outcomeLines(cellText(cell), undefined).length > 0 || (NAMED.test(cell.text) && !NOT_NAMED.test(cell.text))

/** The column counts as a whole: most of its cells must name what they count. */
export const outcomeCells = (table: Table): ReadonlyMap<Cell, string> => {
  const out = new Map<Cell, string>()
  for (const head of table.cells.filter((c) => c.row < Math.max(1, table.headerRows) && isOutcomes(c.text))) {
    const below = table.cells.filter((c) => c.row > head.row && c.column === head.column && c.text !== '')
    const named = below.filter(isNamed)
    if (named.length * 2 > below.length) for (const c of named) out.set(c, head.text)
  }
  return out
}
