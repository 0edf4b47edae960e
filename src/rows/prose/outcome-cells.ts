// A table -> the short cells under heads of outcomes that name what they count: 設置数412灯. Pure.
import type { Cell, Table } from '../../types.ts'

/** 主な成果, 取組の結果: what stands below says in words what was reached; 実績値 stands over bare numbers. */
const OUTCOMES = /(?:成果|実績|結果|効果)$/u
const NAME_AND_AMOUNT =
  /^[^\d\s]{2,20}[\s:：]?[\d,.]+[^\d\s]{1,8}(?:[、,\n\s][^\d\s]{2,20}[\s:：]?[\d,.]+[^\d\s]{1,8})*$/u

/** The column counts as a whole: most of its cells must name what they count. */
export const outcomeCells = (table: Table): ReadonlySet<Cell> => {
  const heads = table.cells.filter(
    (c) => c.row < Math.max(1, table.headerRows) && OUTCOMES.test(c.text.replace(/\s+|[(（][^()（）]*[)）]$/gu, '')),
  )
  const out = new Set<Cell>()
  for (const head of heads) {
    const below = table.cells.filter((c) => c.row > head.row && c.column === head.column && c.text !== '')
    const named = below.filter(
      (c) => NAME_AND_AMOUNT.test(c.text) && !/^(?:約|延べ|のべ|累計|計|合計|平均|年間)[\d,.]/u.test(c.text),
    )
    if (below.length > 0 && named.length * 2 > below.length) for (const c of named) out.add(c)
  }
  return out
}
