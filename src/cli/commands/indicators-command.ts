// `machikpi indicators`: what the papers count, spellings of one name together, on stdout.  [IO]
import { bareName } from '../../japanese/bare-name.ts'
import { groupBy } from '../../report/content/group-by.ts'
import { textTable } from '../../report/text-table.ts'
import type { IndicatorCount } from '../../store/indicators.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { openExisting } from './export-command.ts'

export type IndicatorsOptions = { readonly db?: string; readonly out: string; readonly json?: boolean }

export const indicatorsCommand = async (options: IndicatorsOptions, io: Io, say: Say): Promise<number> => {
  const store = await openExisting(options)
  try {
    const keyed = store.indicators().map((one) => ({ ...one, item_key: bareName(one.name) }))
    io.out(options.json ? `${JSON.stringify(keyed.map(inNumbers), null, 2)}\n` : listing(keyed, io, say))
    return 0
  } finally {
    store.close()
  }
}

type Keyed = IndicatorCount & { readonly item_key: string }

const inNumbers = (one: Keyed) => ({
  ...one,
  documents: one.documents.length,
  municipalities: one.municipalities.length,
})

/** A line a key and unit, under the name that most values bear; heads only where a person reads. */
const listing = (all: readonly Keyed[], io: Io, say: Say): string => {
  const heads = say('値 文書 自治体 単位 指標', 'values documents cities unit indicator').split(' ')
  const groups = groupBy(all, (one) => `${one.unit} ${one.item_key}`)
  const lines = [...groups.values()].map((group) => ({ group, facts: sum(group.map((one) => one.facts)) }))
  lines.sort((a, b) => b.facts - a.facts)
  const rows = lines.map(({ group, facts }) => line(group, facts, say))
  return textTable(io.dataTerminal ? [heads, ...rows] : rows)
}

const line = (group: readonly Keyed[], facts: number, say: Say): string[] => {
  const distinct = (of: (one: Keyed) => readonly (string | number)[]) => `${new Set(group.flatMap(of)).size}`
  const more = group.length - 1
  const spellings = more === 0 ? '' : say(`（ほか ${more} 表記）`, ` (${more} more spellings)`)
  const [first] = group
  return [
    `${facts}`,
    distinct((one) => one.documents),
    distinct((one) => one.municipalities),
    first!.unit,
    `${first!.name.replaceAll('\n', ' ')}${spellings}`,
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
