// What: an indicator stands twice in the paper (summary and detail), most of its values are the same, and one is not.
// Why it matters: one of the two is a slip, and which is read depends on the page.
// Fooled by: projects that share a target but count their own part; so two telling values must agree, and no more differ than agree.
import type { AcrossDocument, AcrossFact } from '../across/across.ts'
import { type Difference, differences } from '../across/differences.ts'
import { COMPARED_ROLES, groupSeries } from '../across/group-series.ts'
import type { Check, CheckInput, Draft, NumberFact, Series } from '../check.ts'
import { named, roleName, separated, unitOf, yearOf } from '../words.ts'

/** A budget stands in many tables at another state. */
const ROLES: ReadonlySet<string> = new Set(COMPARED_ROLES.filter((role) => role !== 'budget'))
/** 「( /4)」: a project's own share of an indicator that several bear. */
const SHARED = /[(（][^()（）]*[/／][^()（）]*[)）]/u
/** A name that stands in more tables is a label of the form. */
const MOST_TABLES = 30

export const copiesDiffer: Check = {
  id: 'copies-differ',
  title: { ja: '写しの値が元と違う', en: 'Copies of one row differ' },
  severity: 'suspicious',
  run: (input) =>
    byName(input).flatMap((facts) => {
      const { clusters } = groupSeries(facts, undefined, input.bareName)
      return clusters.flatMap((cluster) => differences(cluster).map(draft))
    }),
}

/** Each table is as a document of its own: the same evidence as between documents. */
function byName(input: CheckInput): readonly (readonly AcrossFact[])[] {
  const names = new Map<string, Series[]>()
  for (const series of input.series) {
    const name = input.bareName(series.item)
    if (name === '' || SHARED.test(series.item)) continue
    const own = names.get(name)
    if (own) own.push(series)
    else names.set(name, [series])
  }
  const known = new Map<string, AcrossDocument>()
  return [...names.values()]
    .filter(isRepeated)
    .map((all) =>
      all.flatMap(({ facts }) =>
        facts.filter(isCompared).map((fact) => ({ ...fact, document: tableOf(fact.table, known) })),
      ),
    )
}

function isRepeated(all: readonly Series[]): boolean {
  if (all.length < 2) return false
  const tables = new Set(all.map(({ table }) => table)).size
  return tables > 1 && tables <= MOST_TABLES
}

const isCompared = (fact: CheckInput['facts'][number]): fact is NumberFact =>
  fact.reading.kind === 'number' && fact.source !== 'prose' && ROLES.has(fact.role)

function tableOf(id: string, known: Map<string, AcrossDocument>): AcrossDocument {
  const before = known.get(id)
  if (before) return before
  const none = { title: null, city: null, year: null, dated: null, family: null, newer: null }
  const table = { id: known.size + 1, sha256: '', name: id, ...none }
  known.set(id, table)
  return table
}

function draft({ facts }: Difference): Draft {
  const [first] = facts
  const said = facts.map((f) => `p${f.place.page} ${separated(f.reading.printed)}${unitOf(f)}`)
  const { ja, en } = roleName(first!.role)
  return {
    message: {
      ja: `${named(first!)}の${yearOf(first!)}年度${ja}が文書の中で違います：${said.join('、')}（ほかの値は同じです）`,
      en: `${named(first!)}: the ${en} of ${yearOf(first!)} differs within the paper, ${said.join(', ')}; the other values agree`,
    },
    arithmetic: facts.map((f) => separated(f.reading.printed)).join(' ≠ '),
    facts,
  }
}
