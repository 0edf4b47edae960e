// （単位：千円、％） round a table -> its units as printed. Pure.
import { readUnit } from '../../notation/unit.ts'
import type { Table } from '../../types.ts'
import type { HeadReader } from './head.ts'
import { isNoUnit } from './references.ts'

const UNIT_NOTE =
  /[(（［[〔【]?単位[:：・\s]*[^)）\s、,]{1,10}[)）］\]〕】]?|[(（](?:千円|百万円|万円|億円|円)[)）]|(?:千円|百万円|万円|億円)単位/u

/** （単位：千円、％）: money is in the first, rates in the second. */
export function unitsIn(text: string): readonly string[] {
  const named = [...text.matchAll(NAMED_UNIT)].map((m) => m[1]!).filter((u) => readUnit(u) !== undefined)
  if (named.length > 1 && /単位/u.test(text)) return [...new Set(named)]
  const note = unitNote(text)
  if (note === undefined) {
    const measured = MEASURED_IN.exec(text)?.[1]
    return measured !== undefined && readUnit(measured) ? [measured] : []
  }
  // 人・日 is one unit, 千円・％ are two.
  const listed = LISTED.exec(text)?.[1] ?? ''
  const others = readUnit(listed.trim()) ? [] : listed.split(/[、，,・／/\s]+/u)
  const first = readUnit(note) || others.length < 2 ? [note] : []
  return [...new Set([...first, ...others.map((u) => u.trim()).filter((u) => readUnit(u) !== undefined)])]
}
/** 単位…事業数：件　事業費：千円: each by its name; which fits is decided value by value. */
const NAMED_UNIT = /[^\s:：()（）、,…]{2,8}[:：]\s*([^\s:：()（）、,]{1,4})(?=[\s)）、,]|$)/gu
/** （平均正答率：％） */
const MEASURED_IN = /[(（][^()（）:：]{2,12}[:：]\s*([^()（）\s]{1,8})[)）]\s*$/u
const LISTED = /単位[:：・\s]*([^)）\]］】〕]{3,40})/u

/** （単位：千円） and nothing else names no table. */
export const isUnitNote = (text: string): boolean =>
  /^[\s(（［[〔【]*単位[:：・\s]*[^)）\]］】〕]{1,20}[)）\]］】〕\s]*$/u.test(text)

/** ①経常収支比率（％） right over a table: its note, else the unit at its end. */
export function unitsBehind(text: string): readonly string[] {
  const noted = unitsIn(text)
  const behind = noted.length > 0 ? undefined : /\S{3}\s*[(（]([^()（）]{1,8})[)）]$/u.exec(text.trim())?.[1]
  return behind !== undefined && !isNoUnit(behind) && readUnit(behind) ? [behind] : noted
}

/** The table's own note, else the unit at the end of its title: 将来人口推計（人）. */
export function unitsAt(table: Table, readHead: HeadReader): readonly string[] {
  const noted = unitsIn(table.unitNote ?? '')
  const title = table.title ?? ''
  if (noted.length > 0 || !/\S{4}\s*[(（][^()（）]{1,8}[)）]$/u.test(title)) return noted
  return [readHead(title).unit].filter((u) => u !== undefined)
}

export function unitNote(text: string): string | undefined {
  const note = UNIT_NOTE.exec(text)?.[0]
  return note?.replace(/^[(（［[〔【]|[)）］\]〕】]$/gu, '').replace(/^単位[:：・\s]*|単位$/u, '')
}
