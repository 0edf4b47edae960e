// Tables and pages -> the amounts that running text itself marks as facts, one Row each. Pure over a loaded dictionary.
// Not every number in a sentence is a fact: taken are marked outcomes (▶…, 【実績】…), labelled aims (【数値目標：…】),
// labelled amounts (参加者数：78名) and dated ones (平成28年度登録件数 62件). All others are left in their fields.

import type { Tokenise } from '../../japanese/tokens.ts'
import { findYears } from '../../notation/years.ts'
import type { Context, Hints, Page, Reason, Role, Row, Table, Years } from '../../types.ts'
import { type Amount, amountsIn } from './amounts.ts'
import { type NamedAmount, nameAmounts } from './name-amounts.ts'
import { labelling, pathOf } from './passage-path.ts'
import { findPassages, type Passage } from './passages.ts'
import { findSegments, roleOfWords, type Segment } from './segments.ts'
import { findStated, type Stated } from './stated.ts'

type Fact = {
  readonly item: string
  readonly path: readonly string[]
  readonly amount: Amount
  readonly role: Role
  readonly years?: Years | undefined
  readonly cumulative: boolean
  readonly reasons: readonly Reason[]
}

/** Prose says less clearly than a table what a number is; nothing read from it is surer than this. */
const PROSE = 0.85
const REASONS = {
  arrow: { id: 'prose-outcome-mark', weight: PROSE },
  label: { id: 'prose-outcome-label', weight: PROSE },
  bracket: { id: 'prose-labelled-aim', weight: PROSE },
  colon: { id: 'prose-labelled-amount', weight: 0.7 },
  dated: { id: 'prose-dated-amount', weight: 0.6 },
  carried: { id: 'prose-name-carried', weight: 0.85 },
  heading: { id: 'prose-name-from-heading', weight: 0.9 },
  after: { id: 'prose-name-after-number', weight: 0.95 },
  noYear: { id: 'prose-no-year', weight: 0.8 },
} as const satisfies Record<string, Reason>

type Reading = {
  readonly text: string
  readonly era: string | undefined
  readonly tokenise: Tokenise
  /** Year and role that the box or the column says of all its text. */
  readonly whole: Years | undefined
  readonly role: Role
}

const yearIn = (text: string, era: string | undefined): Years | undefined => findYears(text, era)[0]?.years

/** A line that is little but a year opens a section: （令和5年度）, 令和6年度 ※R6.12末時点, 【令和5年度の実績】. */
const isYearLine = (line: string, era: string | undefined): boolean => {
  const [year] = findYears(line, era)
  if (!year || year.month !== undefined || line.slice(0, year.start).replace(/[\s(（【<＜〔[・■□●○◆◇]/gu, '') !== '')
    return false
  return /^(?:の?(?:主な)?[^\s、。はがを]{0,6})?[)）】>＞〕\]]?\s*(?:[※:：].*)?$/u.test(line.slice(year.end))
}

const yearAbove = (reading: Reading, at: number): Years | undefined => {
  const lines = reading.text.slice(0, at).split('\n')
  for (const line of lines.slice(0, -1).reverse()) {
    const years = isYearLine(line, reading.era) ? yearIn(line, reading.era) : undefined
    if (years) return years
  }
  return undefined
}

/** ※ 令和5年度～9年度の合計を記載: a remark that says of all aims of the box what period they are for. */
const PERIOD_NOTE = /^\s*[※*].*(?:合計|累計|期間|通算|目標)/u
const periodNote = (reading: Reading): Years | undefined =>
  reading.text
    .split('\n')
    .filter((line) => PERIOD_NOTE.test(line))
    .map((line) => yearIn(line, reading.era))
    .find((years) => years !== undefined)

/** A head that names one year dates its box; one that names two dates nothing. */
const onlyYear = (text: string, era: string | undefined): Years | undefined => {
  const all = findYears(text, era)
  return all.length === 1 ? all[0]!.years : undefined
}

const lineOf = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
const lastYearIn = (text: string, era: string | undefined): Years | undefined => findYears(text, era).at(-1)?.years

const AFTER_ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:の)?(?:予定|見込)/u, 'forecast'],
  [/^(?:を|の)?目標/u, 'target'],
]

const ofNamed = (segment: Segment, named: NamedAmount, years: Years | undefined): Fact => ({
  item: named.item,
  path: segment.heading && !named.item.includes(segment.heading) ? [segment.heading] : [],
  amount: named.amount,
  role: named.amount.changed ? 'difference' : (AFTER_ROLES.find(([p]) => p.test(named.after))?.[1] ?? segment.role),
  years,
  cumulative: named.cumulative,
  reasons: [REASONS[segment.mark], ...(named.from === 'before' ? [] : [REASONS[named.from]])],
})

