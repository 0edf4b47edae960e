// Blocks between rules -> the same, parted where a heading in larger letters stands between two tables. Pure.
// Rules above and below each head, and none below the rows, make one zone of all tables on the page: it ends with the last head.
import type { Block } from './blocks.ts'
import { isHeading } from './blocks.ts'
import type { Line } from './lines.ts'
import { median } from './river.ts'
import { isValue } from './tokens.ts'

/** Ems between the last head of a zone and its rows below the zone. */
const ROWS_EMS = 1.5

export function partedByHeadings(blocks: readonly Block[]): Block[] {
  const parted: Block[] = []
  for (const block of blocks) {
    const last = parted.at(-1)
    if (last && isHeadOf(last, block)) parted[parted.length - 1] = { lines: [...last.lines, ...block.lines] }
    else parted.push(...(block.zone ? split(block) : [block]).map(belowTitle))
  }
  return parted
}

/** A paper's title of two words is no head: what follows it is one, of more columns and without values. */
function belowTitle(block: Block): Block {
  const { lines } = block
  const size = median(lines.map((line) => line.size))
  const from = lines.findIndex((line) => !isHeading(line, size))
  const [title, head] = [lines[from - 1], lines[from]]
  if (!title || !head || isRow(head) || head.chunks.length <= Math.max(2, title.chunks.length)) return block
  return { ...block, lines: lines.slice(from) }
}

function split(block: Block): Block[] {
  const size = median(block.lines.map((line) => line.size))
  const headings = block.lines.flatMap((line, i) =>
    i > 0 && (isHeading(line, size) || isAboveHead(block.lines, i)) ? [i] : [],
  )
  const ends = [...headings, block.lines.length]
  return ends.map((end, k) => ({ ...block, lines: block.lines.slice(k === 0 ? 0 : ends[k - 1]! + 1, end) }))
}

/** Words alone at the left, whatever their size, above the first head come again. */
function isAboveHead(lines: readonly Line[], i: number): boolean {
  const [line, head, below] = [lines[i]!, lines[0]!, lines[i + 1]]
  if (line.chunks.length > 2 || isRow(line) || head.chunks.length < 2 || !below) return false
  const left = Math.min(...lines.map((l) => l.box.x0))
  return line.box.x0 - left <= line.size / 2 && textOf(below) === textOf(head)
}

const textOf = (line: Line): string => line.chunks.map((c) => c.text).join(' ')

/** A zone's last part has no rows: they stand below its last rule. */
function isHeadOf(head: Block, rows: Block): boolean {
  const [last, first] = [head.lines.at(-1), rows.lines[0]]
  if (!head.zone || rows.zone || !last || !first || head.lines.some(isRow)) return false
  const gap = first.box.y0 - last.box.y1
  return last.chunks.length > 1 && isRow(first) && gap >= 0 && gap <= last.size * ROWS_EMS
}

const isRow = (line: Line): boolean => line.chunks.slice(1).some((c) => isValue(c.text))
