// Facts of one document -> its costs in printed order: what was budgeted and what was spent, by year.  Pure.
import type { FactRow } from '../shapes/facts-of-document.ts'
import type { Cost, CostYear, ReportDocument } from './content.ts'
import { groupBy } from './group-by.ts'

const COST_ROLES = ['budget', 'settlement']

export const findCosts = (
  document: ReportDocument,
  facts: readonly FactRow[],
  findingsOf: (fact: FactRow) => readonly number[],
): Cost[] => {
  const spoken = facts.filter(({ role, status }) => COST_ROLES.includes(role) && status !== 'blank')
  const groups = groupBy(spoken, ({ table, row, path, item }) => JSON.stringify([table, row, path, item]))
  return [...groups.values()].map((group) => ({
    document,
    path: JSON.parse(group[0]!.path),
    item: group[0]!.item,
    years: yearsOf(group),
    findings: [...new Set(group.flatMap(findingsOf))].sort((a, b) => a - b),
  }))
}

const yearsOf = (facts: readonly FactRow[]): CostYear[] =>
  [...groupBy(facts, (fact) => fact.fiscal_year_end ?? fact.fiscal_year_start)]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([year, here]) => {
      const [budget, settlement] = COST_ROLES.map((role) => here.filter((fact) => fact.role === role))
      return { year, budget: budget!, settlement: settlement!, ...spentOf(budget!, settlement!) }
    })

/** Only of one budget and one settlement: which of several belong together is not said. */
const spentOf = ([budget, second]: readonly FactRow[], [settlement, other]: readonly FactRow[]) => {
  if (second || other || !budget?.number_base || typeof settlement?.number_base !== 'number') return {}
  return budget.unit_base === settlement.unit_base ? { spent: settlement.number_base / budget.number_base } : {}
}
