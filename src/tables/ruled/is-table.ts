// Is this grid a table? Frames round running text, chart gridlines and drawings are not. Pure.
import type { Cell, Reason } from '../../types.ts'

/** Cells with text a table has at least: a label and its value. */
const FEWEST_FILLED = 2
/** Share of filled cells below which only a filled first row or column makes an (empty) form of it. */
const SPARSE = 0.2
/** Share of words that run over inner borders by more than a third of their height or a few letters: a chart, a map. */
const CROSSING = 0.34
/** A heading in a one-column frame is no longer than this. */
const LONGEST_HEADING = 40

/** Bars of a chart with their values here and there; a table that goes on may hold numbers only, but many. */
const LETTER = /\p{L}/u

/** The reason why it is none, or undefined for a table. */
export function notATable(cells: readonly Cell[], rows: number, columns: number): Reason | undefined {
  const filled = cells.filter((c) => c.words.length > 0)
  if (filled.length < FEWEST_FILLED) return no('frame', 'fewer than two cells hold text')
  if (filled.length < cells.length / 2 && !filled.some((c) => LETTER.test(c.text)))
    return no('numbers', 'no cell says what the few numbers are')
  if (columns === 1 && !hasHeadings(filled)) return no('frame', 'one column of running text')
  const edge = (line: readonly Cell[]): number => share(line, (c) => c.words.length > 0)
  const [top, left] = [edge(cells.filter((c) => c.row === 0)), edge(cells.filter((c) => c.column === 0))]
  if (filled.length / cells.length < SPARSE && Math.max(top, left) < 0.5)
    return no('gridlines', 'hardly a cell holds text')
  if (rows > 1 && columns > 1 && crossing(filled) > CROSSING) return no('drawing', 'the text runs over the lines')
  return undefined
}

const no = (id: string, detail: string): Reason => ({ id, weight: 0, detail })

const share = (cells: readonly Cell[], is: (c: Cell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length

/** Heading, text, heading, text: a form of one column. */
const hasHeadings = (filled: readonly Cell[]): boolean => {
  const short = filled.filter((c) => c.text.length <= LONGEST_HEADING)
  return short.length >= FEWEST_FILLED || (short.length > 0 && short.some((c) => c.shaded !== undefined))
}

function crossing(cells: readonly Cell[]): number {
  let [all, over] = [0, 0]
  for (const cell of cells) {
    const { box } = cell.place
    for (const word of cell.words) {
      all++
      const tall = (word.box.y1 - word.box.y0) / 3
      const high = word.box.y0 < box.y0 - tall || word.box.y1 > box.y1 + tall
      if (high || word.box.x0 < box.x0 - word.fontSize * 2) over++
    }
  }
  return all === 0 ? 0 : over / all
}
