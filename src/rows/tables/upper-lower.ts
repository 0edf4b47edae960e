// （上段：利用者数（人）、下段：稼働率（％）） over names that span two rows -> what a row's numbers are. Pure.
import type { Head, HeadReader } from './head.ts'
import type { Labels } from './labels.ts'
import { upperAndLower } from './stacked.ts'

/** A row of the upper or the lower kind: what it counts, and in what. */
export function levelOf(
  row: number,
  rowSpan: number,
  labels: Labels,
  said: readonly string[],
  readHead: HeadReader,
): Head | undefined {
  const name = labels.names.at(-1)
  if (name?.cell.rowSpan !== 2 || rowSpan !== 1) return undefined
  const found = said.map((text) => LEVELS.exec(text.replace(/\s+/gu, ''))).find((m) => m)
  if (!found) return undefined
  const heads = [found[1]!, found[2]!].map(readHead)
  // 上段：目標値、下段：実績値 says roles: stacked.ts.
  return heads.every((h) => h.role === undefined && h.name.length > 1) ? heads[row - name.cell.row] : undefined
}

/** （上段：目標値　下段：実績値） over names that span two rows of numbers -> what the row's numbers are. */
export function levelHead(
  row: number,
  rowSpan: number,
  labels: Labels,
  said: readonly string[],
  readHead: HeadReader,
): Head | undefined {
  const name = labels.names.at(-1)
  if (name?.cell.rowSpan !== 2 || rowSpan !== 1 || labels.heads.some((h) => h.head.role)) return undefined
  return said.map((text) => upperAndLower(text, readHead)).find((h) => h !== undefined)?.[row - name.cell.row]
}

const NAME = '([^、,，/／()（）:：]+(?:[(（][^()（）]{1,6}[)）])?)'
const LEVELS = new RegExp(`上段[:：はが]${NAME}[、,，/／]*下段[:：はが]${NAME}`, 'u')
