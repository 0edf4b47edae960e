// A line that the recogniser saw -> its text with places on the sheet: digits read once more, signs told by ink. IO: the recogniser.
import { foldText } from '../../japanese/fold.ts'
import type { Engine, SeenLine } from './engine.ts'
import { minusOf } from './ink-signs.ts'
import { leadingMark } from './leading-mark.ts'
import { letterInk } from './letter-ink.ts'
import { isPercent } from './marks/percent.ts'
import type { Picture } from './picture.ts'
import { boxOf, type Component } from './raster/components.ts'
import { doubtful, type Letter, readNumber, readRun } from './read-digits.ts'
import { evenly, type ReadLine, spread } from './read-line.ts'
import type { Sheet } from './sheet.ts'
import { textTrust } from './text-trust.ts'
import { AGREED, looksNumeric } from './two-readings.ts'

/** Told by ink alone. */
export const BY_INK = 0.96

export const onSheet = ({ y0, y1 }: SeenLine, { scale, top }: Picture) => ({
  y0: y0 / scale + top,
  y1: y1 / scale + top,
})

/** `own`: of the region's ink what lies nearer to this line than to the others. */
export const readSeenLine = async (
  line: SeenLine,
  picture: Picture,
  all: readonly Component[],
  own: readonly Component[],
  sheet: Sheet,
  engine: Engine,
): Promise<ReadLine[]> => {
  const { y0, y1 } = onSheet(line, picture)
  const ink = all.filter((c) => (c.y0 + c.y1) / 2 >= y0 && (c.y0 + c.y1) / 2 <= y1)
  const text = foldText(line.text)
  if (ink.length === 0) return []
  if (isPercent(ink)) return [spread('%', boxOf(ink), BY_INK)]
  if (looksNumeric(text)) {
    const judged = await readNumber(text, ink, sheet, engine)
    if (judged.confidence >= AGREED || !BRACKETED.test(text))
      return [{ ...spread(judged.text, boxOf(ink), judged.confidence), ...doubtful(judged.candidates ?? []) }]
  }
  const symbols = line.symbols.map((s) => ({
    text: foldText(s.text),
    confidence: s.confidence,
    x0: s.x0 / picture.scale + picture.left,
    x1: s.x1 / picture.scale + picture.left,
  }))
  const lines: ReadLine[] = []
  for (const part of partsOf(
    withInk(withMark(withMinus(symbols, ink), ink, sheet.em), own.length > 0 ? own : ink),
    sheet.em,
  ))
    lines.push(await mixedLine(part, ink, sheet, engine))
  return lines
}

/** 2,600(0): the second model takes brackets for digits; each number is read by itself. */
const BRACKETED = /^\d[\d.,]*\(\d[\d.,]*\)$/

/** ▲ before 2,805人 is read as 人 or ム: the ink tells. */
const withMinus = (symbols: readonly Placed[], ink: readonly Component[]): readonly Placed[] => {
  const digit = symbols.findIndex((s) => /^\d/.test(s.text))
  const first = ink.reduce((a, b) => (b.x0 < a.x0 ? b : a))
  const minus = digit === 1 || digit === 2 ? minusOf(first, boxOf(ink)) : undefined
  if (minus !== '▲' && minus !== '△') return symbols
  return [{ text: minus, x0: first.x0, x1: first.x1, confidence: BY_INK }, ...symbols.slice(digit)]
}

/** ▶ and □ before a line are read as 区 or 「 or not at all: the ink tells. */
const withMark = (symbols: readonly Placed[], ink: readonly Component[], em: number): readonly Placed[] => {
  const mark = leadingMark(ink, em)
  if (!mark) return symbols
  // The recogniser's places are rough: a letter or digit there is the next sign, put too far left.
  const end = symbols.findIndex((s) => (s.x0 + s.x1) / 2 > mark.x1 || /^[\da-z]/i.test(s.text))
  const others = end < 0 ? [] : symbols.slice(end)
  return others[0]?.text === mark.text ? others : [{ ...mark, confidence: BY_INK }, ...others]
}

type Placed = Letter

const withInk = (symbols: readonly Placed[], ink: readonly Component[]): readonly Placed[] => {
  if (!symbols.some((s) => /\d/.test(s.text))) return symbols
  const dealt = letterInk(symbols, ink)
  return symbols.map((symbol, i) => ({ ...symbol, ink: dealt[i]! }))
}

/** Ems: a wider gap parts what stands on one line. */
const GAP = 1

const partsOf = (symbols: readonly Placed[], em: number): Placed[][] => {
  const parts: Placed[][] = []
  for (const symbol of symbols) {
    const last = parts.at(-1)?.at(-1)
    if (last && symbol.x0 - last.x1 <= GAP * em) parts.at(-1)!.push(symbol)
    else parts.push([symbol])
  }
  return parts
}

/** Text with digits in it: each run of digits is read again by itself; the least sure part decides. */
const mixedLine = async (
  symbols: readonly Placed[],
  line: readonly Component[],
  sheet: Sheet,
  engine: Engine,
): Promise<ReadLine> => {
  const sure: number[] = []
  let text = ''
  let candidates: readonly string[] = []
  const edges: number[] = []
  for (const run of runsOf(symbols)) {
    const said = run.map((s) => s.text).join('')
    const judged = /\d/.test(said)
      ? await readRun(run, said, line, sheet, engine)
      : { text: said, confidence: textTrust(run) }
    candidates = [
      ...candidates.map((other) => other + judged.text),
      ...(judged.candidates ?? []).map((other) => text + other),
    ]
    text += judged.text
    sure.push(...Array.from({ length: judged.text.length }, () => judged.confidence))
    edges.push(...evenly(judged.text.length, run[0]!.x0, run.at(-1)!.x1))
  }
  const [x0, x1] = [symbols[0]!.x0, symbols.at(-1)!.x1]
  const ink = line.filter((c) => (c.x0 + c.x1) / 2 >= x0 && (c.x0 + c.x1) / 2 <= x1)
  const rows = boxOf(ink.length > 0 ? ink : line)
  const box = { x0: Math.min(x0, rows.x0), x1: Math.max(x1, rows.x1), y0: rows.y0, y1: rows.y1 }
  const others = doubtful(candidates.slice(0, MOST_CANDIDATES))
  return { text, box, edges: [...edges, x1], confidence: Math.min(...sure), sure, ...others }
}

/** Other ways to read one line: more are guesses. */
const MOST_CANDIDATES = 6

/** Runs of digits with their separators, and what stands between them symbol by symbol. */
const runsOf = (symbols: readonly Placed[]): Placed[][] => {
  const runs: Placed[][] = []
  let open = false
  symbols.forEach((symbol, i) => {
    const inside =
      /^\d+$/.test(symbol.text) || (open && /^[.,]$/.test(symbol.text) && /^\d/.test(symbols[i + 1]?.text ?? ''))
    if (inside && open) runs.at(-1)!.push(symbol)
    else runs.push([symbol])
    open = inside
  })
  return runs
}
