// What checks look at -> what they are given: values gathered by item, heads by value, running text. Pure.

import { bareName } from '../japanese/bare-name.ts'
import type { Fact, Role } from '../types.ts'
import type { CheckInput, CheckTable, Material, NumberFact, Passage, RateHeads } from './check.ts'
import { isNumber } from './facts.ts'
import { gatherSeries } from './gather-series.ts'
import { SHORTEST_PASSAGE } from './material.ts'
import { remembered } from './remembered.ts'

export function prepare({ lines, rateHeads, ...material }: Material): CheckInput {
  const { facts, tables } = material
  return {
    ...material,
    ...indexNumbers(facts),
    factsOf: tableFinder(facts),
    ...gatherSeries(facts),
    passages: [...tables.flatMap(cellPassages), ...lines],
    bareName: remembered(bareName),
    headsOf: headsFinder(rateHeads),
  }
}

function indexNumbers(facts: readonly Fact[]): Pick<CheckInput, 'numbers' | 'ofRole'> {
  const numbers = facts.filter(isNumber)
  const roles = new Map<Role, NumberFact[]>()
  for (const fact of numbers) {
    const same = roles.get(fact.role)
    if (same) same.push(fact)
    else roles.set(fact.role, [fact])
  }
  return { numbers, ofRole: (role) => roles.get(role) ?? [] }
}

/** Grouped when a check first asks. */
function tableFinder(facts: readonly Fact[]): CheckInput['factsOf'] {
  let tables: Map<string, Fact[]> | undefined
  return (table) => {
    tables ??= groupTables(facts)
    return tables.get(table) ?? []
  }
}

function groupTables(facts: readonly Fact[]): Map<string, Fact[]> {
  const tables = new Map<string, Fact[]>()
  let own: Fact[] = []
  for (const fact of facts) {
    if (own[0]?.table !== fact.table) {
      own = tables.get(fact.table) ?? []
      tables.set(fact.table, own)
    }
    own.push(fact)
  }
  return tables
}

/** Heads by table and row, made when a check first asks. */
function headsFinder(all: readonly RateHeads[]): CheckInput['headsOf'] {
  let known: Map<string, RateHeads[]> | undefined
  return (fact) => {
    known ??= groupRows(all)
    return known.get(`${fact.table} ${fact.row}`)?.find((value) => isOf(value, fact))?.heads ?? []
  }
}

function groupRows(all: readonly RateHeads[]): Map<string, RateHeads[]> {
  const known = new Map<string, RateHeads[]>()
  for (const rate of all) {
    const key = `${rate.table} ${rate.row}`
    const same = known.get(key)
    if (same) same.push(rate)
    else known.set(key, [rate])
  }
  return known
}

const isOf = ({ column, place }: RateHeads, fact: Fact): boolean =>
  column === fact.column &&
  place.page === fact.place.page &&
  place.box.x0 === fact.place.box.x0 &&
  place.box.y0 === fact.place.box.y0

const cellPassages = (table: CheckTable): readonly Passage[] =>
  table.cells.filter((c) => c.text.length >= SHORTEST_PASSAGE).map((c) => ({ text: c.text, place: c.place }))