const segmentFacts = (reading: Reading, segment: Segment, amounts: readonly Amount[]): Fact[] => {
  const own = reading.text.slice(segment.start, segment.end)
  const lead = /^\s*/u.exec(own)![0].length
  const year = findYears(own, reading.era).find((m) => m.start <= lead + 1)
  const start =
    segment.start + (year ? year.end + (/^[\s…‥:：.。・]*/u.exec(own.slice(year.end))?.[0].length ?? 0) : lead)
  const years = year?.years ?? yearAbove(reading, segment.start) ?? reading.whole
  return nameAmounts(reading.text, amounts, { start, end: segment.end, heading: segment.heading }, reading.tokenise)
    .filter((n) => n.item !== '')
    .map((n) => ofNamed(segment, n, years))
}

const statedFact = (reading: Reading, stated: Stated): Fact | undefined => {
  const line = lineOf(reading.text, stated.amount.start)
  const near = stated.years ?? lastYearIn(line, reading.era) ?? yearAbove(reading, stated.amount.start)
  const years = near ?? (stated.kind === 'bracket' ? periodNote(reading) : undefined) ?? reading.whole
  // An amount nobody dates is no fact unless the paper calls it an aim.
  if (!years && stated.kind !== 'bracket') return undefined
  const role = stated.amount.changed ? 'difference' : stated.role === 'other' ? reading.role : stated.role
  return {
    item: stated.item,
    path: [],
    amount: stated.amount,
    role,
    years,
    cumulative: stated.amount.cumulative,
    reasons: [REASONS[stated.kind]],
  }
}

const factsOf = (reading: Reading): readonly Fact[] => {
  const amounts = amountsIn(reading.text)
  if (amounts.length === 0) return []
  const marked = findSegments(reading.text).flatMap((s) => segmentFacts(reading, s, amounts))
  const taken = new Set(marked.map((f) => f.amount))
  const stated = findStated(reading.text, amounts, reading)
    .filter((s) => !taken.has(s.amount))
    .flatMap((s) => statedFact(reading, s) ?? [])
  return [...marked, ...stated].sort((a, b) => a.amount.start - b.amount.start)
}

const toRow = (passage: Passage, path: readonly string[], fact: Fact): Row => {
  const place = passage.placeOf(fact.amount.start, fact.amount.end)
  const reasons = fact.years ? fact.reasons : [...fact.reasons, REASONS.noYear]
  return {
    table: passage.table,
    source: 'prose',
    page: place.page,
    row: passage.row,
    path: [...path, ...fact.path],
    item: fact.item,
    place,
    total: false,
    values: [
      {
        text: fact.amount.text,
        printed: fact.amount.text,
        place,
        column: -1,
        role: fact.role,
        heads: [],
        ...(fact.years ? { years: fact.years } : {}),
        unitHints: [],
        cumulative: fact.cumulative,
        confidence: reasons.reduce((c, r) => c * r.weight, fact.amount.confidence),
        reasons,
      },
    ],
  }
}

/** A cell that is nothing but its value belongs to the table; prose has words around its numbers. */
const isProse = (passage: Passage): boolean =>
  /[▶►▷▸【［〔:：…＞>]|年度?[^\d\n]{2,}\d/u.test(passage.text) && passage.text.length >= SHORTEST
const SHORTEST = 12

/** Without a dictionary no name can be cut out of a sentence; what labels itself (【数値目標：…】) is read all the same. */
const unnamed: Tokenise = () => []

export const findProse = (
  tables: readonly Table[],
  pages: readonly Page[],
  context: Context,
  hints: Hints,
  tokenise: Tokenise = unnamed,
): readonly Row[] => {
  const era = hints.era ?? context.era
  const ignored = (hints.ignore ?? []).map((source) => new RegExp(source, 'u'))
  const labels = labelling(tables)
  return findPassages(tables, pages)
    .filter(isProse)
    .flatMap((passage) => {
      const path = pathOf(passage, labels)
      const head = path.at(-1) ?? ''
      const reading: Reading = {
        text: passage.text,
        era,
        tokenise,
        whole: onlyYear(head, era),
        role: roleOfWords(head) ?? 'other',
      }
      return factsOf(reading).map((f) => toRow(passage, path, f))
    })
    .filter((row) => !ignored.some((pattern) => pattern.test(row.item)))
}
