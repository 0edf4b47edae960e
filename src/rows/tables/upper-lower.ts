// （上段：利用者数（人）、下段：稼働率（％）） over names that span two rows -> what a row's numbers are. Pure.
import type { Role } from '../../types.ts'
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
  const level = levelIn(row, rowSpan, labels)
  const found = said.map((text) => LEVELS.exec(text.replace(/\s+/gu, ''))).find((m) => m)
  if (level === undefined || !found) return undefined
  const heads = [found[1]!, found[2]!].map(readHead)
  // 上段：目標値、下段：実績値 says roles: levelRole.
  return heads.every((h) => h.role === undefined && h.name.length > 1) ? heads[level] : undefined
}

/** （上段：目標値　下段：実績値） over names that span two rows of numbers -> the role of the row's numbers. */
export function levelRole(
  row: number,
  rowSpan: number,
  labels: Labels,
  said: readonly string[],
  readHead: HeadReader,
): Role | undefined {
  const level = levelIn(row, rowSpan, labels)
  if (level === undefined || labels.heads.some((h) => h.head.role)) return undefined
  return said.map((text) => upperAndLower(text, readHead)).find((h) => h !== undefined)?.[level]?.role
}

/** 0 in the upper, 1 in the lower row of a name that spans both. */
function levelIn(row: number, rowSpan: number, { names }: Labels): number | undefined {
  const name = names.at(-1)?.cell
  return name?.rowSpan === 2 && rowSpan === 1 ? row - name.row : undefined
}

const NAME = '([^、,，/／()（）:：]+(?:[(（][^()（）]{1,6}[)）])?)'
const LEVELS = new RegExp(`上段[:：はが]${NAME}[、,，/／]*下段[:：はが]${NAME}`, 'u')
