// Lines above the first row of a table in columns -> their texts, each in its column; none where a head stands elsewhere. Pure.
import { cellsOf, type TypedLine } from './typed-lines.ts'

const UNIT_NOTE = /^[(（【［]?\s*(?:単\s*位|[千百万億]*円[)）]$)/

/** `lines`: with their numbers, the lowest first. `values`: how many columns, from the right, hold values. Each has a head. */
export function headsOver(
  lines: readonly (readonly [number, TypedLine])[],
  columns: TypedLine,
  values: number,
): readonly [number, readonly string[]][] | undefined {
  const found: [number, readonly string[]][] = []
  // a head over two columns names neither, unless others below it do
  const named = (): boolean => {
    const towers = columns.map((_, c) => found.map(([, heads]) => heads[c]).join('\n')).slice(-values)
    return towers.every((tower) => tower.trim() !== '') && new Set(towers).size === towers.length
  }
  for (const [i, line] of lines) {
    const apart = found.length > 0 && found.at(-1)![0] - i > 1
    const left = line.at(-1)!.to <= columns[columns.length - values]!.from
    if (named() && (apart || left || cellsOf(line).length === 1 || line.some(({ text }) => UNIT_NOTE.test(text)))) break
    const heads = overColumns(line, columns)
    if (!heads) return undefined
    found.push([i, heads])
  }
  return named() ? found : undefined
}

/** A head over several columns is said over each; none where two stand over one, or one over none. */
function overColumns(line: TypedLine, columns: TypedLine): readonly string[] | undefined {
  const cells = cellsOf(line)
  const over = columns.map((column) => cells.filter((cell) => cell.from < column.to && cell.to > column.from))
  const lost = cells.some((cell) => !over.flat().includes(cell))
  return lost || over.some((own) => own.length > 1) ? undefined : over.map((own) => own[0]?.text ?? '')
}
