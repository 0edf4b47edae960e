// Row[] -> Fact[]: each printed value becomes number, unit, years and role, or says why it is none. Pure.
import { type Quantity, readCell } from '../notation/number.ts'
import { splitUnit } from '../notation/unit.ts'
import type { Context, Fact, Hints, Reading, Reason, Role, Row, RowValue, Unit, UnitHint } from '../types.ts'
import { chooseUnit } from './choose-unit.ts'
import { confidenceOf, unitReason, yearReason } from './confidence.ts'
import { fractionDoubt } from './fraction-doubt.ts'
import { itemReason } from './item-reason.ts'
import { printedOnce } from './printed-once.ts'
import { readNumber } from './read-number.ts'
import { isCompound, type Part, splitCell } from './split-cell.ts'
import { toldApart } from './told-apart.ts'
import { rateYears, targetYears, withYears, yearDoubt } from './years-of-values.ts'

type Subject = { readonly row: Row; readonly item: string; readonly hints: readonly UnitHint[]; readonly bare: boolean }

export function rowsToFacts(rows: readonly Row[], context: Context, hints: Hints): readonly Fact[] {
  const ignore = (hints.ignore ?? []).map((source) => new RegExp(source))
  const units = (hints.units ?? []).map((u) => ({ match: new RegExp(u.match), unit: u.unit }))
  const dated = rows.map((row) => ({ row, values: rateYears(row.values.map((v) => withYears(v, context))) }))
  const line = ({ table, row }: Row) => `${table} ${row}`
  const lines = new Map<string, RowValue[]>()
  for (const { row, values } of dated) lines.set(line(row), [...(lines.get(line(row)) ?? []), ...values])
  const facts = dated.flatMap(({ row, values: printed }) => {
    if (ignore.some((i) => i.test(row.item))) return []
    const { item, unit } = nameAndUnit(row.item)
    const pinned = units.find((u) => u.match.test(row.item))?.unit
    const own = [pinned, unit].filter((u) => u !== undefined).map((text): UnitHint => ({ text, from: 'item' }))
    const plain = item.replace(NO_UNIT, '').trim()
    const subject = { row, item: plain, hints: own, bare: plain !== item.trim() }
    const values = targetYears(printed, lines.get(line(row)) ?? [])
    return values.flatMap((value) =>
      factsOf(subject, value, [...yearDoubt(value, values), ...fractionDoubt(value, values, row.item)]),
    )
  })
  return toldApart(printedOnce(facts))
}

/** 合計特殊出生率（-）: the paper says that there is no unit. */
const NO_UNIT = /[(（]\s*[-－―—]\s*[)）]$/u

/** 満足度（5段階評価）: a scale is what the number is counted in. */
const SCALE = /[(（]([0-9]+段階(?:評価|中)?|[0-9]+点満点)[)）]$/u

function nameAndUnit(text: string): { readonly item: string; readonly unit?: string } {
  const scale = SCALE.exec(text.trim())
  return scale ? { item: text.trim().slice(0, scale.index).trim(), unit: scale[1]! } : splitUnit(text)
}

function factsOf(subject: Subject, value: RowValue, doubts: readonly Reason[]): readonly Fact[] {
  const role = moneyRate(value, subject.item)
  const cell = readCell(value.text)
  if (cell.kind === 'quantities' && !isCompound(cell.quantities))
    return splitCell(cell.quantities, subject.item, value.heads).map((part) =>
      numberFact(subject, value, role, part, doubts),
    )
  const reading: Reading =
    cell.kind === 'text' || cell.kind === 'quantities'
      ? { kind: 'text', text: value.text }
      : cell.kind === 'unreadable'
        ? cell
        : { kind: cell.kind }
  return [fact(subject, value, role, reading, doubts)]
}

/** 受益者負担率 under 決算 is a rate of that year, not an amount; 実質公債費比率 in a paper of accounts is what was measured. */
function moneyRate({ role, reasons, heads }: RowValue, item: string): Role {
  if ((role !== 'budget' && role !== 'settlement') || !RATIO_ITEM.test(item)) return role
  // 調定額 | 収入済額 | 収納率: a column beside amounts.
  if (heads.some((h) => h.replace(/\s+/gu, '').includes(item.replace(/\s+/gu, '')))) return 'rate'
  return reasons.some((r) => SAID_FAR.test(r.id)) ? 'actual' : 'rate'
}
const RATIO_ITEM = /(?:率|割合|比率)(?:\s*[A-Z]\s*[÷/]\s*[A-Z])?$/u
/** Said by the caption or the paper, by no head of the value's own. */
const SAID_FAR = /^role-from-(?:title|caption|document|past-years)$/

/** 経常収支比率 112.3 % in a paper of accounts: what is not counted in money was measured. */
const measuredRole = (role: Role, unit: Unit, { reasons }: RowValue): Role =>
  role === 'settlement' && !unit.base.includes('円') && reasons.some((r) => SAID_FAR.test(r.id)) ? 'actual' : role

function numberFact(subject: Subject, value: RowValue, role: Role, part: Part, doubts: readonly Reason[]): Fact {
  const q: Quantity = part.quantity
  const hints = subject.bare
    ? value.unitHints.filter((h) => h.from === 'column')
    : mergeHints(value.unitHints, subject.hints)
  const unit = chooseUnit(q.unit, hints, { item: subject.item, role, heads: value.heads, value: q.value })
  const reasons: Reason[] = [...doubts, unitReason(unit, subject.item !== '')]
  if (q.confidence < 1) reasons.push({ id: 'notation', weight: q.confidence, detail: q.doubts.join(',') })
  if (part.why) reasons.push({ id: part.why, weight: part.weight })
  // 0.03未満 is a limit that is not reached: 0.03 itself would be a wrong value. What is aimed at is a limit: 200万人超.
  const open = (q.bound === 'less-than' || q.bound === 'more-than') && role !== 'target'
  const reading: Reading = open ? { kind: 'text', text: value.text } : readNumber(q, unit)
  const made = fact(subject, value, unit ? measuredRole(role, unit, value) : role, reading, reasons)
  return {
    ...made,
    item: part.item,
    path: [...made.path, ...part.under],
    ...(unit ? { unit } : {}),
    cumulative: value.cumulative || q.cumulative,
    approximate: q.approximate || q.bound === 'about',
  }
}

/** Cell, unit column, item name, head, caption, page: the row's own unit comes behind the column's. */
function mergeHints(hints: readonly UnitHint[], item: readonly UnitHint[]): readonly UnitHint[] {
  const near = hints.filter((h) => h.from === 'cell' || h.from === 'column')
  return [...near, ...item, ...hints.filter((h) => !near.includes(h))]
}

function fact(subject: Subject, value: RowValue, role: Role, reading: Reading, doubts: readonly Reason[]): Fact {
  const { row } = subject
  const known = value.reasons.filter((r) => r.id !== 'year-from-nowhere')
  const reasons = [...known, ...yearReason(role, value.years), ...itemReason(subject.item), ...doubts]
  return {
    table: row.table,
    source: row.source,
    row: row.row,
    column: value.column,
    path: row.path,
    item: subject.item,
    role,
    ...(value.years ? { years: value.years } : {}),
    reading,
    raw: value.printed,
    cumulative: value.cumulative,
    approximate: false,
    total: row.total || value.total === true,
    place: value.place,
    ...(value.candidates ? { candidates: value.candidates } : {}),
    confidence: Math.min(value.confidence, confidenceOf(reasons)),
    reasons,
  }
}
