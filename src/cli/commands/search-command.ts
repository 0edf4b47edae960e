// `machikpi search`: words -> values, fields and documents on stdout.  [IO]
import { truncateToWidth } from '../../report/display-width.ts'
import { textTable } from '../../report/text-table.ts'
import { roleWord } from '../../report/words.ts'
import type { Found, FoundFact } from '../../store/search.ts'
import type { Io } from '../io.ts'
import type { Say } from '../language.ts'
import { cityOf } from '../settings/city-code.ts'
import { openExisting } from './export-command.ts'

export type SearchOptions = {
  readonly db?: string
  readonly out: string
  readonly city?: string
  readonly limit: number
  readonly allVersions?: boolean
  readonly json?: boolean
}

/** Columns of a terminal that a name or a text may take. */
const NAME_WIDTH = 40
const TEXT_WIDTH = 60

export const searchCommand = async (
  words: readonly string[],
  options: SearchOptions,
  io: Io,
  say: Say,
): Promise<number> => {
  const { limit, allVersions, json } = options
  const city = options.city === undefined ? undefined : cityOf('--city', options.city).code
  const store = await openExisting(options)
  try {
    const found = store.search(words.join(' '), { city, limit, allVersions })
    io.out(json ? `${JSON.stringify(withPaths(found), null, 2)}\n` : foundText(found, say))
    const count = found.facts.length + found.fields.length + found.documents.length
    if (count === 0) io.err(say('見つかりません\n', 'nothing found\n'))
    if ([found.facts, found.fields, found.documents].some((list) => list.length === limit))
      io.err(say(`はじめの ${limit} 件まで（--limit）\n`, `the first ${limit} of each kind (--limit)\n`))
    return 0
  } finally {
    store.close()
  }
}

const withPaths = ({ facts, fields, documents }: Found) => ({
  facts: facts.map((fact) => ({ ...fact, path: JSON.parse(fact.path) })),
  fields: fields.map((field) => ({ ...field, path: JSON.parse(field.path) })),
  documents,
})

const foundText = ({ facts, fields, documents }: Found, say: Say): string =>
  [
    textTable(facts.map((fact) => factCells(fact, say))),
    textTable(
      fields.map((f) => [
        `${f.document} p${f.page}`,
        f.name,
        truncateToWidth(f.text.replaceAll('\n', ' '), TEXT_WIDTH),
      ]),
    ),
    textTable(documents.map((d) => [d.document, d.municipality_code ?? '', d.title ?? ''])),
  ]
    .filter((part) => part !== '')
    .join('\n')

const factCells = (f: FoundFact, say: Say): string[] => [
  `${f.document} p${f.page}`,
  `${f.table} ${f.row},${f.column}`,
  truncateToWidth(f.item, NAME_WIDTH),
  // The code too: it is what `correct --role` and `export --role` take.
  say(`${roleWord(f.role).ja} ${f.role}`, f.role),
  years(f),
  f.corrected_number === null ? f.raw.replaceAll('\n', ' ') : `${f.raw} → ${f.corrected_number}`,
  f.unit ?? '',
]

const years = ({ fiscal_year_start: from, fiscal_year_end: to }: FoundFact): string =>
  from === null ? '' : from === to ? `${from}` : `${from}-${to}`
