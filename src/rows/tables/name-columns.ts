// Columns headed 数値目標 or 目標（KPI） that hold the names of what is aimed at, not numbers: their heads say no role. Pure.
import type { Head } from './head.ts'
import { NO_FACT_HEAD } from './words.ts'

type Placed = { readonly kind: string; readonly head: Head; readonly text: string }
type Places = readonly (Placed | undefined)[]

const UNIT_HEAD = /^[(（]?単\s*位[)）]?$/
/** 基本目標／KPI, 成果目標: heads of names, though they hold a word of a role. */
const NAME_HEAD = /指標|KPI|ＫＰＩ|項目|^(?:基本|数値|成果|重点|施策|取組|個別|行動|活動)目標(?:名)?$/u
/** 達成 or 増 under 目標 is what the aim says; a name is longer, or, under a head of names, most are (開業率, 出生数). */
const SHORTEST_NAME = 4
const LONG_SHARE = 0.5

/** Places of heads under which names stand: nothing but texts, left of all numbers, beside the column of units, or before a
 * column of numbers with the same role. */
export function nameHeads(places: Places, rows: number, columns: number, headerRows: number): readonly number[] {
  const inHead = (c: number) => Array.from({ length: headerRows }, (_, r) => r * columns + c)
  const filled = (c: number) =>
    Array.from({ length: rows - headerRows }, (_, r) => places[(headerRows + r) * columns + c]).filter(
      (g) => g !== undefined && g.kind !== 'blank',
    ) as readonly Placed[]
  const found: number[] = []
  for (let c = 0; c + 1 < columns; c++) {
    const cells = filled(c)
    const counts = inHead(c).every((i) => !NO_FACT_HEAD.test(places[i]?.text ?? ''))
    if (counts && cells.some((g) => g.kind === 'value')) break
    const said = inHead(c).filter((i) => places[i]?.kind === 'head' && places[i]!.head.role !== undefined)
    const long = cells.filter((g) => g.text.length >= SHORTEST_NAME).length
    const words = cells.length > 0 && cells.every((g) => g.kind === 'text')
    const role = said.map((i) => places[i]!.head.role)[0]
    const again = Array.from({ length: columns - c - 1 }, (_, k) => c + 1 + k).some(
      (other) =>
        inHead(other).some((i) => places[i]?.kind === 'head' && places[i]!.head.role === role) &&
        filled(other).some((g) => g.kind === 'value'),
    )
    const names = said.some((i) => NAME_HEAD.test(places[i]!.text.replace(/\s+/gu, '')))
    const least = names ? cells.length * LONG_SHARE : cells.length
    if (words && long >= least && (again || names || inHead(c + 1).some((i) => UNIT_HEAD.test(places[i]?.text ?? ''))))
      found.push(...said)
  }
  return found
}
