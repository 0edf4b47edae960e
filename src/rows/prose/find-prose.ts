// Tables and pages -> the amounts that running text itself marks as facts, one Row each. Pure over a loaded dictionary.
// Not every number in a sentence is a fact: taken are marked outcomes (▶…, 【実績】…), labelled aims (【数値目標：…】),
// labelled amounts (参加者数：78名) and dated ones (平成28年度登録件数 62件). All others are left in their fields.
import type { Tokenise } from '../../japanese/tokens.ts'
import type { Context, Hints, Page, Role, Row, Table, Years } from '../../types.ts'
import { bracketNote } from './bracket-note.ts'
import type { Passage } from './passage.ts'
import { labelling, pathOf } from './passage-path.ts'
import { findPassages } from './passages.ts'
import { proseFacts } from './prose-facts.ts'
import type { ProseFact } from './prose-types.ts'
import { roleOfWords } from './segments.ts'
import { titleMoney } from './spending.ts'
import { onlyYear } from './years-near.ts'

const toRow = (passage: Passage, path: readonly string[], fact: ProseFact): Row => {
  const place = passage.placeOf(fact.amount.start, fact.amount.end)
  const value = {
    text: fact.amount.text,
    printed: fact.amount.text,
    place,
    column: -1,
    role: fact.role,
    heads: [],
    ...(fact.years ? { years: fact.years } : {}),
    unitHints: [],
    cumulative: fact.cumulative,
    confidence: fact.reasons.reduce((c, r) => c * r.weight, fact.amount.confidence),
    reasons: fact.reasons,
  }
  return {
    table: passage.table,
    source: 'prose',
    page: place.page,
    row: passage.row,
    path: [...path, ...fact.path],
    item: fact.item,
    place,
    total: false,
    values: [value],
  }
}

/** A paper of results says so in its title; one that also speaks of plans leaves the role open. */
const titleRole = (title: string): Role =>
  /成果|実績|結果|報告|決算|進捗|実施状況|取組状況|検証|事後評価/u.test(title) && !/計画|目標|予算/u.test(title)
    ? 'actual'
    : 'other'

const AIMS = /数値目標|KPI|重要業績評価指標|目標値|(?:成果|評価)指標/u

/** The paper's title is the name of all of it and leads to nothing in it. */
const isTitle = (heading: string, { title }: Context): boolean =>
  title !== undefined && heading.replace(/\s/gu, '') === title.replace(/\s/gu, '')

const documentYears = (context: Context, hints: Hints): Years | undefined => {
  const year = hints.fiscalYear ?? context.fiscalYear
  return year === undefined ? undefined : { from: year, to: year, calendar: 'fiscal' }
}

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
  const document = documentYears(context, hints)
  const brackets = bracketNote(pages, era)
  return findPassages(tables, pages)
    .flatMap((passage) => {
      const path = pathOf(passage, labels)
      const head = path.at(-1) ?? ''
      const role = roleOfWords(head) ?? titleRole(context.title ?? '')
      const reading = {
        text: passage.text,
        era,
        tokenise,
        whole: onlyYear(head, era),
        role,
        money: titleMoney(context.title ?? ''),
        brackets,
        aims: (at: number) => [context.title ?? '', ...path, ...passage.headingAt(at)].some((text) => AIMS.test(text)),
        document: onlyYear(labels.tables.get(passage.table)?.title ?? '', era) ?? document,
        outcome: passage.outcome,
        inCell: passage.cell !== undefined,
      }
      return proseFacts(reading).map((f) => {
        const headings = passage.headingAt(f.amount.start).filter((h) => !isTitle(h, context))
        return toRow(passage, [...path, ...headings], f)
      })
    })
    .filter((row) => !ignored.some((pattern) => pattern.test(row.item)))
}
