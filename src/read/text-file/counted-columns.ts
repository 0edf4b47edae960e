// Rows of as many texts as the line over them, numbers under each -> tables without a look at where they stand. Pure.
// 区分 17年度 18年度 over 計画 4,305 4,245: so text looks that was copied out of a viewer, or set so narrow that columns touch.
// Only where one blank parts the heads: wider gaps say where columns stand, and must not be overruled.
import { isValue, LETTERS, piecesOf, type TypedLine } from './typed-lines.ts'

/** Texts in a row; two may be a sentence with a number in it. */
const LEAST_TEXTS = 3
const LEAST_ROWS = 2

/** The lines from the head on that are one table, with their cells; none where a count differs or a number heads a column. */
export function countedTable(lines: readonly string[], head: number): readonly (readonly string[])[] | undefined {
  const line = (lines[head] ?? '').trim()
  if (/[ \u3000]{2}/u.test(line)) return undefined
  const heads = textsOf(line)
  if (heads.length < LEAST_TEXTS || heads.some((text) => isValue(text))) return undefined
  const table = [heads]
  for (let i = head + 1; i < lines.length; i++) {
    const row = textsOf(lines[i]!)
    if (row.length !== heads.length || isValue(row[0]!) || !row.slice(1).every((text) => isValue(text))) break
    table.push(row)
  }
  const distinct = new Set(heads).size === heads.length
  return distinct && table.length > LEAST_ROWS ? table : undefined
}

/** △ 57 is one number. */
const textsOf = (line: string): readonly string[] =>
  piecesOf(line.replace(/([△▲])[ \u3000]+(?=\d)/gu, '$1'), LETTERS).map(({ text }: TypedLine[number]) => text)
