// Row[] -> Fact[]: each printed value becomes number, unit, years and role, or says why it is none. Pure.
import { type Quantity, readCell } from '../notation/number.ts'
import { splitUnit } from '../notation/unit.ts'
import type { Context, Fact, Hints, Reading, Reason, Role, Row, RowValue, UnitHint, Years } from '../types.ts'
import { chooseUnit } from './choose-unit.ts'
import { confidenceOf, unitReason, yearReason } from './confidence.ts'
import { itemReason } from './item-reason.ts'
import { readNumber } from './read-number.ts'
import { isCompound, type Part, splitCell } from './split-cell.ts'

type Subject = { readonly row: Row; readonly item: string; readonly hints: readonly UnitHint[]; readonly bare: boolean }

/** The paper's own year, where no year is printed by the number. */
const YEAR_FROM_DOCUMENT: Reason = { id: 'year-from-document', weight: 0.93 }

export function rowsToFacts(rows: readonly Row[], context: Context, hints: Hints): readonly Fact[] {
  const ignore = (hints.ignore ?? []).map((source) => new RegExp(source))
  const units = (hints.units ?? []).map((u) => ({ match: new RegExp(u.match), unit: u.unit }))
  const dated = rows.map((row) => ({ row, values: rateYears(row.values.map((v) => withYears(v, context))) }))
  const line = ({ table, row }: Row) => `${table} ${row}`
  const lines = new Map<string, RowValue[]>()
  for (const { row, values } of dated) lines.set(line(row), [...(lines.get(line(row)) ?? []), ...values])
  return dated.flatMap(({ row, values: printed }) => {
    if (ignore.some((i) => i.test(row.item))) return []
    const { item, unit } = nameAndUnit(row.item)
    const pinned = units.find((u) => u.match.test(row.item))?.unit
    const own = [pinned, unit].filter((u) => u !== undefined).map((text): UnitHint => ({ text, from: 'item' }))
    const plain = item.replace(NO_UNIT, '').trim()
    const subject = { row, item: plain, hints: own, bare: plain !== item.trim() }
    const values = targetYears(printed, lines.get(line(row)) ?? [])
    return values.flatMap((value) => factsOf(subject, value, yearDoubt(value, values)))
  })
}

/** 合計特殊出生率（-）: the paper says that there is no unit. */
const NO_UNIT = /[(（]\s*[-－―—]\s*[)）]$/u

/** 満足度（5段階評価）: a scale is what the number is counted in. */
const SCALE = /[(（]([0-9]+段階(?:評価|中)?|[0-9]+点満点)[)）]$/u

function nameAndUnit(text: string): { readonly item: string; readonly unit?: string } {
  const scale = SCALE.exec(text.trim())
  return scale ? { item: text.trim().slice(0, scale.index).trim(), unit: scale[1]! } : splitUnit(text)
}

function withYears(value: RowValue, context: Context): RowValue {
  if (value.role === 'baseline' && value.reasons.some((r) => PAPERS_YEAR.test(r.id))) return withoutYears(value)
  const amended = value.role === 'difference' && value.heads.some((h) => /補正/.test(h))
  const carriedOut = value.role === 'rate' && value.heads.some((h) => /執行率/.test(h))
  const placed =
    amended || carriedOut || value.role === 'actual' || value.role === 'budget' || value.role === 'settlement'
  if (value.years || !placed || context.fiscalYear === undefined) return value
  const years: Years = { from: context.fiscalYear, to: context.fiscalYear, calendar: 'fiscal' }
  const reasons = [...value.reasons.filter((r) => !r.id.startsWith('year-')), YEAR_FROM_DOCUMENT]
  return { ...value, years, reasons }
}

