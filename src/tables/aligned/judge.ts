// What speaks for a block being a table, and against it -> confidence with reasons. Pure.
import type { Reason } from '../../types.ts'
import { isChart } from './charts.ts'
import { textOf } from './piece-line.ts'
import type { Piece } from './pieces.ts'
import type { PieceRow } from './rows.ts'
import { isValue } from './tokens.ts'

export type Evidence = {
  /** Rows below the head. */
  readonly body: readonly PieceRow[]
  readonly columns: number
  readonly headLevels: number
  /** Rules of the same ends above and below. */
  readonly ruled: boolean
  /** Share of the lines on which dots lead to a value. */
  readonly leaders: number
  /** Share of the rows whose first or last line may be another's. */
  readonly doubt: number
}
export type Verdict = { readonly confidence: number; readonly reasons: readonly Reason[] }

/** Ems by which edges of one column may differ and still be aligned. */
const ALIGNED_EMS = 0.45
/** Share of values below which nothing but position speaks for a table. */
const TEXT_ONLY = 0.1
/** Numbers right of the labels that a table without rules must have. */
const LEAST_NUMBERS = 3
/** Ems: wider on average, and the columns are columns of text. */
const PROSE_EMS = 18
/** No table without drawn cells is surer. */
const SUREST = 0.97
const UNCERTAIN_ROWS = 'uncertain-rows'
/** What rows take from it whose ends are not sure, were it all of them. */
const UNSURE_ROWS = 0.6
/** Below this the words do not line up to a table. */
export const LEAST_CONFIDENCE = 0.6

export function judge(evidence: Evidence): Verdict {
  const { body, columns, ruled } = evidence
  const right = body.flatMap((row) => row.pieces.filter((p) => p.from > 0))
  const values = share(right, (p) => isValue(textOf(p)))
  const filled = right.length / Math.max(1, body.filter(isRow).length * (columns - 1))
  const aligned = alignment(body, columns)
  const wide = mean(right.map((p) => (p.box.x1 - p.box.x0) / p.size / lineCount(p)))
  const reasons: Reason[] = [
    { id: 'values', weight: 0.3 * values, detail: values.toFixed(2) },
    ...(aligned === undefined && ruled ? [] : [alignmentReason(aligned ?? 0)]),
    { id: 'filled', weight: 0.25 * (Math.min(1, filled) - 0.4), detail: filled.toFixed(2) },
    { id: 'rows', weight: Math.min(0.12, 0.03 * (body.filter(isRow).length - 2)), detail: String(body.length) },
    { id: 'columns', weight: Math.min(0.08, 0.04 * (columns - 2)), detail: String(columns) },
    ...(ruled ? [{ id: 'rules', weight: 0.2 }] : []),
    ...(evidence.headLevels > 0 ? [{ id: 'head', weight: 0.05 }] : []),
    ...(wide > PROSE_EMS ? [{ id: 'running-text', weight: -0.4, detail: wide.toFixed(0) }] : []),
    ...(!ruled && (values < TEXT_ONLY || right.filter(isNumber).length < LEAST_NUMBERS)
      ? [{ id: 'text-only', weight: -0.2, detail: values.toFixed(2) }]
      : []),
    ...(isChart(body, columns) ? [{ id: 'axes', weight: -0.6 }] : []),
    ...(evidence.leaders > 0.5 && isContents(body, columns) ? [{ id: 'contents', weight: -0.6 }] : []),
    ...(labelledByColon(body, columns) ? [{ id: 'form', weight: -0.4 }] : []),
  ]
  const sum = 0.3 + reasons.reduce((n, r) => n + r.weight, 0)
  const sure = Math.max(0, Math.min(SUREST, sum))
  if (evidence.doubt === 0) return { confidence: sure, reasons }
  // that it is a table stays as sure as it was: rows in doubt make no running text of it
  const doubt = Math.min(sure - LEAST_CONFIDENCE, UNSURE_ROWS * evidence.doubt)
  if (doubt <= 0) return { confidence: sure, reasons }
  return {
    confidence: sure - doubt,
    reasons: [...reasons, { id: UNCERTAIN_ROWS, weight: -doubt, detail: evidence.doubt.toFixed(2) }],
  }
}

/** How sure it is that this is a table and these are its columns, whatever its rows. */
export const sureOfTable = ({ confidence, reasons }: Verdict): number =>
  confidence - (reasons.find((r) => r.id === UNCERTAIN_ROWS)?.weight ?? 0)

const alignmentReason = (aligned: number): Reason => ({
  id: 'alignment',
  weight: 0.5 * (aligned - 0.6),
  detail: aligned.toFixed(2),
})

const isNumber = (p: Piece): boolean => isValue(textOf(p)) && /\d/.test(textOf(p))
const isRow = (row: PieceRow): boolean => row.pieces.length > 1

const lineCount = (p: Piece): number => Math.max(1, Math.round((p.box.y1 - p.box.y0) / (p.size * 1.2)))

/** Mean over the columns of the share of cells that share their left, right or middle edge; one row cannot tell. */
function alignment(body: readonly PieceRow[], columns: number): number | undefined {
  const shares: number[] = []
  for (let c = 0; c < columns; c++) {
    const pieces = body.filter(isRow).flatMap((row) => row.pieces.filter((p) => p.from === c && p.to === c))
    if (pieces.length < 2) continue
    const edges = [(p: Piece) => p.box.x0, (p: Piece) => p.box.x1, (p: Piece) => (p.box.x0 + p.box.x1) / 2]
    shares.push(Math.max(...edges.map((edge) => largest(pieces, edge))))
  }
  return shares.length > 0 ? mean(shares) : undefined
}

function largest(pieces: readonly Piece[], edge: (p: Piece) => number): number {
  const at = pieces.map(edge).sort((a, b) => a - b)
  const slack = pieces[0]!.size * ALIGNED_EMS * 2
  let best = 0
  let from = 0
  at.forEach((x, i) => {
    while (x - at[from]! > slack) from++
    best = Math.max(best, i - from + 1)
  })
  return best / at.length
}

/** 目次: leaders to page numbers that never fall. */
function isContents(body: readonly PieceRow[], columns: number): boolean {
  if (columns !== 2) return false
  const numbers = body.flatMap((row) => row.pieces.filter((p) => p.from === 1).map((p) => Number(textOf(p))))
  return numbers.every((n, i) => Number.isInteger(n) && n >= (numbers[i - 1] ?? 0))
}

/** 担当課：企画課 one below the other is a form. */
const labelledByColon = (body: readonly PieceRow[], columns: number): boolean =>
  columns === 2 && share(body.filter(isRow), (row) => /[:：]$/.test(textOf(row.pieces[0]!))) > 0.5

const share = <T>(list: readonly T[], test: (item: T) => boolean): number =>
  list.length === 0 ? 0 : list.filter(test).length / list.length
const mean = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length