/** 決算額 | 執行率, 実績 | 達成率: a rate without a year is of the year of the result it stands by. */
function rateYears(values: readonly RowValue[]): readonly RowValue[] {
  return values.map((v, i) => {
    // A caption's year is that of the paper; the rate's own is nearer.
    if (v.role !== 'rate' || (v.years && !v.reasons.some((r) => r.id === 'year-from-caption'))) return v
    const near = values.slice(0, i).findLast((o) => o.years && isResult(o) && /[0-9]/.test(o.text))
    const reasons = [...v.reasons.filter((r) => !r.id.startsWith('year-')), YEAR_OF_RESULT]
    return near?.years ? { ...v, years: near.years, reasons } : v
  })
}
const isResult = ({ role }: RowValue): boolean => role === 'actual' || role === 'settlement'
const YEAR_OF_RESULT: Reason = { id: 'year-of-result', weight: 0.95 }

/** 目標値 | 実績値 | 達成率 in a report of one year: the aim that a result is measured by is of its year. */
function targetYears(values: readonly RowValue[], beside: readonly RowValue[]): readonly RowValue[] {
  const aims = values.filter((v) => v.role === 'target')
  const own = values.filter((v) => v.role === 'actual')
  const results = own.length > 0 ? own : beside.filter((v) => v.role === 'actual' && aims[0] && isPair(aims[0], v))
  const [aim, result] = [aims[0], results[0]]
  if (!aim || aim.years || !result?.years || aims.length + results.length > 2) return values
  if (!values.some((v) => v.role === 'rate') && !isPair(aim, result)) return values
  if (!result.reasons.some((r) => NOT_PRINTED.test(r.id))) return values
  const reasons = [...aim.reasons.filter((r) => !r.id.startsWith('year-')), YEAR_OF_RESULT]
  return values.map((v) => (v === aim ? { ...v, years: result.years!, reasons } : v))
}
/** 目標効果額 | 実績効果額: heads that differ in nothing but the role, and name what is counted. */
function isPair(aim: RowValue, result: RowValue): boolean {
  const bare = (v: RowValue, role: RegExp) => (v.heads.at(-1) ?? '').replace(/\s+/gu, '').replace(role, '')
  const name = bare(aim, /目標/u)
  return name.replace(/[値数額]|[(（].*$/gu, '') !== '' && name === bare(result, /実績/u)
}

/** The result's own year is that of the paper or of the caption: no head tells the two apart. */
const NOT_PRINTED = /^year-from-(?:document|caption|title)$/

/** A baseline is older than the paper: the paper's own year is not its year. */
const PAPERS_YEAR = /^(?:form-|prose-)?year-(?:of|from)-document$/
const withoutYears = ({ years: _papers, ...value }: RowValue): RowValue => ({
  ...value,
  reasons: value.reasons.filter((r) => !PAPERS_YEAR.test(r.id)),
})

/** A baseline behind its target, or a target before its baseline: one of the years is misread. */
function yearDoubt(value: RowValue, values: readonly RowValue[]): readonly Reason[] {
  const years = value.years
  if (!years || (value.role !== 'baseline' && value.role !== 'target')) return []
  const wrong = values.some(
    (v) =>
      v.years &&
      ((value.role === 'baseline' && v.role === 'target' && v.years.to < years.from) ||
        (value.role === 'target' && v.role === 'baseline' && v.years.from > years.to)),
  )
  return wrong ? [{ id: 'year-order', weight: 0.7 }] : []
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

function numberFact(subject: Subject, value: RowValue, role: Role, part: Part, doubts: readonly Reason[]): Fact {
  const q: Quantity = part.quantity
  const hints = subject.bare
    ? value.unitHints.filter((h) => h.from === 'column')
    : mergeHints(value.unitHints, subject.hints)
  const unit = chooseUnit(q.unit, hints, { item: subject.item, role, heads: value.heads, value: q.value })
  const reasons: Reason[] = [...doubts, unitReason(unit, subject.item !== '')]
  if (q.confidence < 1) reasons.push({ id: 'notation', weight: q.confidence, detail: q.doubts.join(',') })
  if (part.why) reasons.push({ id: part.why, weight: part.weight })
  // 0.03未満 is a limit that is not reached: 0.03 itself would be a wrong value.
  const open = q.bound === 'less-than' || q.bound === 'more-than'
  const reading: Reading = open ? { kind: 'text', text: value.text } : readNumber(q, unit)
  const made = fact(subject, value, role, reading, reasons)
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
